"""Tell in which encoding the bytes of a text are, and mend text that was once read in a wrong one.

Tried in this order: the mark at the beginning, strict UTF-8, UTF-16 by its NUL bytes, Windows-1254 when its Turkish
letters fit, and last what charset-normalizer makes of a sample. See https://encoding.spec.whatwg.org for the names.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator
from typing import Final

import charset_normalizer
import ftfy

from quizzes.errors import DocumentError, DocumentFault

_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE: Final = 200_000
_CONTROLS: Final = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1a\x1b")
#: Letters of Turkish prose in Windows-1254: ç ğ ı ö ş ü â î û, capitals, and its quotation marks, dashes and ellipsis.
_TURKISH: Final = frozenset("çğıöşüâîûÇĞİÖŞÜÂÎÛ“”‘’–—…•«»°§´· \u00a0\u00ad".encode("cp1254", "ignore"))
#: UTF-8 read as Windows-1252 or Windows-1254: Ã¼, ÅŸ, Ä±, É™, â€™.
_MOJIBAKE: Final = re.compile(r"[ÃÄÅÉ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œ\u009d“”˜¦]")
_FTFY: Final = ftfy.TextFixerConfig(uncurl_quotes=False, fix_character_width=False)


def tell_encoding(chunks: Iterable[bytes], document: str) -> str:
    """The encoding of a text given in pieces. Raises `DocumentError` for what is empty, binary or broken off."""
    scan = _Scan()
    for chunk in chunks:
        scan.feed(chunk)
    return scan.conclude(document)


class _Scan:
    """One pass over the bytes, holding no more than a sample of them."""

    def __init__(self) -> None:
        self._head = b""
        self._utf8 = codecs.getincrementaldecoder("utf-8")("strict")
        self._is_utf8 = True
        self._size = 0
        self._nuls = 0
        self._controls = 0

    def feed(self, chunk: bytes) -> None:
        """Look at the next piece."""
        if len(self._head) < _SAMPLE:
            self._head += chunk[: _SAMPLE - len(self._head)]
        self._size += len(chunk)
        self._nuls += chunk.count(0)
        self._controls += len(chunk) - len(chunk.translate(None, _CONTROLS))
        if self._is_utf8:
            try:
                self._utf8.decode(chunk)
            except UnicodeDecodeError:
                self._is_utf8 = False

    def conclude(self, document: str) -> str:
        """The encoding of everything seen."""
        if not self._size:
            raise DocumentError(document, DocumentFault.EMPTY, "the file is empty")
        marked = next((name for mark, name in _BOMS if self._head.startswith(mark)), None)
        if marked in {"utf-16", "utf-32"}:
            return self._wide(marked, document)
        if self._nuls:
            return self._wide(self._unmarked_wide(document), document)
        if self._controls > self._size * 0.01:
            raise _binary(document)
        if self._is_utf8:
            if self._utf8.getstate()[0]:
                raise _broken_off(document)
            return marked or "utf-8"
        return marked or _tell_single_byte(self._head, document)

    def _wide(self, encoding: str, document: str) -> str:
        if self._size % (4 if encoding == "utf-32" else 2):
            raise _broken_off(document)
        return encoding

    def _unmarked_wide(self, document: str) -> str:
        """UTF-16 by the side on which the NUL bytes of its spaces and line ends stand."""
        head = self._head[: len(self._head) // 2 * 2]
        even, odd = head[0::2].count(0), head[1::2].count(0)
        if max(even, odd) < len(head) * 0.05 or min(even, odd) * 10 > max(even, odd):
            raise _binary(document)
        encoding = "utf-16-le" if odd > even else "utf-16-be"
        sample = head.decode(encoding, "replace")
        if sum(char < " " and not char.isspace() for char in sample) > len(sample) * 0.01:
            raise _binary(document)
        return encoding


def _tell_single_byte(head: bytes, document: str) -> str:
    if _is_damaged_utf8(head):
        return "utf-8"
    high = [byte for byte in head if byte >= 0x80]
    if not high or sum(byte in _TURKISH for byte in high) >= len(high) * 0.95:
        return "cp1254"
    best = charset_normalizer.from_bytes(head[:20_000]).best()
    if best is None:
        raise _binary(document)
    return best.encoding


def _is_damaged_utf8(head: bytes) -> bool:
    """Whether the bytes are UTF-8 but for a few: most sequences of several bytes are whole."""
    text = head.decode("utf-8", "replace")
    whole = sum(char >= "\u0080" for char in text)
    damaged = text.count("\ufffd")
    return whole - damaged > damaged * 10


def _binary(document: str) -> DocumentError:
    return DocumentError(document, DocumentFault.BINARY, "not a text file")


def _broken_off(document: str) -> DocumentError:
    return DocumentError(document, DocumentFault.BROKEN, "broken off in the middle of a character")


def is_mojibake(text: str) -> bool:
    """Whether a text shows UTF-8 that was read as a Western encoding: *TÃ¼rkiye*, *ÅŸehir*.

    >>> is_mojibake("TÃ¼rkiye’nin ÅŸehirleri, bÃ¼yÃ¼k ve kÃ¼Ã§Ã¼k"), is_mojibake("Türkiye’nin şehirleri")
    (True, False)
    """
    return len(_MOJIBAKE.findall(text[:_SAMPLE])) >= 3


def mend_mojibake(lines: Iterable[str]) -> Iterator[str]:
    """The lines with such letters made right; lines without them stay as they are."""
    for line in lines:
        yield ftfy.fix_encoding(line, _FTFY) if _MOJIBAKE.search(line) else line
