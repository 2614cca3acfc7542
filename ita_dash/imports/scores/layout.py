"""Which column of a score table holds what, and whether it is wide, long or turned round."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ita_dash.domain.messages import msg
from ita_dash.imports.problems import Problem
from ita_dash.imports.scores.fields import about, chosen_fields
from ita_dash.imports.scores.headers import ScoreHeadings
from ita_dash.imports.scores.heading import Heading
from ita_dash.imports.tables.made_table import Table
from ita_dash.imports.tables.turned import NOT_USED

Form = Literal["wide", "long", "years_across"]


@dataclass(frozen=True)
class ScoreLayout:
    """Where the parts of a score table stand; columns by their letters.

    ``wide``: a row per agency and year, ``figures`` maps columns to figure codes.
    ``long``: a row per figure, its code in field ``code``, its value in ``score``.
    ``years_across``: a row per figure and a column per year, ``years`` maps columns to years;
    without a field ``code`` a row per agency, and every figure is its total.
    """

    form: Form
    fields: Mapping[str, str]
    figures: Mapping[str, str]
    years: Mapping[str, int]


def score_layout(table: Table, headings: ScoreHeadings) -> tuple[ScoreLayout, list[Problem]]:
    """The layout told by the headers and by what the columns hold, and what is to say of them.

    An indicator number that no year has is an error; what a header leaves in doubt is a warning;
    columns that are not understood or not needed are left out with a notice.
    """
    problems: list[Problem] = []
    figures: dict[str, str] = {}
    years: dict[str, int] = {}
    meant = headings.settled(table.headers)
    for letter, heading in meant.items():
        if heading is None or heading.kind == "field":
            continue
        if heading.kind == "unknown_indicator":
            problems.append(about(table, letter, "error", msg("ไม่รู้จักตัวชี้วัดนี้")))
        elif heading.kind == "figure":
            figures[letter] = heading.name
        else:
            years[letter] = int(heading.name)
    fields, field_problems = chosen_fields(table, meant, headings)
    figures = {letter: code for letter, code in figures.items() if letter not in fields.values()}
    layout = _formed(fields, figures, years)
    used = {*layout.figures, *layout.years, *layout.fields.values()}
    for letter, heading in meant.items():
        is_reported = heading is not None and heading.kind == "unknown_indicator"
        if letter not in used and letter not in field_problems and not is_reported:
            problems += _unused(table, letter)
        problems += _near(table, letter, heading)
    return layout, [*problems, *field_problems.values()]


def _formed(fields: dict[str, str], figures: dict[str, str], years: dict[str, int]) -> ScoreLayout:
    if "code" in fields and "score" not in fields and list(figures.values()) == ["total"]:
        # A long table may call its one score column ผลคะแนน, which elsewhere is the total.
        fields = {**fields, "score": next(iter(figures))}
    if "code" in fields and "score" in fields:
        return ScoreLayout("long", fields, {}, {})
    if "code" in fields and years:
        return ScoreLayout("years_across", fields, {}, years)
    if "agency" in fields and years and not figures and "score" not in fields:
        return ScoreLayout("years_across", fields, {}, years)
    if "score" in fields:
        figures = {**figures, fields["score"]: "total"}
    return ScoreLayout("wide", fields, figures, {})


def _unused(table: Table, letter: str) -> list[Problem]:
    if not table.frame[letter].str.strip().any():
        return []
    return [about(table, letter, "notice", NOT_USED)]


def _near(table: Table, letter: str, heading: Heading | None) -> list[Problem]:
    if heading is not None and heading.doubt is not None:
        return [about(table, letter, "warning", heading.doubt)]
    if heading is None or heading.near is None:
        return []
    message = msg("เข้าใจหัวตารางนี้ว่าเป็น {name}", name=heading.near)
    return [about(table, letter, "notice", message)]
