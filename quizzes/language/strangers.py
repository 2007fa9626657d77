"""Letters and words that betray a text written into the wrong one of two near languages, Turkish and Azerbaijani."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from quizzes.language.folding import fold

#: Letters the other language has and this one has not; in Azerbaijani no apostrophe stands before a suffix.
_LETTERS: Final = {
    "tr": re.compile(r"[əƏ]"),
    "az": re.compile(r"[wWâîûÂÎÛ]|’(?=[a-zçəğıöşü]{1,5}\b)"),
}
#: Words that are everyday in the other language and not used in this one.
_WORDS: Final = {
    "az": """ve ile için gibi değil olarak tarafından içinde üzerine göre önce bakan bakanı başbakan başbakanı başkan
        başkanı üye üyesi üyeleri yılında yıl genel kabul kuruldu kurdu çıktı yapıldı yazdı öldü
        doğdu hangi hangisi kaç kimdi nerede parti partisi komite komitesi birliği""",
    "tr": """və ilə üçün kimi deyil nazir naziri sədr sədri ilində olub edilib keçirilib qurulub yaradılıb""",
}
#: Beginnings of such words.
_BEGINNINGS: Final = {
    "az": """bağımsızl anlaşma antlaşma savaş bakanlı başkanlı dergi gazete dernek derneğ kurul kurum kurucu hükümet
        cumhuriyet büyükelçi örgüt toplantı görüşme bildirge dışişle içişle başkent önder tutuk katıl gönder devrim
        ülke ilişki temsilci sorun çağrı üniversite gerçekleş olay eşleştir aşağıdakiler""",
    "tr": """müqavilə müharibə jurnal qəzet cəmiyyət hökumət cümhuriyyət səfir nəşr şəxs təşkilat iclas danışıq
        bəyannamə rəhbər həbs ölkə nümayəndə""",
}
#: What looks like a stranger and is at home.
_AT_HOME: Final = {"az": frozenset({"ülkər"}), "tr": frozenset({"jurnalist"})}
_QUOTED: Final = re.compile(r"“[^”]*”|«[^»]*»")
_Patterns = Mapping[str, tuple[frozenset[str], tuple[str, ...]]]


def find_stranger(text: str, language: str) -> str | None:
    """A letter or word of a text that `language` (`tr` or `az`) does not write; None when all is its own.

    What stands in quotation marks, as a title does, keeps its own language's words.

    >>> find_stranger("Bakü ve Gence", "az"), find_stranger("Bakı və Gəncə", "az"), find_stranger("Gəncə", "tr")
    ('ve', None, 'ə')
    """
    if language not in _LETTERS:
        return None
    own = _QUOTED.sub(" ", text)
    if found := _LETTERS[language].search(own):
        return str(found[0])
    whole, beginnings = _PATTERNS[language]
    words: list[str] = re.findall(r"[^\W\d_]+", fold(own, language))
    strangers = (word for word in words if word in whole or word.startswith(beginnings))
    return next((word for word in strangers if word not in _AT_HOME[language]), None)


_PATTERNS: Final[_Patterns] = {
    language: (frozenset(_WORDS[language].split()), tuple(_BEGINNINGS[language].split())) for language in _WORDS
}
