"""Write small PDFs for the tests: lines of any Latin or Cyrillic letters at given places, pictures, a password.

See ISO 32000-1: 7.5 (file structure), 7.6.3 (the standard security handler), 9.6.6 (character encoding).
"""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_PADDING = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
_ID = b"0123456789abcdef"


@dataclass(frozen=True)
class Text:
    """A run of text, its left end and its baseline in points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 11


@dataclass
class Page:
    """What stands on an A4 page."""

    texts: list[Text] = field(default_factory=list)
    has_picture: bool = False


def page_of(
    lines: Sequence[str], *, head: str = "", number: str = "", notes: Sequence[str] = (), note_size: float = 8
) -> Page:
    """A usual page: a running head, lines of text (an empty one leaves a gap), notes at the foot, a page number."""
    texts = [Text(70, 800, head, 9)] if head else []
    texts += [Text(70, 760 - 14 * row, line) for row, line in enumerate(lines) if line]
    texts += [Text(70, 50 + 10 * (len(notes) - row), note, note_size) for row, note in enumerate(notes)]
    texts += [Text(290, 30, number, 9)] if number else []
    return Page(texts)


def write_pdf(pages: Iterable[Page], *, password: str | None = None) -> bytes:
    """The bytes of a PDF with these pages."""
    pages = list(pages)
    codes = _codes(pages)
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _font(codes), _picture()]
    kids = []
    for page in pages:
        content = zlib.compress(_content(page, codes))
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F 3 0 R >> /XObject << /I 4 0 R >> >> >>" % (len(objects) + 2)
        )
        objects.append(_stream(content, b"/Filter /FlateDecode"))
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    return _file(objects, password)


def _codes(pages: Iterable[Page]) -> dict[str, int]:
    """A byte for each letter: ASCII as it is, the others from 128."""
    others = sorted({char for page in pages for text in page.texts for char in text.text if char > "~"})
    return {chr(code): code for code in range(32, 127)} | {char: 128 + index for index, char in enumerate(others)}


def _font(codes: dict[str, int]) -> bytes:
    names = " ".join(f"/uni{ord(char):04X}" for char in codes if char > "~")
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 32 /LastChar 255"
        f" /Widths [{' '.join(['500'] * 224)}]"
        f" /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [128 {names}] >> >>"
    ).encode()


def _picture() -> bytes:
    return _stream(
        b"\x80" * 16, b"/Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8"
    )


def _content(page: Page, codes: dict[str, int]) -> bytes:
    parts = [b"q 500 0 0 700 50 70 cm /I Do Q"] if page.has_picture else []
    for text in page.texts:
        letters = bytes(codes[char] for char in text.text).hex()
        parts.append(f"BT /F {text.size} Tf {text.x} {text.y} Td <{letters}> Tj ET".encode())
    return b"\n".join(parts)


def _stream(data: bytes, entries: bytes) -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(data), entries, data)


def _file(objects: list[bytes], password: str | None) -> bytes:
    trailer = b"/Root 1 0 R /Size %d" % (len(objects) + 1)
    if password is not None:
        key, entry = _security(password)
        objects = [_encrypt(key, number, body) for number, body in enumerate(objects, 1)]
        trailer += b" /Encrypt << %s >> /ID [<%s> <%s>]" % (entry, _ID.hex().encode(), _ID.hex().encode())
    data = bytearray(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    return bytes(data + b"trailer\n<< %s >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, start))


def _security(password: str) -> tuple[bytes, bytes]:
    """The key and the entries of the 40-bit handler; owner and user have the same password."""
    padded = (password.encode() + _PADDING)[:32]
    permissions = -4
    owner = _rc4(hashlib.md5(padded).digest()[:5], padded)
    key = hashlib.md5(padded + owner + struct.pack("<i", permissions) + _ID).digest()[:5]
    user = _rc4(key, _PADDING)
    entry = b"/Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P %d"
    return key, entry % (owner.hex().encode(), user.hex().encode(), permissions)


def _encrypt(key: bytes, number: int, body: bytes) -> bytes:
    head, mark, rest = body.partition(b"stream\n")
    if not mark:
        return body
    own_key = hashlib.md5(key + struct.pack("<I", number)[:3] + b"\0\0").digest()[: len(key) + 5]
    return head + mark + _rc4(own_key, rest.removesuffix(b"\nendstream")) + b"\nendstream"


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    swap = 0
    for index in range(256):
        swap = (swap + box[index] + key[index % len(key)]) % 256
        box[index], box[swap] = box[swap], box[index]
    first = second = 0
    out = bytearray()
    for byte in data:
        first = (first + 1) % 256
        second = (second + box[first]) % 256
        box[first], box[second] = box[second], box[first]
        out.append(byte ^ box[(box[first] + box[second]) % 256])
    return bytes(out)
