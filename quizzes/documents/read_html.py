"""Read an HTML page into passages.

A line is a block with text (a paragraph, a list item, a cell, a heading) by its number on the page, counted from 1.
What surrounds the text of a page (menus, heads and feet, forms) is left out; lists of references are footnotes.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO, Final

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from quizzes.documents.encodings import is_mojibake, mend_mojibake, tell_encoding
from quizzes.documents.joining import whole_passages
from quizzes.documents.passages import Passage, PassageKind
from quizzes.documents.progress import Progress, nowhere
from quizzes.errors import DocumentError, DocumentFault

#: The whole tree of a page is held, at about ten times its size.
MAX_SIZE: Final = 20_000_000
_HEADINGS: Final = frozenset("h1 h2 h3 h4 h5 h6".split())
_BLOCKS: Final = _HEADINGS | frozenset(
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure hr li main ol p "
    "pre section summary table tbody td tfoot th thead tr ul".split()
)
_SKIPPED: Final = frozenset(
    "aside audio button canvas dialog footer form head iframe input math nav noscript object script select style svg "
    "template textarea video -comment".split()
)
_SKIPPED_ROLES: Final = frozenset("navigation banner contentinfo search complementary dialog menu".split())
_SKIPPED_CLASSES: Final = re.compile(
    r"(?:^|[\s_-])(?:nav|navbox|navbar|menu|sidebar|breadcrumbs?|cookies?|mw-editsection|editsection|toc|share|noprint)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NOTE_NAMES: Final = re.compile(
    r"(?:^|[\s_-])(?:footnotes?|endnotes?|msofootnotetext|msoendnotetext|references|reflist|dipnot(?:lar)?|qeydlər|"
    r"bibliography|ftn\d*|edn\d*|fn\d*|cite_note.*)(?:$|[\s_:-])",
    re.IGNORECASE,
)
_NOTE_ROLES: Final = frozenset("doc-footnote doc-endnotes doc-endnote doc-bibliography".split())
_NOTE_HEADINGS: Final = frozenset(
    "kaynakça kaynaklar dipnotlar notlar referanslar ədəbiyyat mənbələr istinadlar qeydlər i̇stinadlar references notes "
    "bibliography footnotes endnotes sources".split()
)
_MARK: Final = re.compile(r"\s*[\[(]?(?:\d{1,3}|[*†‡]+|[a-z])[\])]?\s*,?")
_NOTE_NUMBER: Final = re.compile(r"[\s↑↩^]*[\[(]?(\d{1,3})[\])]?(?:\.(?!\d)|\s|(?<=[\])]))\s*")
_BACK: Final = re.compile(r"^[\s↑↩^]+|[\s↑↩]+$")
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_ATTRIBUTE: Final = r"""=?[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
_TAG: Final = re.compile(rf"<(/?)([a-zA-Z][^\s/>]*+)((?:[\s/]++|{_ATTRIBUTE})*+)")
_ONE_ATTRIBUTE: Final = re.compile(_ATTRIBUTE)
#: Tags that need no end, or have none.
_ENDLESS: Final = frozenset(
    "area base br col colgroup dd dt embed head hr html img input li link meta option p param rp rt source tbody td "
    "tfoot th thead tr track wbr body".split()
)
#: Browsers nest no deeper than 512. The time to build a tree grows with the square of this.
_DEEPEST: Final = 1_000
#: The time to read a tag grows with the square of this.
_MOST_ATTRIBUTES: Final = 2_000
#: What browsers take these names for; see https://encoding.spec.whatwg.org.
_BROWSER_NAMES: Final = {"iso8859-9": "cp1254", "iso8859-1": "cp1252", "ascii": "cp1252"}


def read_html(file: BinaryIO, document: str, progress: Progress = nowhere) -> Iterator[Passage]:
    """The passages of a page. Raises `DocumentError` when it holds no text."""
    size = file.seek(0, 2)
    if size > MAX_SIZE:
        raise DocumentError(document, DocumentFault.TOO_LARGE, f"a page larger than {MAX_SIZE // 1_000_000} MB")
    file.seek(0)
    text = _decode(file.read(), document)
    if _bursts(text):
        raise DocumentError(document, DocumentFault.BROKEN, "a page of tags without end")
    try:
        root = LexborHTMLParser(text).body
    except (SelectolaxError, ValueError) as error:
        raise DocumentError(document, DocumentFault.BROKEN, "a damaged HTML page") from error
    line = 0
    for kind, number, text in _Walk().blocks(root) if root is not None else ():
        line += 1
        yield from whole_passages(document, kind, text, line, number)
    if not line:
        raise DocumentError(document, DocumentFault.EMPTY, "the page holds no text")
    progress(1.0)


def _bursts(text: str) -> bool:
    """Whether more tags are open at one place, or a tag has more attributes, than the parser can bear."""
    depths: Counter[str] = Counter()
    total = 0
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        if len(tag[3]) > _MOST_ATTRIBUTES and len(_ONE_ATTRIBUTE.findall(tag[3])) > _MOST_ATTRIBUTES:
            return True
        if name in _ENDLESS or (tag[1] and not depths[name]):
            continue
        step = -1 if tag[1] else 1
        depths[name] += step
        total += step
        if total > _DEEPEST:
            return True
    return False


def _decode(data: bytes, document: str) -> str:
    text = data.decode(_encoding(data, document), "replace").replace("\x00", "")
    return "\n".join(mend_mojibake(text.split("\n"))) if is_mojibake(text) else text


def _encoding(data: bytes, document: str) -> str:
    """UTF-8 when the bytes are, else what the page declares, else what its bytes look like."""
    encoding = tell_encoding([data], document)
    declared = _CHARSET.search(data[:4_096])
    if encoding.startswith("utf") or declared is None:
        return encoding
    try:
        name = codecs.lookup(declared[1].decode("ascii")).name
        "".encode(name)  # some codecs are not of text
    except (LookupError, ValueError):
        return encoding
    return encoding if name.startswith("utf") else _BROWSER_NAMES.get(name, name)


class _Walk:
    """Goes through a page in its order and gathers the text of each block."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._kind = PassageKind.BODY
        self._note_depth: int | None = None
        self._is_under_note_heading = False
        self._items: list[int] = []

    def blocks(self, root: LexborNode) -> Iterator[tuple[PassageKind, int | None, str]]:
        """Kind, number and text of each block that has any."""
        node: LexborNode | None = root
        depth = 0
        while node is not None:
            if self._enters(node):
                if node.tag in _BLOCKS:
                    yield from self._flush()
                self._begin(node, depth)
                if node.child is not None:
                    node, depth = node.child, depth + 1
                    continue
                yield from self._leave(node, depth)
            while node is not None and node.next is None:
                node, depth = node.parent, depth - 1
                if node is None or depth < 0:
                    break
                yield from self._leave(node, depth)
            node = node.next if node is not None and depth > 0 else None
        yield from self._flush()

    def _enters(self, node: LexborNode) -> bool:
        """Whether what a node holds belongs to the text; a text node's letters are taken here."""
        tag = node.tag or ""
        if tag == "-text":
            self._parts.append(node.text_content or "")
            return False
        if tag in _SKIPPED or (tag == "header" and not _is_in_article(node)):
            return False
        if tag in {"br", "hr", "img", "wbr"}:
            self._parts.append("" if tag == "wbr" else " ")
            return tag == "hr"
        if tag == "sup":
            return not _MARK.fullmatch(node.text(deep=True))
        return not _is_boilerplate(node)

    def _begin(self, node: LexborNode, depth: int) -> None:
        tag = node.tag or ""
        if tag in _BLOCKS:
            self._kind = PassageKind.HEADING if tag in _HEADINGS else PassageKind.BODY
        if self._note_depth is None and _is_note(node):
            self._note_depth = depth
            self._items.append(0)
        if tag == "li" and self._items:
            self._items[-1] += 1

    def _leave(self, node: LexborNode, depth: int) -> Iterator[tuple[PassageKind, int | None, str]]:
        if node.tag in _BLOCKS:
            yield from self._flush()
            self._kind = PassageKind.BODY
        if self._note_depth == depth:
            self._note_depth = None
            self._items.pop()

    def _flush(self) -> Iterator[tuple[PassageKind, int | None, str]]:
        text = "".join(self._parts).strip()
        self._parts.clear()
        if not text:
            return
        if self._kind is PassageKind.HEADING:
            self._is_under_note_heading = text.casefold().strip(" :.0123456789[]") in _NOTE_HEADINGS
            yield self._kind, None, text
        elif self._note_depth is None and not self._is_under_note_heading:
            yield self._kind, None, text
        else:
            yield from self._flush_note(text)

    def _flush_note(self, text: str) -> Iterator[tuple[PassageKind, int | None, str]]:
        start = _NOTE_NUMBER.match(text)
        counted = self._items[-1] if self._items else 0
        number = int(start[1]) if start else counted or None
        text = _BACK.sub("", text[start.end() :] if start else text)
        if text:
            yield PassageKind.FOOTNOTE, number, text


def _is_in_article(node: LexborNode) -> bool:
    parent = node.parent
    for _ in range(10):
        if parent is None:
            return False
        if parent.tag in {"article", "main"}:
            return True
        parent = parent.parent
    return False


def _is_boilerplate(node: LexborNode) -> bool:
    if node.tag in {"body", "article", "main"}:
        return False
    values = node.attributes
    if not values:
        return False
    names = f"{values.get('class') or ''} {values.get('id') or ''}"
    is_hidden = "hidden" in values or values.get("aria-hidden") == "true"
    return is_hidden or values.get("role") in _SKIPPED_ROLES or bool(_SKIPPED_CLASSES.search(names))


def _is_note(node: LexborNode) -> bool:
    if node.tag not in _BLOCKS or node.tag == "body":
        return False
    values = node.attributes
    if not values:
        return False
    names = f"{values.get('class') or ''} {values.get('id') or ''}"
    return values.get("role") in _NOTE_ROLES or bool(_NOTE_NAMES.search(names))
