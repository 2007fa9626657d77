"""Write small DOCX files for the tests: the XML of a body, with styles and notes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
#: The Turkish Word calls its heading style so.
STYLES = (
    f'{_HEAD}<w:styles {_SPACE}><w:style w:type="paragraph" w:styleId="Balk1"><w:name w:val="heading 1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style></w:styles>'
)


def paragraph(text: str, *, style: str = "", footnote: int | None = None, endnote: int | None = None) -> str:
    """A paragraph of one run, perhaps referring to notes."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    runs = f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'
    if footnote is not None:
        runs += f'<w:r><w:footnoteReference w:id="{footnote}"/></w:r>'
    if endnote is not None:
        runs += f'<w:r><w:endnoteReference w:id="{endnote}"/></w:r>'
    return f"<w:p>{properties}{runs}</w:p>"


def document_xml(body: Sequence[str]) -> str:
    """The main part, its body made of these elements."""
    return f"{_HEAD}<w:document {_SPACE} {_MORE}><w:body>{''.join(body)}</w:body></w:document>"


def notes_xml(kind: str, notes: Mapping[int, str]) -> str:
    """The part of the footnotes or endnotes, with the separator that Word puts first."""
    items = f'<w:{kind} w:id="0" w:type="separator"><w:p><w:r><w:t>---</w:t></w:r></w:p></w:{kind}>'
    items += "".join(f'<w:{kind} w:id="{number}">{paragraph(text)}</w:{kind}>' for number, text in notes.items())
    return f"{_HEAD}<w:{kind}s {_SPACE}>{items}</w:{kind}s>"


def write_docx(
    body: Sequence[str], *, footnotes: Mapping[int, str] | None = None, endnotes: Mapping[int, str] | None = None
) -> bytes:
    """The bytes of a DOCX with this body."""
    parts = {"[Content_Types].xml": "<Types/>", "word/document.xml": document_xml(body), "word/styles.xml": STYLES}
    if footnotes:
        parts["word/footnotes.xml"] = notes_xml("footnote", footnotes)
    if endnotes:
        parts["word/endnotes.xml"] = notes_xml("endnote", endnotes)
    return write_zip({name: text.encode() for name, text in parts.items()})


def write_zip(parts: Mapping[str, bytes]) -> bytes:
    """The bytes of a zip with these entries."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()
