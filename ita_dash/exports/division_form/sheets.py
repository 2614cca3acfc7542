"""The two sheets of a division's form: its measures, and the steps of those it fills in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ita_dash.domain.measures.division_form.cells import (
    FILLED_CELLS,
    OFFICIAL_CELLS,
    STEP_CELLS,
    STEP_MARKS,
    filled_texts,
    official_texts,
    step_texts,
)
from ita_dash.domain.measures.division_form.form import DivisionForm, FormMeasure
from ita_dash.domain.messages import Message
from ita_dash.domain.thai.text import clipped
from ita_dash.exports.division_form.looks import done_rule, figure_rule, hint, percent_rule
from ita_dash.exports.division_form.looks import status_rule as list_of_statuses
from ita_dash.exports.division_form.table import FormColumn, FormRow
from ita_dash.i18n.translator import Translator

_TITLE = 60
"""Letters of a title beside steps, which it need only name."""
_WIDTHS = {
    **{"number": 8, "title": 26, "methods": 33, "role": 11, "period": 13, "indicators": 9},
    **{"target": 10, "status": 19, "progress": 12, "result": 30, "day": 13, "outcome": 24},
    **{"output_reached": 9, "links": 20, "obstacles": 20},
    **{"step_no": 7, "step": 52, "done": 14, "done_on": 14, "note": 34},
}
_LOOKS = {
    **dict.fromkeys(("number", "role", "indicators", "target", "step_no"), "locked_centre"),
    **dict.fromkeys(("progress", "output_reached"), "open_number"),
    **dict.fromkeys(("status", "day", "done", "done_on"), "open_centre"),
}


def measure_columns(tr: Translator) -> list[FormColumn]:
    """The columns of the sheet of measures."""
    rules = {
        "status": list_of_statuses(tr),
        "progress": percent_rule(tr),
        "day": hint(tr("วัน/เดือน/ปี พ.ศ. เช่น 31/03/2569")),
        "output_reached": figure_rule(tr),
        "links": hint(tr("ลิงก์ที่ขึ้นต้นด้วย https:// หนึ่งบรรทัดต่อหนึ่งลิงก์")),
    }
    return [
        *(_column(key, head, tr) for key, head in OFFICIAL_CELLS.items()),
        *(_column(key, head, tr, rules.get(key), True) for key, head in FILLED_CELLS.items()),
    ]


def measure_rows(form: DivisionForm, tr: Translator) -> Iterator[FormRow]:
    """A row for each measure; those that another division reports are there to be read."""
    for each in form.measures:
        filled = {key: _said(text, tr) for key, text in filled_texts(each.draft).items()}
        cells = {**official_texts(each.draft), "role": _role(each, form.division, tr), **filled}
        yield FormRow(
            each.measure_id, _numbers(cells, "progress", "output_reached"), each.is_filled
        )


def step_columns(tr: Translator) -> list[FormColumn]:
    """The columns of the sheet of steps."""
    rules = {"done": done_rule(tr), "done_on": hint(tr("วัน/เดือน/ปี พ.ศ. เช่น 31/03/2569"))}
    return [
        *(_column(key, head, tr) for key, head in STEP_CELLS.items()),
        *(_column(key, head, tr, rules.get(key), True) for key, head in STEP_MARKS.items()),
    ]


def step_rows(form: DivisionForm, tr: Translator) -> Iterator[FormRow]:
    """A row for each step of the measures that the division fills in."""
    for each in form.measures:
        for number, step in enumerate(each.draft.steps if each.is_filled else (), start=1):
            marks = {key: _said(text, tr) for key, text in step_texts(step).items()}
            title = clipped(each.draft.title, _TITLE) if number == 1 else ""
            place = {"number": str(each.draft.number), "title": title}
            cells = {**place, "step_no": str(number), "step": step.description, **marks}
            yield FormRow(each.measure_id, cells)


def _column(
    key: str,
    head: Message,
    tr: Translator,
    rule: Mapping[str, Any] | None = None,
    is_open: bool = False,
) -> FormColumn:
    look = _LOOKS.get(key, "open" if is_open else "locked")
    return FormColumn(key, tr(head), _WIDTHS[key], look, is_open, rule)


def _role(each: FormMeasure, division: str, tr: Translator) -> str:
    if each.draft.lead == division:
        return tr("หลัก")
    if each.is_filled:
        return tr("ร่วมกัน")
    return tr("ร่วม (หน่วยหลักรายงาน)")


def _said(text: str | Message, tr: Translator) -> str:
    return tr(text) if isinstance(text, Message) else text


def _numbers(cells: Mapping[str, str], *names: str) -> dict[str, str | float]:
    """The cells, those of these names as numbers where they hold any."""
    return {**cells, **{name: float(cells[name]) for name in names if cells[name]}}
