"""What an imported report's memo tells of the office, offered as the office's own particulars."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.agencies.office import Office
from ita_dash.domain.agencies.office_fields import OFFICE_LABELS, value_words
from ita_dash.domain.measures.memo import RecordedMemo
from ita_dash.i18n.translator import Translator
from ita_dash.ui.agencies import office_state
from ita_dash.ui.agencies.office_state import FIELD, OfficeForm
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.scores import UNKNOWN

_WANTED = "office.fill_from_memo"


def newest_memo(workspace: Workspace) -> RecordedMemo | None:
    """The memo of the newest report that had one; None where none had."""
    memos = workspace.snapshot.measures.memos
    return memos[max(memos)] if memos else None


def offer_memo(office: Office, workspace: Workspace) -> None:
    """Tell that a memo knows what the office lacks or has otherwise, and lead to the form."""
    tr, recorded = workspace.tr, newest_memo(workspace)
    if recorded is None or not _told_otherwise(recorded.memo.office, office):
        return
    missing = [field for field in recorded.memo.office.known if getattr(office, field) is None]
    with st.container(border=True, key="memo_offer"):
        year = recorded.fiscal_year
        st.markdown(tr("บันทึกข้อความในรายงานปี {year} บอกข้อมูลของหน่วยงานไว้", year=year))
        names = ", ".join(tr(OFFICE_LABELS[field]) for field in missing)
        if missing:
            st.caption(tr("ยังไม่มีในระบบ: {names}", names=names))
        action_button(
            tr("ใช้เป็นข้อมูลของหน่วยงาน"), _ask_to_fill, key="use_memo", icon=":material/input:"
        )


def fill_from_memo(form: OfficeForm, workspace: Workspace) -> None:
    """Fill the blank fields of a form from the memo where that was asked for; before drawing."""
    recorded = newest_memo(workspace)
    if st.session_state.pop(_WANTED, False) and recorded is not None:
        form.fill(form.now().filled_from(recorded.memo.office))


def beside_memo(form: OfficeForm, workspace: Workspace) -> None:
    """What the memo tells otherwise than the form, field by field, each to be taken over."""
    tr, recorded = workspace.tr, newest_memo(workspace)
    if recorded is None:
        return
    told, typed = recorded.memo.office, form.now()
    fields = _told_otherwise(told, typed)
    if not fields:
        return
    year = recorded.fiscal_year
    with st.expander(
        tr("ต่างจากบันทึกข้อความในรายงานปี {year} {n} ช่อง", year=year, n=len(fields)),
        icon=":material/compare_arrows:",
        key="beside_memo",
    ):
        for field in fields:
            _field(field, told, typed, tr)


def _field(field: str, told: Office, typed: Office, tr: Translator) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"memo_{field}"):
        line = tr(
            "{field}: ในแบบกรอก {typed} · ในบันทึกข้อความ {told}",
            field=tr(OFFICE_LABELS[field]),
            typed=plain(_said(field, typed, tr)),
            told=plain(_said(field, told, tr)),
        )
        st.markdown(line, width="stretch")
        value = getattr(told, field)
        action_button(tr("ใช้ค่านี้"), _take, field, value, key=f"take_{field}", kind="tertiary")


def _said(field: str, office: Office, tr: Translator) -> str:
    words = value_words(field, getattr(office, field))
    return UNKNOWN if words is None else tr(words)


def _told_otherwise(told: Office, office: Office) -> list[str]:
    return [field for field in told.known if getattr(told, field) != getattr(office, field)]


def _ask_to_fill() -> None:
    st.session_state[_WANTED] = True
    office_state.open_place()


def _take(field: str, value: str) -> None:
    st.session_state[FIELD + field] = value
