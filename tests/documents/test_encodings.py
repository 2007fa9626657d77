"""A text is read whatever its encoding, and what is no text is told by a code."""

from __future__ import annotations

import pytest

from quizzes.documents.read_text import decode
from quizzes.errors import DocumentError, DocumentFault

TURKISH = "Şöyle bir çağ: Iğdır’da “yüz” öğrenci – İzmir’de de öyle oldu. " * 5
AZERBAIJANI = "Gəncədə də şagirdlər üçün məktəb açıldı, sonra isə bağlandı. " * 5


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1254", "iso-8859-9"]
)
def test_turkish_is_read_in_each_encoding_it_is_written_in(encoding: str) -> None:
    text = TURKISH.replace("’", "'").replace("“", '"').replace("”", '"').replace("–", "-")
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_azerbaijani_is_read_in_each_encoding_that_has_its_letters(encoding: str) -> None:
    assert decode(AZERBAIJANI.encode(encoding), "a.txt") == AZERBAIJANI


@pytest.mark.parametrize("text", [TURKISH, AZERBAIJANI])
@pytest.mark.parametrize("wrong", ["cp1252", "cp1254"])
def test_letters_that_were_read_in_a_wrong_encoding_are_mended(text: str, wrong: str) -> None:
    """UTF-8 taken for a Western encoding and saved again, as *TÃ¼rkiye*; bytes without a letter stay as controls."""
    spoilt = "".join(_as_single_bytes(char, wrong) for char in text)
    assert spoilt != text
    assert decode(spoilt.encode(), "a.txt") == text


def _as_single_bytes(char: str, encoding: str) -> str:
    return "".join(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in char.encode())


def test_a_single_foreign_word_is_not_taken_for_spoilt_text() -> None:
    text = "São Tomé, Ã, “Å” ve bir de â€ işareti; gerisi düzgün."
    assert decode(text.encode(), "a.txt") == text


def test_one_damaged_byte_does_not_spoil_the_others() -> None:
    data = bytearray(TURKISH.encode())
    data[-3:-3] = b"\xff"
    assert decode(bytes(data), "a.txt").startswith(TURKISH[:100])


def test_cyrillic_of_old_windows_is_read() -> None:
    text = "Общество было основано в городе годом позже и существовало недолго, потому что его члены уехали. " * 4
    assert decode(text.encode("cp1251"), "a.txt") == text


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", DocumentFault.EMPTY),
        (b" \n\t\r\n\x0c", DocumentFault.EMPTY),
        (b"\xef\xbb\xbf", DocumentFault.EMPTY),
        (b"\xff\xfe", DocumentFault.EMPTY),
        (TURKISH.encode()[:-1] + b"\xc5", DocumentFault.BROKEN),
        (b"\xff\xfeA", DocumentFault.BROKEN),
        (bytes(range(256)) * 4, DocumentFault.BINARY),
        (b"\x01\x02\x03\x04" * 100, DocumentFault.BINARY),
        (b"\x00\x01", DocumentFault.BINARY),
        (b"%PDF-1.7", DocumentFault.UNSUPPORTED),
    ],
)
def test_what_is_no_text_is_told_by_a_code(data: bytes, fault: DocumentFault) -> None:
    with pytest.raises(DocumentError, match=r"a\.txt") as caught:
        decode(data, "a.txt")
    assert caught.value.fault is fault
