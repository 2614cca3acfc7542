"""The measures of a division's form, one by one: old and new, and both sides of a collision."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.services.imports.progress_preview import (
    PreviewedProgress,
    ProgressPreview,
    ProgressStatus,
)
from ita_dash.ui.elements.tables import small_table
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.css import COLLISIONS_BOX, PROGRESS_BOX
from ita_dash.ui.imports.problems import only_first, section
from ita_dash.wording.progress import collision_label, collision_text
from ita_dash.wording.scores import UNKNOWN

_SHOWN = 50
_LABELS: Mapping[ProgressStatus, tuple[Message, str]] = {
    "different": (msg("ชนกัน"), "orange"),
    "held": (msg("ยังไม่นำเข้า"), "red"),
    "new": (msg("เปลี่ยน"), "blue"),
    "same": (msg("เหมือนเดิม"), "gray"),
}
"""What becomes of a measure, in the order in which they are shown."""


def progress_preview(preview: ProgressPreview, tr: Translator) -> None:
    """Every measure of the form; those that ask for a look come first and stand open."""
    if not preview.measures:
        return
    section(tr("มาตรการในแบบ"))
    ordered = [each for status in _LABELS for each in preview.with_status(status)]
    with st.container(gap="xxsmall", key="import_progress"):
        for each in ordered[:_SHOWN]:
            _measure(each, tr)
    only_first(_SHOWN, len(ordered), tr)


def _measure(each: PreviewedProgress, tr: Translator) -> None:
    label, colour = _LABELS[each.status]
    title = plain(f"{each.standing.number}. {each.standing.title}")
    head = f":{colour}-badge[{tr(label)}] {title}"
    if each.status in ("same", "held"):
        st.markdown(head)
        return
    with st.expander(head, expanded=True, key=f"import_progress_{each.measure_id}"):
        _collisions(each, tr)
        _differences(each, tr)
        for evidence in each.evidence:
            about = format_date(evidence.about, tr)
            st.markdown(tr("เพิ่มหลักฐาน (ร่าง) วันที่ {day}", day=about))
            st.text(evidence.link or "")


def _differences(each: PreviewedProgress, tr: Translator) -> None:
    rows = [
        (tr(one.label), _words(one.stored, tr), _words(one.incoming, tr))
        for one in each.differences
    ]
    if rows:
        labels = {"field": tr("ช่อง"), "stored": tr("ข้อมูลเดิม"), "incoming": tr("ในแบบ")}
        frame = pd.DataFrame(rows, columns=list(labels)).replace("", UNKNOWN)
        with st.container(key=f"{PROGRESS_BOX}_{each.measure_id}"):
            small_table(frame, labels, alt=tr("ข้อมูลเดิมเทียบกับในแบบ"))


def _collisions(each: PreviewedProgress, tr: Translator) -> None:
    """What was printed, what somebody else wrote since, and what the form says."""
    if not each.collisions:
        return
    if each.changed_by is not None:
        who = plain(tr(each.changed_by))
        st.markdown(tr("แก้ช่องเดียวกันหลังพิมพ์แบบโดย {who}", who=who))
    rows = [
        (
            tr(collision_label(one.field)),
            *(collision_text(side, one.field, tr) for side in one.sides),
        )
        for one in each.collisions
    ]
    labels = {
        **{"field": tr("ช่องที่ชนกัน"), "printed": tr("ตอนพิมพ์")},
        **{"stored": tr("ขณะนี้"), "filled": tr("ในแบบ")},
    }
    with st.container(key=f"{COLLISIONS_BOX}_{each.measure_id}"):
        frame = pd.DataFrame(rows, columns=list(labels))
        small_table(frame, labels, alt=tr("ช่องที่ชนกัน สามฉบับเทียบกัน"))


def _words(value: str | Message, tr: Translator) -> str:
    """A value as it is shown; text from data is never translated."""
    return tr(value) if isinstance(value, Message) else value
