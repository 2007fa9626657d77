"""Names, passwords and recovery codes: what may be one, how it is compared, and how it is kept so that nobody reads it.

Passwords are hashed by Argon2id with the least that OWASP advises (Password Storage Cheat Sheet: 19 MiB, two passes,
one lane), and judged as NIST SP 800-63B-4, 3.1.1.2, has it: long enough, not among the common ones, not the name; no
rule of composition. A recovery code is 100 random bits, so a plain digest keeps it as well.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import unicodedata
from enum import StrEnum
from functools import cache
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from quizzes.language.folding import look_alike_key

SHORTEST_NAME: Final = 3  # characters
LONGEST_NAME: Final = 40
SHORTEST_PASSWORD: Final = 8
LONGEST_PASSWORD: Final = 200

_HASHER: Final = PasswordHasher(time_cost=2, memory_cost=19456, parallelism=1)  # memory in KiB

#: Letters and digits of any script with their marks, and what stands between the parts of a name.
_SPOKEN: Final = frozenset({"L", "M", "N"})
_JOINTS: Final = frozenset(" -’'.·_")

#: What people take for a password before anything else, of eight letters or more, in plain letters. Runs of the
#: keyboard and of one letter are found by rule, and so is a common word with a year or a few digits after it.
_COMMON: Final = frozenset(
    """
    password passw0rd passwort parola parolam parolalar sifre sifrem sifreler sifresiz qwerty qwertz azerty letmein
    welcome hosgeldin xosgeldin hosgelmisen iloveyou seniseviyorum senisevirem askim askimsin sevgilim canim birtanem
    monkey dragon sunshine princess football baseball superman batman pokemon minecraft starwars trustno
    admin administrator adminadmin yonetici root user kullanici istifadeci guest misafir qonaq login giris testtest
    computer bilgisayar komputer internet google facebook instagram whatsapp youtube tiktok
    galatasaray fenerbahce besiktas trabzonspor bursaspor qarabag qarabagh neftchi neftci karabag karabakh
    turkey turkiye turkiyem istanbul ankara izmir anadolu cumhuriyet ataturk mustafakemal kemalataturk bozkurt
    azerbaijan azerbaycan azerbaijani baku bakubaku bakicity sumqayit naxcivan xankendi susa odlaryurdu vetenim
    salname salnamem tarih tarix history ogrenci ogretmen sagird muellim student teacher mekteb okul okulum school
    abcabc abcdabcd qazwsx zaqwsx asdasd qweqwe asdfasdf qwerqwer secret gizli mexfi changeme default
    bismillah allah allahuekber elhamdulillah ramazan muhammed mehemmed
""".split()
)
_ROWS: Final = (
    "1234567890" * 2, "0123456789" * 2, "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
    "qwertyuiop" * 2, "asdfghjkl" * 2, "zxcvbnm" * 2, "qwertyuiopgu", "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb",
    "q1w2e3r4t5y6u7i8o9p0", "qazwsxedcrfvtgbyhnujm",
)  # fmt: skip

#: Crockford's base 32: no letter that is taken for a digit.
_CODE_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})
_CODE_LENGTH: Final = 20

#: Of a password that is made for a student: syllables as Turkish and Azerbaijani have them, read off paper at once.
#: No i, which is taken for ı and l, no letter that one of the keyboards lacks.
_CONSONANTS: Final = "bdfghkmnprstvyz"
_VOWELS: Final = "aeou"
_DIGITS: Final = "23456789"
_UNKIND: Final = frozenset("gote gotu goto puta puto soko meme kaka popo kaku peda pede yara sapu".split())


class NameFault(StrEnum):
    """What keeps a name from being one."""

    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    ODD_CHARACTERS = "odd-characters"


class PasswordFault(StrEnum):
    """What keeps a password from being one."""

    TOO_SHORT = "too-short"
    TOO_LONG = "too-long"
    COMMON = "common"
    LIKE_NAME = "like-name"


def tidy_name(name: str) -> str:
    """A name without spaces around it and with one between its parts."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def name_key(name: str) -> str:
    """A name as it is compared. A zero character, which PostgreSQL cannot hold, makes it nobody's."""
    return look_alike_key(name).replace("\0", "\N{REPLACEMENT CHARACTER}")


