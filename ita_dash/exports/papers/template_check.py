"""Whether an own Word template can be filled: it is one, and names nothing that is unknown."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from docx import Document
from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes
from lxml.etree import XMLSyntaxError
from rapidfuzz import process

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.domain.thai.text import clipped
from ita_dash.exports.papers.template_fields import field_names, template_fields
from ita_dash.exports.papers.word import environment

_ALLOWED = (
    *(nodes.Output, nodes.TemplateData, nodes.For, nodes.If),
    *(nodes.Name, nodes.Getattr, nodes.Getitem, nodes.Const, nodes.Not),
)
"""What a template may consist of: nothing that computes, calls or fetches."""
_ONE_OF = re.compile(r"\[\d+\]")
MOST_BYTES = 10 * 1024 * 1024
_NEAR = 70
"""How alike a known field must be to be proposed, of 100."""


def check_template(kind: PaperKind, content: bytes) -> None:
    """Raise InvalidInput that says why the file is no template of this paper, and where.

    Refused: a file that is no Word document or is too large, a field that is unknown or
    misspelt, and a mark that is not closed.
    """
    if len(content) > MOST_BYTES:
        raise _refused(msg("แม่แบบใหญ่เกิน {size} MB", size=MOST_BYTES // 1024 // 1024))
    parsed = _parsed(content)
    tree = template_fields(kind)
    for node in parsed.find_all(nodes.Node):
        if not isinstance(node, _ALLOWED):
            raise _refused(msg("แม่แบบใช้ได้เฉพาะชื่อช่อง การวนซ้ำ (for) และเงื่อนไข (if)"))
    for name in _unknown(parsed, {**tree, "loop": {}}):
        known = {each.replace("[]", "") for each in field_names(tree)}
        near = process.extractOne(name, known, score_cutoff=_NEAR)
        place = _place(content, name)
        if near is None:
            raise _refused(msg("ไม่รู้จักช่อง {name} ({place})", name=name, place=place))
        meant = msg(
            "ไม่รู้จักช่อง {name} ({place}) อาจหมายถึง {near}", name=name, place=place, near=near[0]
        )
        raise _refused(meant)


def _parsed(content: bytes) -> nodes.Template:
    """The marks of the whole document, as docxtpl will read them."""
    try:
        template = DocxTemplate(io.BytesIO(content))
        template.init_docx()
        body = template.patch_xml(template.get_xml())
        around = [
            template.patch_xml(template.get_part_xml(part))
            for uri in (template.HEADER_URI, template.FOOTER_URI)
            for _, part in template.get_headers_footers(uri)
        ]
    except (OpcError, XMLSyntaxError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise _refused(msg("ไฟล์นี้ไม่ใช่เอกสาร Word (.docx) ที่อ่านได้")) from error
    try:
        return environment().parse("\n".join([body, *around]))
    except TemplateSyntaxError as error:
        place = _open_mark(content)
        message = msg("เครื่องหมายในแม่แบบไม่ครบคู่ ({place}): {why}", place=place, why=error.message)
        raise _refused(message) from error


def _unknown(node: nodes.Node, scope: Mapping[str, Any]) -> Iterator[str]:
    """The names of fields that the scope does not have, in the order of the document."""
    if isinstance(node, nodes.For):
        yield from _unknown(node.iter, scope)
        items = _resolved(node.iter, scope)
        inner = dict(scope)
        if isinstance(node.target, nodes.Name):
            inner[node.target.name] = items[0] if isinstance(items, list) else None
        for child in (*node.body, *node.else_):
            yield from _unknown(child, inner)
        return
    if isinstance(node, nodes.Getattr | nodes.Getitem | nodes.Name):
        if _resolved(node, scope) is _MISSING:
            yield _written(node)
        return
    for child in node.iter_child_nodes():
        yield from _unknown(child, scope)


class _Missing:
    """What a name stands for that nothing bears."""


_MISSING = _Missing()


def _resolved(node: nodes.Node, scope: Any) -> Any:
    """What a name stands for: as in a Tree, or _MISSING."""
    if isinstance(node, nodes.Name):
        return scope.get(node.name, _MISSING)
    if isinstance(node, nodes.Getattr):
        of = _resolved(node.node, scope)
        return of.get(node.attr, _MISSING) if isinstance(of, Mapping) else _MISSING
    if isinstance(node, nodes.Getitem):
        of = _resolved(node.node, scope)
        return of[0] if isinstance(of, list) else _MISSING
    return _MISSING


def _written(node: nodes.Node) -> str:
    if isinstance(node, nodes.Getattr):
        return f"{_written(node.node)}.{node.attr}"
    if isinstance(node, nodes.Getitem):
        return _written(node.node)
    return node.name if isinstance(node, nodes.Name) else "?"


def _place(content: bytes, name: str) -> Message:
    """Where the document names a field."""
    return _first_place(content, lambda text: name in _ONE_OF.sub("", text))


def _open_mark(content: bytes) -> Message:
    """Where a mark is opened and not closed."""
    pairs = (("{{", "}}"), ("{%", "%}"))
    return _first_place(
        content, lambda text: any(text.count(one) != text.count(two) for one, two in pairs)
    )


def _first_place(content: bytes, holds: Any) -> Message:
    document = Document(io.BytesIO(content))
    for place, text in _places(document):
        if holds(text):
            return msg("{place}: {text}", place=place, text=clipped(text.strip(), 60))
    return msg("ไม่ทราบตำแหน่ง")


def _places(document: Any) -> Iterator[tuple[Message, str]]:
    """Every place of a document with its text: paragraphs, rows of tables, heads and feet."""
    for number, paragraph in enumerate(document.paragraphs, start=1):
        yield msg("ย่อหน้าที่ {number}", number=number), paragraph.text
    for number, table in enumerate(document.tables, start=1):
        for at, row in enumerate(table.rows, start=1):
            text = " ".join(cell.text for cell in row.cells)
            yield msg("ตารางที่ {table} แถวที่ {row}", table=number, row=at), text
    for section in document.sections:
        for place, part in ((msg("หัวกระดาษ"), section.header), (msg("ท้ายกระดาษ"), section.footer)):
            yield place, " ".join(paragraph.text for paragraph in part.paragraphs)


def _refused(why: Message) -> InvalidInput:
    return InvalidInput(why, msg("ยังไม่ได้ใช้แม่แบบนี้ โปรดแก้ไขแล้วเลือกไฟล์อีกครั้ง"))
