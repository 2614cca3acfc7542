"""The XML parts of an Office file, followed by a parser that keeps nothing.

What reads the file later builds a tree or a rectangle of it, at a hundred bytes and more for
each element. expat stands in Python's own library and tells of every declaration, so that no
other guard is needed beside it.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import IO, NoReturn
from xml.parsers import expat

from ita_dash.imports.files.limits import MAX_DOCUMENT_NODES, TooLargeError

Start = Callable[[str, dict[str, str]], None]
_CHUNK = 1 << 18
_DEEPEST = 250
"""Elements within each other; libxml2 reads no more than 256."""
_LONGEST_TAG = 10 << 20
"""Bytes of one tag; a drawing keeps some megabytes in an attribute."""
_XML_NAMES = (".xml", ".rels", ".vml")
_BYTE_ORDER = b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n"


class DeclaredTypeError(ValueError):
    """A part declares entities, which no Office program does: it may unfold to any size."""


class XmlReader:
    """An expat parser that stops at declarations, at too much depth and at endless tags."""

    def __init__(self, start: Start) -> None:
        """``start`` is called with each element's name, without its prefix, and its attributes."""
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = _refuse
        self.parser.StartElementHandler = self._enter
        self.parser.EndElementHandler = self._leave
        self._start = start
        self._depth = 0

    def read(self, file: IO[bytes]) -> None:
        """Follow a part to its end.

        Raises DeclaredTypeError, TooLargeError, expat.ExpatError, and what ``start`` raises.
        """
        read = 0
        while chunk := file.read(_CHUNK):
            self._parse(chunk)
            read += len(chunk)
            if read - self.parser.CurrentByteIndex > _LONGEST_TAG:
                raise TooLargeError
        self.parser.Parse(b"", True)

    def _parse(self, chunk: bytes) -> None:
        try:
            self.parser.Parse(chunk, False)
        except LookupError as error:
            if type(error) is not LookupError:
                raise
            # An encoding that nobody knows is no mistake of the program.
            raise expat.ExpatError(str(error)) from error

    def _enter(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise TooLargeError
        self._start(tag.rpartition(":")[2], attributes)

    def _leave(self, _: str) -> None:
        self._depth -= 1


def check_document_parts(content: bytes) -> None:
    """Follow every XML part of a Word file, as its library builds a tree of each.

    Raises TooLargeError for more than any document, DeclaredTypeError for declared entities, and
    expat.ExpatError or what ``zipfile`` raises for a damaged one.
    """
    count = _NodeCount()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for info in archive.infolist():
            with archive.open(info) as member:
                if _is_xml(info.filename, member.read(256)):
                    member.seek(0)
                    count.read(member)


class _NodeCount:
    def __init__(self) -> None:
        self._nodes = 0

    def read(self, member: IO[bytes]) -> None:
        reader = XmlReader(self._element)
        reader.parser.CommentHandler = self._node
        reader.parser.ProcessingInstructionHandler = self._node
        reader.read(member)

    def _element(self, _: str, attributes: Mapping[str, str]) -> None:
        self._add(1 + len(attributes))

    def _node(self, *_: str) -> None:
        self._add(1)

    def _add(self, nodes: int) -> None:
        self._nodes += nodes
        if self._nodes > MAX_DOCUMENT_NODES:
            raise TooLargeError


def _is_xml(name: str, beginning: bytes) -> bool:
    is_named = name.casefold().endswith(_XML_NAMES)
    return is_named or beginning.lstrip(_BYTE_ORDER).startswith(b"<")


def _refuse(*_: object) -> NoReturn:
    raise DeclaredTypeError