def judge_name(name: str) -> NameFault | None:
    """What is wrong with a tidy name."""
    if len(name) < SHORTEST_NAME:
        return NameFault.TOO_SHORT
    if len(name) > LONGEST_NAME:
        return NameFault.TOO_LONG
    is_spoken = all(unicodedata.category(letter)[0] in _SPOKEN or letter in _JOINTS for letter in name)
    return None if is_spoken and name_key(name) else NameFault.ODD_CHARACTERS


def judge_password(password: str, name: str) -> PasswordFault | None:
    """What is wrong with a password for an account of that name."""
    password = _normal(password)
    if len(password) < SHORTEST_PASSWORD:
        return PasswordFault.TOO_SHORT
    if len(password) > LONGEST_PASSWORD:
        return PasswordFault.TOO_LONG
    plain, plain_name = _letters(password), _letters(name)
    likenesses = {plain_name, plain_name[::-1], _without_digits(plain_name)} - {""}
    if {plain, _without_digits(plain)} & likenesses:
        return PasswordFault.LIKE_NAME
    return PasswordFault.COMMON if len(set(password)) < 3 or _is_common(plain) else None


def _letters(text: str) -> str:
    """The letters and digits of a text, without case and accents."""
    return re.sub(r"[\W_]", "", look_alike_key(text))


def _without_digits(plain: str) -> str:
    """A word without the digits people put before and after it."""
    return plain.strip("0123456789")


def _is_common(plain: str) -> bool:
    """Whether it is a common word, one twice, or a run of the keyboard, with a few digits or without."""
    bare = _without_digits(plain)
    half = bare[: len(bare) // 2]
    if bare in _COMMON or plain in _COMMON or (half in _COMMON and bare == half * 2):
        return True
    return any(part in row or part in row[::-1] for row in _ROWS for part in {plain, bare} if len(part) > 4)


def _normal(password: str) -> str:
    """The same for the same letters, whatever keyboard wrote them (NIST SP 800-63B-4, 3.1.1.2)."""
    return unicodedata.normalize("NFKC", password)


def hash_password(password: str) -> str:
    """A password as it is kept, with the parameters it was hashed with."""
    return _HASHER.hash(_normal(password))


def is_right(password: str, kept: str | None) -> bool:
    """Whether a password is the one kept; takes as long when none is, so that the time tells nothing of names."""
    try:
        return _HASHER.verify(kept or _decoy(), _normal(password)) and kept is not None
    except (VerificationError, InvalidHashError):
        return False


def is_outdated(kept: str) -> bool:
    """Whether a hash was made with other parameters than today's."""
    return _HASHER.check_needs_rehash(kept)


@cache
def _decoy() -> str:
    return _HASHER.hash(secrets.token_urlsafe(16))


_decoy()  # made at start: the first unknown name shall take no longer than the second


def make_recovery_code() -> str:
    """A new code, in groups as it is written down: `7K2QF-…`."""
    letters = "".join(secrets.choice(_CODE_LETTERS) for _ in range(_CODE_LENGTH))
    return "-".join(re.findall(".{5}", letters))


def hash_recovery_code(code: str) -> str:
    """A code as it is kept, however it was typed: in small letters, without its hyphens, O for 0, I or L for 1."""
    typed = look_alike_key(code).upper().replace(" ", "").translate(_MISREAD)
    return hashlib.sha256(typed.encode()).hexdigest()


def is_recovery_code(code: str, kept: str | None) -> bool:
    """Whether a code is the one kept."""
    return hmac.compare_digest(hash_recovery_code(code), kept or "")


def make_password() -> str:
    """A password that a student can read and type, as `kamo-tebe-rusa-47`: 41 random bits.

    That is far beyond the hundred tries that are allowed by name (see `web/account/tries.py`).
    """
    words = [_make_word() for _ in range(3)]
    return "-".join([*words, "".join(secrets.choice(_DIGITS) for _ in range(2))])


def _make_word() -> str:
    while True:
        first, second = (secrets.choice(_CONSONANTS) + secrets.choice(_VOWELS) for _ in range(2))
        if first != second and first + second not in _UNKIND:
            return first + second
