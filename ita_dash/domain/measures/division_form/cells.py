"""The cells of a division's form: what stands locked in them, what is to fill in, as texts."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.domain.measures.status import STATUS_LABELS
from ita_dash.domain.measures.step_text import join_steps
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import figure_text
from ita_dash.domain.thai.dates import day_text
from ita_dash.domain.thai.text import clipped

MEASURE_KEY = "measure_id"
"""Heads the hidden column that says which measure a row is about."""
OFFICIAL_CELLS: Mapping[str, Message] = {
    "number": FIELD_LABELS["number"],
    "title": FIELD_LABELS["title"],
    "methods": FIELD_LABELS["methods"],
    "role": msg("หน้าที่"),
    "period": FIELD_LABELS["period"],
    "indicators": msg("ตัวชี้วัด"),
    "target": msg("เป้าหมายผลผลิต"),
}
"""The locked cells of a measure."""
FILLED_CELLS: Mapping[str, Message] = {
    "status": FIELD_LABELS["status"],
    "progress": msg("ความคืบหน้า (%)"),
    "result": msg("สิ่งที่ดำเนินการ"),
    "day": msg("วันที่ดำเนินการ"),
    "outcome": msg("ผลลัพธ์"),
    "output_reached": msg("ค่าที่ทำได้"),
    "links": msg("เพิ่มลิงก์หลักฐาน"),
    "obstacles": msg("ปัญหา/อุปสรรค"),
}
"""The cells of a measure that the division fills in."""
STEP_CELLS: Mapping[str, Message] = {
    "number": OFFICIAL_CELLS["number"],
    "title": OFFICIAL_CELLS["title"],
    "step_no": msg("ขั้นที่"),
    "step": msg("ขั้นตอน"),
}
"""The locked cells of a step."""
STEP_MARKS: Mapping[str, Message] = {
    "done": msg("เสร็จหรือไม่"),
    "done_on": msg("วันที่เสร็จ"),
    "note": msg("บันทึกของขั้นตอน"),
}
"""The cells of a step that the division fills in."""
DONE = msg("เสร็จแล้ว")
"""Said of a step that is done; of an open one nothing is."""
MOST_LETTERS = 32_000
"""Letters of a cell; a spreadsheet takes some more."""


def official_texts(draft: MeasureDraft) -> dict[str, str]:
    """The locked cells but for the role, in the words of the paper."""
    days = [day_text(day) for day in (draft.period_start, draft.period_end) if day]
    target = figure_text(draft.output_target)
    return {
        "number": str(draft.number),
        "title": draft.title,
        "methods": _cell(join_steps(step.description for step in draft.steps)),
        "period": draft.period_text or " – ".join(days),
        "indicators": ", ".join(map(str, draft.indicators)),
        "target": f"{target} {draft.output_unit}".strip(),
    }


def filled_texts(draft: MeasureDraft) -> dict[str, str | Message]:
    """The cells to fill in as they stand; a status that is only assumed is left to be told."""
    return {
        "status": "" if draft.is_status_assumed else STATUS_LABELS[draft.status],
        "progress": "" if draft.progress is None else str(draft.progress),
        "result": _cell(draft.result),
        "day": "",
        "outcome": _cell(draft.outcome),
        "output_reached": figure_text(draft.output_reached).replace(",", ""),
        "links": "",
        "obstacles": _cell(draft.obstacles),
    }


def step_texts(step: Step) -> dict[str, str | Message]:
    """What is told of a step beside its words."""
    done = DONE if step.is_done else ""
    return {"done": done, "done_on": day_text(step.done_on), "note": _cell(step.note)}


def _cell(text: str) -> str:
    return clipped(text, MOST_LETTERS)
