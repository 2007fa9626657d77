"""Any file is read or refused with a code: by its content, in bounded time and memory."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzes.documents.read import MAX_SIZE, read_document
from quizzes.documents.read_text import read_passages
from quizzes.errors import DocumentError, DocumentFault
from tests.documents.docxs import paragraph, write_docx
from tests.documents.pdfs import page_of, write_pdf

Save = Callable[[bytes], Path]
SENTENCE = "Dernek bir yıl sonra ve daha geniş bir kadro ile Bakü şehrinde kuruldu."


def _sentence(number: int) -> str:
    """One of many sentences, no two of them alike."""
    syllables = [("ba", "de", "gi", "ko", "lu", "mü", "ra", "sö", "tı", "ze")[int(digit)] for digit in f"{number:06}"]
    return f"{''.join(syllables).capitalize()} derneği bir yıl sonra ve daha geniş bir kadro ile Bakü şehrinde kuruldu."


SAMPLES = {
    "text": f"{SENTENCE}\n\n{SENTENCE} Son.\n".encode(),
    "utf-16": SENTENCE.encode("utf-16"),
    "html": f"<!doctype html><html><body><p>{SENTENCE}</p></body></html>".encode(),
    "pdf": write_pdf([page_of([SENTENCE], notes=["1 Not."], number="1")]),
    "locked": write_pdf([page_of([SENTENCE])], password=""),
    "docx": write_docx([paragraph(SENTENCE, style="Balk1"), paragraph(SENTENCE, footnote=1)], footnotes={1: "Not."}),
}


@pytest.mark.parametrize("kind", ["text", "utf-16", "html", "pdf", "docx"])
def test_the_format_is_told_by_the_content(save: Save, kind: str) -> None:
    passages = list(read_document(save(SAMPLES[kind]), name="Tarih.bin"))

    assert SENTENCE in passages[0].text
    assert {passage.document for passage in passages} == {"Tarih.bin"}
    assert {passage.language for passage in passages} == {"tr"}


def test_a_given_language_is_taken_for_every_passage(save: Save) -> None:
    assert {passage.language for passage in read_document(save(SAMPLES["text"]), language="az")} == {"az"}


@pytest.mark.parametrize("beginning", [b"{\\rtf1", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"\x1f\x8b\x08", b"PK\x05\x06"])
def test_formats_that_are_not_read_are_named(save: Save, beginning: bytes) -> None:
    with pytest.raises(DocumentError, match=r"upload\.bin") as caught:
        list(read_document(save(beginning + SAMPLES["text"])))
    assert caught.value.fault is DocumentFault.UNSUPPORTED


def test_a_missing_file_and_a_folder_are_named(tmp_path: Path) -> None:
    for path in (tmp_path / "none.txt", tmp_path):
        with pytest.raises(DocumentError, match=path.name) as caught:
            list(read_document(path))
        assert caught.value.fault is DocumentFault.UNREADABLE


def test_a_file_that_is_too_large_is_refused_unread(save: Save) -> None:
    path = save(b"")
    with path.open("r+b") as file:
        file.truncate(MAX_SIZE + 1)
    with pytest.raises(DocumentError) as caught:
        list(read_document(path))
    assert caught.value.fault is DocumentFault.TOO_LARGE


def test_progress_rises_to_the_whole(save: Save) -> None:
    shares: list[float] = []
    list(read_document(save("\n\n".join(map(_sentence, range(40_000))).encode()), progress=shares.append))
    assert shares == sorted(shares)
    assert (shares[-1], len(shares) > 3) == (1.0, True)


def test_a_long_text_is_cut_between_paragraphs(save: Save) -> None:
    """Sections cut nothing in two: each passage is a whole paragraph, and each line of the file is there once."""
    sentences = [_sentence(number) for number in range(30_000)]
    passages = list(read_document(save("\n\n\n".join(sentences).encode())))
    assert [passage.text for passage in passages] == sentences
    assert [passage.line for passage in passages] == list(range(1, 3 * len(sentences), 3))


def test_a_text_without_line_ends_comes_in_passages_of_bounded_length(save: Save) -> None:
    text = " ".join(map(_sentence, range(20_000)))
    passages = list(read_document(save(text.encode())))
    assert max(len(passage.text) for passage in passages) < 100_000
    assert " ".join(passage.text for passage in passages) == text


def test_a_text_of_one_section_reads_as_it_does_in_memory(documents: Path) -> None:
    for path in documents.glob("*.txt"):
        text = path.read_text(encoding="utf-8")
        streamed = [(p.kind, p.text, p.line_offsets, p.number) for p in read_document(path)]
        assert streamed == [(p.kind, p.text, p.line_offsets, p.number) for p in read_passages(text, path.name)]


#: The peak is the process's own: `ru_maxrss` would begin with that of the process that started it.
MEASURE = """
import sys
from pathlib import Path
from quizzes.documents.read import read_document
count = sum(1 for _ in read_document(Path(sys.argv[1])))
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(count, int(peak.split()[1]) // 1024)
"""


def test_a_text_of_50_megabytes_is_read_in_little_memory(save: Save) -> None:
    rest = f"dağıldı.\n\n{' ' * 40}\n1 Bir not.\n\n 12\n"
    text = "".join(
        f" {_sentence(n)}\nBu dö-\nnemde {_sentence(n + 500_000)}\n{_sentence(n)[:12]} {rest}" for n in range(20_000)
    )
    path = save(text.encode() * (50_000_000 // len(text.encode())))
    began = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=True)
    count, megabytes = map(int, done.stdout.split())

    assert time.perf_counter() - began < 40
    assert count > 30_000
    assert megabytes < 300


def _read_or_refuse(path: Path) -> None:
    began = time.perf_counter()
    try:
        for passage in read_document(path):
            lines = [line for line, _ in passage.line_offsets]
            assert lines == sorted(lines)
            assert passage.text
            assert passage.locate(0, len(passage.text)).line >= 1
    except DocumentError as error:
        assert str(error).startswith(path.name)  # noqa: PT017 - both endings are good
    assert time.perf_counter() - began < 5


BOUNDED = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("kind", SAMPLES)
@BOUNDED
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(save: Save, kind: str, data: st.DataObject) -> None:
    """Bytes changed, cut off, doubled or put in: a `DocumentError` or passages, and nothing else."""
    content = bytearray(SAMPLES[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        start = data.draw(st.integers(0, len(content)))
        end = data.draw(st.integers(start, min(len(content), start + 30)))
        content[start:end] = data.draw(st.binary(max_size=20))
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content))) :]
    _read_or_refuse(save(bytes(content)))


@pytest.mark.parametrize(
    "beginning", [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<html>", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"<p>"]
)
@settings(BOUNDED, max_examples=60)
@given(rest=st.binary(max_size=500))
def test_random_bytes_are_read_or_refused(save: Save, beginning: bytes, rest: bytes) -> None:
    _read_or_refuse(save(beginning + rest + (b"\n%%EOF" if beginning.startswith(b"%PDF") else b"")))
