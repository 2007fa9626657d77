"""The paragraphs of a part of a DOCX, as the XML parser tells of them: nothing of the tree is kept.

| WordprocessingML | here |
|---|---|
| `w:p`, `w:t` | a paragraph, its text |
| `w:del`, `w:moveFrom`, `mc:Fallback` | passed over: deleted, moved away, or said twice |
| `w:footnoteReference`, `w:endnoteReference` | the paragraph's notes |
| `w:pStyle`, `w:outlineLvl` | whether it is a heading |

See ECMA-376 part 1, chapter 17.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final
from xml.sax import SAXException
from xml.sax.handler import ContentHandler, feature_namespaces
from xml.sax.xmlreader import AttributesNSImpl

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from defusedxml.sax import make_parser  # type: ignore[import-untyped]

from quizzes.errors import DocumentError, DocumentFault

_WORD: Final = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
_SKIPPED: Final = frozenset({"del", "moveFrom", "Fallback"})
_NOTES: Final = {"footnoteReference": "footnote", "endnoteReference": "endnote"}
_INSTEAD: Final = {"tab": " ", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "-"}
#: A longer paragraph is told of in pieces.
_LONGEST: Final = 50_000
_BODY_LEVEL: Final = 9


@dataclass(slots=True)
class Paragraph:
    """A paragraph by its number in the part. `note` is the id of the note it is part of, `notes` those it refers to."""

    number: int
    parts: list[str] = field(default_factory=list)
    size: int = 0
    style: str | None = None
    level: int = _BODY_LEVEL
    note: str | None = None
    notes: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All its text."""
        return "".join(self.parts)


def read_paragraphs(
    chunks: Iterable[tuple[bytes, float]], document: str
) -> Iterator[tuple[list[Paragraph], float, dict[str, str]]]:
    """The paragraphs that each piece of a part ends, the share read, and the styles that are headings or contents."""
    handler = _Handler()
    parser = make_parser()
    parser.setFeature(feature_namespaces, True)
    parser.setContentHandler(handler)
    parser.forbid_dtd = True
    try:
        for chunk, share in chunks:
            parser.feed(chunk)
            yield handler.take(), share, handler.styles
        parser.close()
    except (SAXException, DefusedXmlException, ValueError, LookupError, AssertionError) as error:
        raise DocumentError(document, DocumentFault.BROKEN, "a damaged DOCX file") from error
    yield handler.take(), 1.0, handler.styles


class _Handler(ContentHandler):
    """Gathers paragraphs; those inside another one (of a text box) come after it."""

    def __init__(self) -> None:
        super().__init__()
        self.styles: dict[str, str] = {}
        self._done: list[Paragraph] = []
        self._open: list[Paragraph] = []
        self._names: list[str] = []
        self._skipped = 0
        self._count = 0
        self._note: str | None = None
        self._style = ""

    def take(self) -> list[Paragraph]:
        """The paragraphs that have ended, and no paragraph twice."""
        if self._open:
            return []
        done, self._done = self._done, []
        return sorted(done, key=lambda paragraph: paragraph.number)

    def startElementNS(  # noqa: N802 - the name is the parser's
        self, name: tuple[str | None, str], qname: str | None, attrs: AttributesNSImpl
    ) -> None:
        """See xml.sax."""
        space, local = name
        parent = self._names[-1] if self._names else ""
        self._names.append(local)
        if self._skipped or (local in _SKIPPED and parent != "rPr"):
            self._skipped += 1
        elif space in _WORD:
            self._start(local, parent, {key[1]: value for key, value in attrs.items()})

    def endElementNS(self, name: tuple[str | None, str], qname: str | None) -> None:  # noqa: N802
        """See xml.sax."""
        self._names.pop()
        if self._skipped:
            self._skipped -= 1
        elif name[1] == "p" and name[0] in _WORD and self._open:
            self._done.append(self._open.pop())

    def characters(self, content: str) -> None:
        """See xml.sax."""
        if self._names and self._names[-1] == "t" and not self._skipped:
            self._write(content)

    def _start(self, local: str, parent: str, values: dict[str, str]) -> None:
        if local == "p":
            self._count += 1
            self._open.append(Paragraph(self._count, note=self._note))
        elif local in {"footnote", "endnote"}:
            self._note = None if values.get("type", "normal") != "normal" else values.get("id")
        elif local in _NOTES and self._open and "customMarkFollows" not in values:
            self._open[-1].notes.append((_NOTES[local], values.get("id", "")))
        elif local in _INSTEAD and parent == "r":
            self._write(_INSTEAD[local])
        elif local in {"style", "name", "outlineLvl", "pStyle"}:
            self._start_style(local, parent, values)

    def _start_style(self, local: str, parent: str, values: dict[str, str]) -> None:
        value = values.get("val", "")
        if local == "style":
            self._style = values.get("styleId", "")
        elif local == "name" and parent == "style":
            self.styles[self._style] = value.lower()
        elif local == "pStyle" and self._open:
            self._open[-1].style = value
        elif local == "outlineLvl" and value.isdecimal():
            if self._open:
                self._open[-1].level = int(value)
            elif int(value) < _BODY_LEVEL and not self.styles.get(self._style, "").startswith("toc"):
                self.styles[self._style] = "heading"

    def _write(self, text: str) -> None:
        if not self._open:
            return
        paragraph = self._open[-1]
        paragraph.parts.append(text)
        paragraph.size += len(text)
        if paragraph.size > _LONGEST and len(self._open) == 1:
            head, blank, tail = text.rpartition(" ")
            paragraph.parts[-1] = head + blank if len(tail) < _LONGEST else text
            rest = Paragraph(paragraph.number, style=paragraph.style, level=paragraph.level, note=paragraph.note)
            self._done.append(self._open.pop())
            self._open.append(rest)
            if len(tail) < _LONGEST:  # no word is that long
                rest.parts.append(tail)
                rest.size = len(tail)
