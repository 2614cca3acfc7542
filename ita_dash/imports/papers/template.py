"""Whether an own Word template can be filled: a sound file that names nothing unknown."""

from __future__ import annotations

import io
import zipfile

from jinja2 import TemplateSyntaxError, nodes
from lxml.etree import XMLSyntaxError, fromstring

from ita_dash.domain.errors import InvalidInput, UnreadableFile
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.imports.evidence.file import EvidenceUpload, check_evidence
from ita_dash.imports.files.uploads import FileKind, Upload, check_upload
from ita_dash.imports.papers.fields import template_fields
from ita_dash.imports.papers.marks import (
    BROKEN,
    MarkedPart,
    environment,
    marked_parts,
    place_of,
    place_of_line,
)
from ita_dash.imports.papers.names import ALLOWED, wrong_names

MOST_MB = 10
"""Megabytes of a template."""
_LINKED = "/hyperlink"
"""The one kind of relation that may lead out of a document: nothing is fetched until a click."""
_MACROS = ("vbaproject", "activex", "oleobject")


def check_template(paper: PaperKind, upload: Upload) -> EvidenceUpload:
    """The template with a cleaned name, once it is known that the paper can be printed with it.

    Raises UnreadableFile for a file that is too large, damaged or no Word document, and
    InvalidInput, naming what and where, for one with macros or with parts that are fetched from
    elsewhere, for a field that is unknown or misspelt, and for a mark that cannot be read.
    """
    if check_upload(upload, MOST_MB) is not FileKind.DOCX:
        raise UnreadableFile(
            msg("ไฟล์ {name} ไม่ใช่เอกสาร Word (.docx)", name=upload.name),
            msg("โปรดบันทึกแม่แบบเป็น .docx แล้วเลือกใหม่"),
        )
    checked = check_evidence(upload, MOST_MB)
    _refuse_foreign_parts(checked.content)
    try:
        parts = marked_parts(checked.content)
    except BROKEN as error:
        raise _refused(msg("ไฟล์ {name} ไม่ใช่เอกสาร Word ที่อ่านได้", name=upload.name)) from error
    for part in parts:
        _check_part(part, paper)
    return checked


def _check_part(part: MarkedPart, paper: PaperKind) -> None:
    try:
        parsed = environment().parse(part.marks)
    except TemplateSyntaxError as error:
        place = place_of_line(part, error.lineno)
        raise _refused(msg("{why} ({place})", why=_syntax(error), place=place)) from error
    for node in parsed.find_all(nodes.Node):
        if not isinstance(node, ALLOWED):
            place = place_of_line(part, node.lineno)
            what = msg("แม่แบบใช้ได้เฉพาะชื่อช่อง การวนซ้ำ (for) และเงื่อนไข (if) ({place})", place=place)
            raise _refused(what)
    for wrong in wrong_names(parsed, template_fields(paper)):
        told = {"why": wrong.why, "place": place_of(part, wrong.name)}
        if not wrong.near:
            raise _refused(msg("{why} ({place})", **told))
        raise _refused(msg("{why} ({place}) อาจหมายถึง {near}", **told, near=wrong.near))


def _syntax(error: TemplateSyntaxError) -> Message:
    if "Unexpected end of template" in (error.message or ""):
        return msg("ไม่มีคำสั่งปิด endfor หรือ endif ของคำสั่งที่เปิดไว้")
    if "Encountered unknown tag" in (error.message or ""):
        return msg("มีคำสั่งที่ไม่รู้จัก หรือคำสั่งปิดที่ไม่ตรงกับคำสั่งเปิด")
    return msg("เครื่องหมายในแม่แบบไม่ครบคู่หรืออ่านไม่ได้")


def _refuse_foreign_parts(content: bytes) -> None:
    """Refuse macros, embedded programs, and parts that Word would fetch from elsewhere."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if any(each in name.casefold() for each in _MACROS):
                raise _refused(msg("แม่แบบมีแมโครหรือโปรแกรมฝังอยู่ ({part})", part=name))
            if name.endswith(".rels"):
                _refuse_outside(name, archive.read(name))


def _refuse_outside(name: str, content: bytes) -> None:
    try:
        relations = list(fromstring(content))
    except XMLSyntaxError as error:
        raise _refused(msg("อ่านส่วน {part} ของแม่แบบไม่ได้", part=name)) from error
    for each in relations:
        is_outside = each.get("TargetMode", "").casefold() == "external"
        if is_outside and not each.get("Type", "").endswith(_LINKED):
            target = each.get("Target", "")
            raise _refused(msg("แม่แบบดึงเนื้อหาจากที่อื่น ({target})", target=target))


def _refused(why: Message) -> InvalidInput:
    return InvalidInput(why, msg("ยังไม่ได้ใช้แม่แบบนี้ โปรดแก้ไขแล้วเลือกไฟล์อีกครั้ง"))
