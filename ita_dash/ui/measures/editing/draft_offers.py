"""Offers a person's drafts of measures: what is in them, to go on with or to drop."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.fields import FIELD_LABELS, changed_fields
from ita_dash.domain.measures.input import read_input
from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import Translator
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.services.measures.writer import tidied
from ita_dash.ui.elements.draft_card import DRAFT_ICON
from ita_dash.ui.elements.fill_link import NEW
from ita_dash.ui.elements.text import plain
from ita_dash.ui.measures.editing.drafts import go_on_with
from ita_dash.ui.measures.history import changes_text
from ita_dash.ui.measures.links import EDIT, PROGRESS
from ita_dash.ui.session.draft_words import offer_draft
from ita_dash.ui.session.workspace import Workspace

_FORMS = {
    NEW: msg("มาตรการใหม่"),
    EDIT: msg("แก้ไขรายละเอียดมาตรการ"),
    PROGRESS: msg("รายงานความคืบหน้า"),
}


def draft_badge(tr: Translator) -> str:
    """The mark of a measure of which there is a draft, as Markdown."""
    return f":blue-badge[{DRAFT_ICON} {tr('ฉบับร่าง')}]"


def draft_offers(drafts: Sequence[FormDraft], workspace: Workspace) -> None:
    """Every draft with what it holds, a way to go on and a way to drop it; nothing without one."""
    for draft in drafts:
        with st.container(border=True, gap="xsmall"):
            _offer(draft, workspace)


def _offer(draft: FormDraft, workspace: Workspace) -> None:
    subject, name = _subject(draft, workspace.tr), f"{draft.key.form}_{draft.key.token}"
    offer_draft(draft, subject, name, go_on_with, workspace)
    _content(draft, workspace)


def _subject(draft: FormDraft, tr: Translator) -> str:
    typed = read_input(draft.typed)
    form = tr(_FORMS[draft.key.form])
    if draft.key.form != NEW or typed is None:
        return form
    return f"{form}: {plain(typed.title) or tr('ยังไม่มีชื่อ')}"


def _content(draft: FormDraft, workspace: Workspace) -> None:
    """What the draft changes, old → new; for a new measure nothing more than its title."""
    tr, before, typed = workspace.tr, _base(draft, workspace), read_input(draft.typed)
    if before is None or typed is None:
        return
    after = tidied(typed.draft())
    names = ", ".join(tr(FIELD_LABELS[field]) for field in changed_fields(before, after))
    if names:
        with st.expander(tr("ที่แก้ไว้: {fields}", fields=names), key=f"draft_{draft.key.token}"):
            st.markdown("\n".join(changes_text(before, after, tr)))


def _base(draft: FormDraft, workspace: Workspace) -> MeasureDraft | None:
    """The revision that the draft began from; None for a new measure."""
    revisions = workspace.snapshot.measures.history(draft.key.subject_id)
    matching = (each.draft for each in revisions if each.change_no == draft.base_change_no)
    return next(matching, None)
