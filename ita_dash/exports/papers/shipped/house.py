"""What every shipped Word template shares: letters, margins, and the marks that are filled in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

FONT = "TH Sarabun New"
BODY, LABEL, TITLE, TABLE = 16, 20, 29, 14
_LINE = 1.25
"""A line by the points of its letters: room for the marks above and below, and no more."""
CENTRE = WD_ALIGN_PARAGRAPH.CENTER
WIDTH = 16.0
"""Centimetres between the margins of an upright page."""
EMBLEM = Cm(1.5)
"""The side of the place for the Garuda."""
_HANGING = Cm(0.3)
"""How far the lines of a list go in, below its mark."""
_CELL_ROOM = 40
"""Twentieths of a point above and below the words of a cell, where marks stand."""


def new_document() -> Any:
    """An A4 page with the margins of official papers and their letters, also for Thai."""
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    set_margins(section)
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, Pt(BODY)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = Pt(BODY * _LINE)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for slot in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(slot), FONT)
    _set_complex_size(style.element.get_or_add_rPr(), BODY)
    return document


def set_margins(section: Any) -> None:
    """Left 3 cm, right 2 cm."""
    section.left_margin, section.right_margin = Cm(3), Cm(2)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)


def new_section(document: Any, *, landscape: bool) -> Any:
    """A section on a new page."""
    section = document.add_section()
    set_margins(section)
    is_landscape = section.orientation == WD_ORIENT.LANDSCAPE
    if landscape != is_landscape:
        _turn(section, WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT)
    return section


def set_landscape(section: Any) -> None:
    """An upright section becomes a broad one."""
    _turn(section, WD_ORIENT.LANDSCAPE)


def _turn(section: Any, orientation: Any) -> None:
    section.orientation = orientation
    section.page_width, section.page_height = section.page_height, section.page_width


def emblem(document: Any) -> None:
    """An empty frame on the left, in which an office puts the Garuda; text passes beside it."""
    paragraph = document.add_paragraph()
    frame = OxmlElement("w:framePr")
    side = str(round(EMBLEM.twips))
    where = {"w": side, "h": side, "hRule": "exact", "hSpace": "0", "wrap": "through"}
    top = str(round(Cm(1.4).twips))
    places = {"vAnchor": "page", "hAnchor": "margin", "xAlign": "left", "y": top}
    for name, value in {**where, **places}.items():
        frame.set(qn(f"w:{name}"), value)
    paragraph._p.get_or_add_pPr().append(frame)


def line(
    place: Any,
    *runs: tuple[str, int, bool],
    align: Any = None,
    indent: float = 0.0,
    keep: bool = False,
) -> Any:
    """A paragraph of runs (text, points, bold); ``indent`` of its first line in centimetres.

    ``keep`` holds it on the page of the next one.
    """
    paragraph = place.add_paragraph()
    for text, points, bold in runs:
        add_run(paragraph, text, points, bold=bold)
    _set_line(paragraph, max((points for _, points, _ in runs), default=BODY))
    paragraph.alignment = align
    paragraph.paragraph_format.first_line_indent = Cm(indent) if indent else None
    paragraph.paragraph_format.keep_with_next = keep or None
    return paragraph


def add_run(paragraph: Any, text: str, points: int = BODY, *, bold: bool = False) -> None:
    """Text in so many points, in the slot of complex scripts as well."""
    run = paragraph.add_run(text)
    run.font.size, run.font.bold = Pt(points), bold or None
    properties = run._element.get_or_add_rPr()
    _set_complex_size(properties, points)
    if bold:
        properties.find(qn("w:b")).addnext(OxmlElement("w:bCs"))


def each(place: Any, name: str, items: str, *runs: tuple[str, int, bool], **look: Any) -> None:
    """A paragraph for each of the content's ``items``, called ``name`` in its runs."""
    line(place, (f"{{%p for {name} in {items} %}}", BODY, False))
    line(place, *runs, **look)
    line(place, ("{%p endfor %}", BODY, False))


