"""The parts of the shipped Word templates, with the names of the fields that fill them."""

from __future__ import annotations

from typing import Any

from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from ita_dash.exports.papers.shipped.house import (
    BODY,
    CENTRE,
    LABEL,
    TITLE,
    WIDTH,
    add_run,
    each,
    emblem,
    end_if,
    line,
    list_cell,
    new_section,
    only_if,
    otherwise,
    table,
    text_cell,
)

_SIGNED_FROM = 7.0
"""Centimetres from the left from which a signature stands."""
_BOX = "\N{BALLOT BOX}"


def memo(document: Any) -> None:
    """The memo, from the place of the Garuda to the decision."""
    emblem(document)
    line(document, ("{{ memo.title }}", TITLE, True), align=CENTRE)
    line(
        document,
        ("ส่วนราชการ ", LABEL, True),
        ("{{ memo.department }}", BODY, False),
        (" โทร. ", BODY, True),
        ("{{ memo.phone }}", BODY, False),
    )
    numbered = line(document, ("ที่ ", LABEL, True), ("{{ memo.number }}\t", BODY, False))
    add_run(numbered, "วันที่ ", LABEL, bold=True)
    add_run(numbered, "{{ memo.date }}")
    numbered.paragraph_format.tab_stops.add_tab_stop(Cm(WIDTH / 2))
    line(document, ("เรื่อง ", LABEL, True), ("{{ memo.subject }}", BODY, False))
    line(document, ("เรียน ", BODY, True), ("{{ memo.addressee }}", BODY, False))
    for at, section in enumerate(("background", "facts", "proposal")):
        line(document, (f"{{{{ memo.titles[{at}] }}}}", BODY, True), keep=True)
        each(document, "text", f"memo.{section}", ("{{ text }}", BODY, False), indent=2.5)
    line(document, ("{{ memo.closing }}", BODY, False), indent=2.5, keep=True)
    signed(document, "memo.head_of_office")
    line(document, ("{{ memo.clerk_title }}", BODY, True), keep=True)
    line(document, ("{{ memo.opinion }}", BODY, False), keep=True)
    signed(document, "memo.clerk")
    line(document, ("{{ memo.executive_title }}", BODY, True), keep=True)
    choice = f"{_BOX} อนุมัติ\t{_BOX} ไม่อนุมัติ"
    line(document, (choice, BODY, False), indent=2.5, keep=True)
    signed(document, "memo.executive")


def report(document: Any, *, first: bool) -> None:
    """Cover and table; ``first`` where nothing stands before them."""
    if not first:
        new_section(document, landscape=False)
    # Empty lines, as not every program puts words into the middle of a page.
    for _ in range(9):
        line(document)
    line(document, ("{{ report.title }}", TITLE, True), align=CENTRE)
    line(document, ("{{ report.fiscal_year }}", 24, True), align=CENTRE)
    for _ in range(7):
        line(document)
    line(document, ("{{ report.agency }}", 24, True), align=CENTRE)
    line(document, ("{{ report.place }}", LABEL, False), align=CENTRE)
    new_section(document, landscape=True)
    for text in ("report.title", "report.agency", "report.place", "report.fiscal_year"):
        line(document, (f"{{{{ {text} }}}}", 18, True), align=CENTRE)
    each(document, "text", "report.introduction", ("{{ text }}", BODY, False), indent=2.5)
    cells = [
        text_cell("{{ row.title }}"),
        list_cell("row.steps", hanging=True),
        list_cell("row.divisions", hanging=True),
        text_cell("{{ row.period }}"),
        list_cell("row.result"),
        list_cell("row.outcome"),
    ]
    table(document, (3.8, 5.3, 2.9, 2.7, 5.7, 4.3), "report.columns", "report.rows", cells)
    for role, signer in (("ผู้รายงาน", "report.reporter"), ("ผู้ตรวจสอบ", "report.approver")):
        line(document, keep=True)
        line(document, (f"(ลงชื่อ) {'.' * 40} {role}", BODY, False), align=CENTRE, keep=True)
        names(document, signer, align=CENTRE)


def appendix(document: Any) -> None:
    """Scores, indicators and evidence."""
    new_section(document, landscape=False)
    line(document, ("{{ appendix.title }}", LABEL, True), align=CENTRE)
    line(document, ("{{ appendix.agency }}", LABEL, True), align=CENTRE)
    figures(document, "appendix.scores", (3.5, 4.5, 4.5, 3.5), "trend")
    figures(document, "appendix.indicators", (7.5, 2.5, 2.5, 3.5), "indicators")
    line(document, ("{{ appendix.evidence_title }}", 18, True), keep=True)
    only_if(document, "appendix.evidence")
    cells = [text_cell("{{ row.number }}"), list_cell("row.lines"), text_cell("{{ row.date }}")]
    table(document, (2, 11, 3), "appendix.evidence_columns", "appendix.evidence", cells)
    otherwise(document)
    line(document, ("{{ appendix.evidence_note }}", BODY, False))
    end_if(document)


def figures(document: Any, name: str, widths: tuple[float, ...], drawn: str = "") -> None:
    """A table with its title, what is said in its place, and the picture ``drawn`` behind it."""
    line(document, (f"{{{{ {name}.title }}}}", 18, True), keep=True)
    only_if(document, f"{name}.rows")
    cells = [text_cell(f"{{{{ row[{column}] }}}}") for column in range(len(widths))]
    table(document, widths, f"{name}.columns", f"{name}.rows", cells)
    otherwise(document)
    line(document, (f"{{{{ {name}.note }}}}", BODY, False))
    end_if(document)
    if drawn:
        picture(document, drawn)


def picture(document: Any, drawn: str) -> None:
    """A picture where the paper has it."""
    only_if(document, f"pictures.{drawn}")
    shown = line(document, (f"{{{{ pictures.{drawn} }}}}", BODY, False), align=CENTRE)
    # A line of fixed height would cut the picture.
    shown.paragraph_format.line_spacing = 1.0
    shown.paragraph_format.space_before = Pt(6)
    end_if(document)


def signed(document: Any, signer: str) -> None:
    """Room for a signature in the right half, name and positions below it."""
    line(document, keep=True)
    names(document, signer, left=_SIGNED_FROM, align=CENTRE)


def names(document: Any, signer: str, *, left: float = 0.0, align: Any = None) -> None:
    """The name of a signer in brackets and the lines of the positions."""
    named = line(document, (f"{{{{ {signer}.name }}}}", BODY, False), align=align, keep=True)
    line(document, (f"{{%p for text in {signer}.positions %}}", BODY, False))
    position = line(document, ("{{ text }}", BODY, False), align=align)
    line(document, ("{%p endfor %}", BODY, False))
    for paragraph in (named, position):
        paragraph.paragraph_format.left_indent = Cm(left) if left else None


def language(document: Any) -> None:
    """The words are Thai, so that Word breaks lines between them."""
    properties = document.styles["Normal"].element.get_or_add_rPr()
    said = properties.makeelement(qn("w:lang"), {qn("w:bidi"): "th-TH", qn("w:val"): "en-US"})
    properties.append(said)
