"""Word documents out of bare elements, in shapes that the library does not make by itself."""

from __future__ import annotations

import io
from collections.abc import Sequence
from xml.sax.saxutils import escape

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsmap

from ita_dash.imports.measures.parsed import ParsedMeasures
from tests.unit.imports.reports.real_report import read

_NAMES = {**nsmap, "w14": "http://schemas.microsoft.com/office/word/2010/wordml"}
_SPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMES.items())
TITLE = "รายงานผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. 2568"
HEADS = ("มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินการ", "ผลลัพธ์")
CHANGED = 'w:id="1" w:author="{}" w:date="2025-11-01T09:00:00Z"'
BY = CHANGED.format("ผู้ตรวจ")


def run(text: str, font: str = "") -> str:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>' if font else ""
    return f'<w:r>{fonts}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def sign(code: str, font: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'


def par(*runs: str, props: str = "") -> str:
    """A paragraph; what is no element is taken for words."""
    content = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{props}</w:pPr>{content}</w:p>"


def cell(*content: str, props: str = "") -> str:
    """A cell; what is no paragraph or table is one, its lines one each."""
    blocks = "".join(
        each if each.startswith(("<w:p>", "<w:tbl>", "<w:sdt>")) else _lines(each)
        for each in content
    )
    return f"<w:tc><w:tcPr>{props}</w:tcPr>{blocks or par()}</w:tc>"


def _lines(text: str) -> str:
    return par(text) if text.startswith("<") else "".join(map(par, text.split("\n")))


def row(*cells: str, props: str = "") -> str:
    content = "".join(
        each if each.startswith("<w:") and "<w:tc>" in each else cell(each) for each in cells
    )
    return f"<w:tr><w:trPr>{props}</w:trPr>{content}</w:tr>"


HEADER = row(*HEADS)


def table(*rows: str, columns: int = 6) -> str:
    grid = '<w:gridCol w:w="1440"/>' * columns
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


def control(content: str, props: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{props}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def measure(number: int, *texts: str) -> str:
    """A row of a measure with what matters filled in."""
    usual = [f"{number}. มาตรการที่ควรทำ", "ประชุม", "กองคลัง", "ไตรมาส 1", "", ""]
    return row(*texts, *usual[len(texts) :])


def word_file(*blocks: str, lists: str = "", notes: Sequence[str] = ()) -> bytes:
    """A document of these paragraphs and tables below its title.

    ``lists``: abstractNum and num elements; ``notes``: the texts of footnotes, from number 1.
    """
    document = Document()
    document.add_paragraph(TITLE)
    body = document.element.body
    body.extend(parse_xml(f"<w:body {_SPACES}>{''.join(blocks)}</w:body>"))
    if lists:
        numbering = document.part.numbering_part.element
        for old in list(numbering):
            numbering.remove(old)
        numbering.extend(parse_xml(f"<w:numbering {_SPACES}>{lists}</w:numbering>"))
    if notes:
        listed = "".join(
            f'<w:footnote w:id="{n}">{par(text)}</w:footnote>' for n, text in enumerate(notes, 1)
        )
        blob = f"<w:footnotes {_SPACES}>{listed}</w:footnotes>".encode()
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
        part = Part(PackURI("/word/footnotes.xml"), kind, blob, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def parsed(*blocks: str, lists: str = "", notes: Sequence[str] = ()) -> ParsedMeasures:
    return read(word_file(*blocks, lists=lists, notes=notes), "report.docx")


def told(found: ParsedMeasures) -> list[str]:
    """What is told of a file besides that it has no statuses."""
    texts = (str(problem.message) for problem in found.problems)
    return [text for text in texts if "ไม่มีสถานะ" not in text]
