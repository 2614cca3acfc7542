"""Where the form of a year's scores stands in the address, and the ways into it and out."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.shell.page_top import show_top

FORM = "edit"
"""What ``view`` is where the form is asked for; no choice of the page's own views."""
_PLACE = "score_form.place"


def is_requested() -> bool:
    """Whether the address asks for the form of scores."""
    return st.query_params.get("view") == FORM


def open_form(fiscal_year: int) -> None:
    """Move to the form of a year; the page must be drawn again."""
    st.query_params.from_dict({"view": FORM, "fy": str(fiscal_year)})


def leave_form(fiscal_year: int) -> None:
    """Move from the form to the scores of its year; the page must be drawn again."""
    st.query_params.from_dict({"fy": str(fiscal_year)})


def edit_button(fiscal_year: int, tr: Translator) -> None:
    """The way from a year's scores into their form."""
    _button(tr("แก้ไขคะแนนปี {year}", year=fiscal_year), fiscal_year)


def type_button(fiscal_year: int, tr: Translator) -> None:
    """The way from a year without scores into the form of its first ones."""
    _button(tr("กรอกคะแนนปี {year}", year=fiscal_year), fiscal_year)


def _button(label: str, fiscal_year: int) -> None:
    action_button(label, open_form, fiscal_year, key="open_score_form", icon=":material/edit:")


def page_top(fiscal_year: int, tr: Translator) -> None:
    """Begin the form at its top, and let the menu's entry of this page lead out of it."""
    # It stands there in every run, so that no field below is ever drawn anew.
    with st.container(key="score_form_top"):
        if st.session_state.get(_PLACE) != fiscal_year:
            st.session_state[_PLACE] = fiscal_year
            show_top(f"scores.{fiscal_year}")
        with st.container(key="page_itself"):
            query = {"fy": str(fiscal_year)}
            st.page_link(PAGES["scores"].file, label=tr("คะแนน"), query_params=query)


def forget_place() -> None:
    """Begin at the top again when the form is opened the next time."""
    st.session_state.pop(_PLACE, None)
