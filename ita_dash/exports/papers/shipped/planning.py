"""The Word templates of the analysis of a result and of the plan of measures."""

from __future__ import annotations

from typing import Any

from ita_dash.exports.papers.shipped.house import (
    BODY,
    CENTRE,
    LABEL,
    each,
    end_if,
    line,
    list_cell,
    only_if,
    otherwise,
    set_landscape,
    table,
    text_cell,
)
from ita_dash.exports.papers.shipped.parts import figures, names, picture, signed


def analysis(document: Any) -> None:
    """The report section by section, each under its title."""
    for text in ("title", "agency", "fiscal_year"):
        line(document, (f"{{{{ analysis.{text} }}}}", LABEL, True), align=CENTRE)
    _section(document, 0, "background")
    _section(document, 1, "result")
    figures(document, "analysis.instruments", (7.5, 2.8, 2.5, 3.2))
    _title(document, 2)
    only_if(document, "analysis.issues")
    cells = [
        text_cell("{{ row.instrument }}"),
        text_cell("{{ row.indicator }}"),
        list_cell("row.issues"),
    ]
    table(document, (2, 5, 9), "analysis.issue_columns", "analysis.issues", cells)
    otherwise(document)
    line(document, ("{{ analysis.issues_note }}", BODY, False), indent=2.5)
    end_if(document)
    picture(document, "indicators")
    _section(document, 3, "comparison")
    picture(document, "trend")
    figures(document, "analysis.compared", (7, 2.4, 3.3, 3.3))
    _section(document, 4, "strengths")
    _section(document, 5, "weaknesses")
    figures(document, "analysis.questions", (1.6, 8.4, 2.6, 3.4))
    _section(document, 6, "aim")
    only_if(document, "analysis.targets.rows")
    figures(document, "analysis.targets", (9, 3.5, 3.5))
    end_if(document)
    _title(document, 7)
    figures(document, "analysis.measures", (5.4, 2.4, 4.4, 3.8))
    each(document, "text", "analysis.closing", ("{{ text }}", BODY, False), indent=2.5, keep=True)
    signed(document, "analysis.reporter")


def plan(document: Any) -> None:
    """The table of the plan on landscape pages, and who proposes, reviews and approves it."""
    set_landscape(document.sections[0])
    for text in ("title", "agency", "place", "fiscal_year"):
        line(document, (f"{{{{ plan.{text} }}}}", 18, True), align=CENTRE)
    each(document, "text", "plan.introduction", ("{{ text }}", BODY, False), indent=2.5)
    only_if(document, "plan.rows")
    cells = [
        text_cell("{{ row.title }}"),
        list_cell("row.steps"),
        list_cell("row.divisions"),
        text_cell("{{ row.period }}"),
        list_cell("row.indicators"),
    ]
    table(document, (5.0, 7.5, 3.6, 4.2, 4.4), "plan.columns", "plan.rows", cells)
    otherwise(document)
    line(document, ("{{ plan.note }}", BODY, False), indent=2.5)
    end_if(document)
    roles = (("ผู้เสนอแผน", "proposer"), ("ผู้เห็นชอบแผน", "reviewer"), ("ผู้อนุมัติแผน", "approver"))
    for role, signer in roles:
        line(document, keep=True)
        line(document, (f"(ลงชื่อ) {'.' * 40} {role}", BODY, False), align=CENTRE, keep=True)
        names(document, f"plan.{signer}", align=CENTRE)


def _section(document: Any, at: int, name: str) -> None:
    _title(document, at)
    look = ("{{ text }}", BODY, False)
    each(document, "text", f"analysis.{name}", look, indent=2.5)


def _title(document: Any, at: int) -> None:
    line(document, (f"{{{{ analysis.titles[{at}] }}}}", 18, True), keep=True)
