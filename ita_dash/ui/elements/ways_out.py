"""The ways out of a form with a draft, as buttons below it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.draft_card import DROP_ICON
from ita_dash.ui.session.draft_words import kept_caption
from ita_dash.ui.session.form_drafts import DraftedForm


@dataclass(frozen=True)
class Pressed:
    """Which way out of a form was taken in this run."""

    is_sent: bool
    is_left: bool
    is_dropped: bool


def ways_out(
    form: DraftedForm,
    name: str,
    keep: Callable[[], None],
    tr: Translator,
    *,
    overtaken: str = "",
    label: str = "",
    icon: str = ":material/save:",
) -> Pressed:
    """Save, leave with the words kept as a draft, or drop them; which of them was pressed.

    ``name`` ends the keys of the buttons, ``keep`` keeps the draft before it is offered to be
    dropped, ``overtaken`` says why it cannot be saved now, "" where it can. ``label`` and ``icon``
    are those of the first button where it does something else than to save.
    """
    with st.container(horizontal=True, vertical_alignment="center"):
        is_sent = st.button(
            label or tr("บันทึก"),
            type="primary",
            key=f"save_{name}",
            icon=icon,
            disabled=bool(overtaken),
        )
        is_left = st.button(tr("กลับโดยไม่บันทึก"), key=f"cancel_{name}")
        keep()
        is_dropped = bool(form.kept) and st.button(
            tr("ทิ้งฉบับร่าง"), key="drop_draft", type="tertiary", icon=DROP_ICON
        )
    with st.container():
        if overtaken:
            st.caption(f":orange[{overtaken}]")
        kept_caption(form, tr)
    return Pressed(is_sent, is_left, is_dropped)