def only_if(place: Any, condition: str) -> None:
    """Begin what is printed only where the content has it; ``end_if`` ends it."""
    line(place, (f"{{%p if {condition} %}}", BODY, False))


def otherwise(place: Any) -> None:
    """What is printed instead, up to ``end_if``."""
    line(place, ("{%p else %}", BODY, False))


def end_if(place: Any) -> None:
    """End what ``only_if`` began."""
    line(place, ("{%p endif %}", BODY, False))


def footer(document: Any) -> None:
    """What the paper is and as of when, at the foot of every page."""
    paragraph = document.sections[0].footer.paragraphs[0]
    add_run(paragraph, "{{ footer }}", 10)


def table(place: Any, widths: Sequence[float], heads: str, rows: str, cells: Sequence[Any]) -> None:
    """A table with a head on every page and a row for each of ``rows``, none of them torn.

    ``cells`` write a cell each, given the cell; ``heads`` names a list of the content.
    """
    made = place.add_table(rows=4, cols=len(widths))
    made.style = "Table Grid"
    _set_widths(made, widths)
    for column in range(len(widths)):
        _written(made.rows[0].cells[column], f"{{{{ {heads}[{column}] }}}}", bold=True)
    _mark(made.rows[0], "w:tblHeader")
    _written(made.rows[1].cells[0], f"{{%tr for row in {rows} %}}")
    for write, cell in zip(cells, made.rows[2].cells, strict=True):
        write(cell)
    _written(made.rows[3].cells[0], "{%tr endfor %}")
    for row in made.rows:
        _mark(row, "w:cantSplit")
    _give_room(made)


def plain_table(place: Any, widths: Sequence[float], rows: str, texts: Sequence[str]) -> None:
    """A row without rules and without a head for each of ``rows``, none of them torn."""
    made = place.add_table(rows=3, cols=len(widths))
    _set_widths(made, widths)
    _written(made.rows[0].cells[0], f"{{%tr for row in {rows} %}}")
    for text, cell in zip(texts, made.rows[1].cells, strict=True):
        add_run(cell.paragraphs[0], text)
        _set_line(cell.paragraphs[0], BODY)
    _written(made.rows[2].cells[0], "{%tr endfor %}")
    for row in made.rows:
        _mark(row, "w:cantSplit")


def _set_widths(made: Any, widths: Sequence[float]) -> None:
    made.autofit = False
    for column, width in zip(made.columns, widths, strict=True):
        column.width = Cm(width)
        for cell in column.cells:
            cell.width = Cm(width)


def text_cell(text: str) -> Any:
    """A cell with one paragraph."""
    return lambda cell: _written(cell, text)


def list_cell(items: str, *, hanging: bool = False) -> Any:
    """A cell with a paragraph for each of the content's ``items``, ``hanging`` at their marks."""

    def write(cell: Any) -> None:
        _written(cell, f"{{%p for text in {items} %}}")
        listed = line(cell, ("{{ text }}", TABLE, False)).paragraph_format
        if hanging:
            listed.left_indent, listed.first_line_indent = _HANGING, -_HANGING
        line(cell, ("{%p endfor %}", TABLE, False))

    return write


def _written(cell: Any, text: str, *, bold: bool = False) -> None:
    paragraph = cell.paragraphs[0]
    add_run(paragraph, text, TABLE, bold=bold)
    _set_line(paragraph, TABLE)
    paragraph.alignment = CENTRE if bold else None


def _give_room(made: Any) -> None:
    room = OxmlElement("w:tblCellMar")
    for side in ("w:top", "w:bottom"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(_CELL_ROOM))
        margin.set(qn("w:type"), "dxa")
        room.append(margin)
    made._tbl.tblPr.find(qn("w:tblLook")).addprevious(room)


def _set_line(paragraph: Any, points: int) -> None:
    paragraph.paragraph_format.line_spacing = Pt(points * _LINE)


def _mark(row: Any, mark: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(mark))


def _set_complex_size(properties: Any, points: int) -> None:
    size = OxmlElement("w:szCs")
    size.set(qn("w:val"), str(points * 2))
    properties.append(size)
