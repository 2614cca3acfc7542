"""The marks of a template ({{ … }}, {% … %}): what reads and fills them, and where each stands."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml.etree import XMLSyntaxError, fromstring

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import clipped

BROKEN = (OpcError, XMLSyntaxError, zipfile.BadZipFile, KeyError, ValueError, AttributeError)
"""What python-docx raises over a file that is no Word document."""
_LETTERS = 60
_FOOTNOTES = "wordprocessingml.footnotes+xml"
_PROPERTIES = ("author", "comments", "identifier", "language", "subject", "title")
"""Of a document; what fills a template fills these too."""
_MARK = re.compile(r"\{[{%][^{}]*\}{1,2}")
_NAME = re.compile(r"[\w.]+")
_ONE_OF = re.compile(r"\[\d+\]")
"""What points at one of several."""
_OF_WORD = re.compile(r"\{%(?:p|tr|tc|r) ")
"""The mark of a whole paragraph, row, cell or run, which docxtpl takes for a plain one."""
_OPENED = re.compile(r"\{%(?:p|tr|tc|r)?-?\s*(end)?(for|if)\b")
_TAG = re.compile(r"<[^<>]+>")
_PARAGRAPH = re.compile(r"<w:p([ >])")
_PAIRS = (("{{", "}}"), ("{%", "%}"))


@dataclass(frozen=True)
class MarkedPart:
    """One part of a document: where it is, None for the body; its marks; its XML, "" for none."""

    place: Message | None
    marks: str
    xml: str


def environment() -> ImmutableSandboxedEnvironment:
    """What evaluates the fields of a template: nothing but the names of the content."""
    return ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=True)


def marked_parts(content: bytes) -> list[MarkedPart]:
    """Every part of a Word document that is filled, its marks as docxtpl reads them.

    One of BROKEN where it is no Word document.
    """
    template = DocxTemplate(io.BytesIO(content))
    template.init_docx()
    parts = [_part(template, None, template.get_xml())]
    for uri, place in (
        (template.HEADER_URI, msg("หัวกระดาษ")),
        (template.FOOTER_URI, msg("ท้ายกระดาษ")),
    ):
        for _, part in template.get_headers_footers(uri):
            parts.append(_part(template, place, template.get_part_xml(part)))
    for part in template.get_docx().part.package.iter_parts():
        if part.content_type.endswith(_FOOTNOTES):
            parts.append(_part(template, msg("เชิงอรรถ"), part.blob.decode()))
    told = template.get_docx().core_properties
    words = "\n".join(str(getattr(told, name) or "") for name in _PROPERTIES)
    return [*parts, MarkedPart(msg("คุณสมบัติของไฟล์"), words, "")]


def place_of(part: MarkedPart, name: str) -> Message:
    """Where a part names a field: paragraph, or table and cell, and the words there."""
    for where, text in _paragraphs(part.xml):
        if any(name in _NAME.findall(_ONE_OF.sub("", mark)) for mark in _MARK.findall(text)):
            return _told(part, where, text)
    return part.place or msg("ไม่ทราบตำแหน่ง")


def place_of_line(part: MarkedPart, line: int) -> Message:
    """Where the line of the marks stands, or else what is opened and not closed."""
    lines = part.marks.splitlines()
    at = _TAG.sub("", lines[line - 1]) if 0 < line <= len(lines) else ""
    paragraphs = list(_paragraphs(part.xml))
    for where, text in paragraphs:
        is_open = any(text.count(one) != text.count(two) for one, two in _PAIRS)
        if is_open or ("{" in at and _bare(text) == _bare(at)):
            return _told(part, where, text)
    unclosed: list[tuple[Message, str]] = []
    for where, text in paragraphs:
        for end, _ in _OPENED.findall(text):
            unclosed = unclosed[:-1] if end else [*unclosed, (where, text)]
    return _told(part, *unclosed[-1]) if unclosed else part.place or msg("ไม่ทราบตำแหน่ง")


def _part(template: DocxTemplate, place: Message | None, xml: str) -> MarkedPart:
    # A paragraph a line, as docxtpl does it, so that an error's line is that of a paragraph.
    marks = _PARAGRAPH.sub(r"\n<w:p\1", template.patch_xml(xml))
    return MarkedPart(place, marks, xml)


def _bare(text: str) -> str:
    """Without blanks, and every mark as a plain one, to be compared."""
    return "".join(_OF_WORD.sub("{%", text).split())


def _told(part: MarkedPart, where: Message, text: str) -> Message:
    place = where if part.place is None else msg("{part} {place}", part=part.place, place=where)
    return msg("{place}: {text}", place=place, text=clipped(text.strip(), _LETTERS))


def _paragraphs(xml: str) -> Iterator[tuple[Message, str]]:
    """Every paragraph with its place: its number outside of tables, else table, row and cell."""
    if not xml:
        return
    number, tables = 0, 0
    for node in fromstring(xml.encode()).iter(qn("w:p"), qn("w:tbl")):
        if node.tag == qn("w:tbl"):
            tables += 1
            continue
        text = "".join(each.text or "" for each in node.iter(qn("w:t")))
        cell = next(node.iterancestors(qn("w:tc")), None)
        if cell is None:
            number += 1
            yield msg("ย่อหน้าที่ {number}", number=number), text
        else:
            yield _cell(cell, tables), text


def _cell(cell: Any, table: int) -> Message:
    row = cell.getparent()
    while row.tag != qn("w:tr"):
        row = row.getparent()
    return msg(
        "ตารางที่ {table} แถวที่ {row} ช่องที่ {cell}",
        table=table,
        row=1 + sum(1 for _ in row.itersiblings(qn("w:tr"), preceding=True)),
        cell=1 + sum(1 for _ in cell.itersiblings(qn("w:tc"), preceding=True)),
    )
