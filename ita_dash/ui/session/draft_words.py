"""What is said of the draft of a form: that it is kept, offered, or back after a lost session."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import streamlit as st

from ita_dash.i18n.dates import format_clock, format_time
from ita_dash.i18n.translator import Translator
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.services.form_drafts import drop_form_draft
from ita_dash.ui.elements.draft_card import DRAFT_ICON, draft_card
from ita_dash.ui.elements.forms import NOTED, announce_and_rerun
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_person, database
from ita_dash.ui.session.form_drafts import DraftedForm, read_drafts_anew
from ita_dash.ui.session.workspace import Workspace

Width = Literal["stretch", "content"]


def kept_caption(form: DraftedForm, tr: Translator, *, width: Width = "stretch") -> None:
    """Since when a draft is kept, or that it cannot be; nothing where there is none."""
    if form.is_unkept:
        st.caption(f":red[{tr('ยังเก็บฉบับร่างไม่ได้ โปรดอย่าปิดหน้านี้ก่อนบันทึก')}]", width=width)
    elif form.kept and form.kept_at is not None:
        when = format_clock(form.kept_at)
        st.caption(tr("เก็บฉบับร่างไว้แล้วเมื่อ {time} น. ยังไม่ได้บันทึก", time=when), width=width)


def say_left(form: DraftedForm, kept: str, tr: Translator) -> None:
    """Say what became of the draft of a form that was left; ``kept`` is said where it stands."""
    if form.is_unkept:
        sentence = tr("เก็บฉบับร่างไม่ได้ สิ่งที่กรอกล่าสุดไม่ได้เก็บไว้")
        st.toast(sentence, icon=":material/error:", duration="infinite")
    elif form.kept:
        st.toast(kept, icon=DRAFT_ICON, duration="long")


def say_returned(form: DraftedForm, tr: Translator) -> None:
    """Say once that the form of a lost session is here again, and not saved."""
    if form.is_returned:
        sentence = tr("เชื่อมต่อใหม่แล้ว สิ่งที่กรอกยังอยู่ครบ แต่ยังไม่ได้บันทึก")
        st.toast(sentence, icon=":material/wifi:", duration="long")
    form.is_returned = False


def offer_draft(
    draft: FormDraft,
    subject: str,
    name: str,
    go_on_with: Callable[[FormDraft], None],
    workspace: Workspace,
) -> None:
    """A draft as a card, to go on with or to drop; ``subject`` and ``name`` as ``draft_card``."""
    tr = workspace.tr
    when = plain(format_time(draft.saved_at, tr))
    sentence = tr("มีฉบับร่างที่ยังไม่ได้บันทึก จาก {time} น.", time=when)
    answer = draft_card(sentence, subject, tr("สิ่งที่กรอกในฉบับร่างนี้จะหายไป"), name, tr)
    if answer == "go on":
        go_on_with(draft)
        st.rerun()
    elif answer == "drop":
        drop_form_draft(database(), workspace.agency.agency_id, current_person(), draft.key)
        read_drafts_anew()
        announce_and_rerun(tr("ทิ้งฉบับร่างแล้ว"), NOTED)
