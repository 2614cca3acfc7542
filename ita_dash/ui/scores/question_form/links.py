"""Where the form of questions or items stands in the address, and the ways into it and out."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.shell.page_top import show_top

FORM = "questions"
"""What ``view`` is where the form is asked for; no choice of the page's own views."""
_PLACE = "question_form.place"


def is_requested() -> bool:
    """Whether the address asks for the form of questions and items."""
    return st.query_params.get("view") == FORM


def asked_place() -> tuple[int, int] | None:
    """The fiscal year and the indicator's number of the address; None where it has no such."""
    year, number = st.query_params.get("fy", ""), st.query_params.get("ind", "")
    is_number = year.isdecimal() and number.isdecimal() and len(year) == 4 and len(number) < 3
    return (int(year), int(number)) if is_number else None


def open_form(fiscal_year: int, number: int) -> None:
    """Move to the form; the page must be drawn again."""
    st.query_params.from_dict({"view": FORM, "fy": str(fiscal_year), "ind": str(number)})


def leave_form(fiscal_year: int, number: int) -> None:
    """Move from the form to its indicator; the page must be drawn again."""
    st.query_params.from_dict({"fy": str(fiscal_year), "ind": str(number)})


def type_button(fiscal_year: int, number: int, tr: Translator) -> None:
    """The way from an indicator into the form of its questions or items."""
    action_button(
        tr("กรอกหรือแก้คะแนนรายข้อ"),
        open_form,
        fiscal_year,
        number,
        key="open_question_form",
        icon=":material/edit:",
    )


def page_top(fiscal_year: int, number: int, tr: Translator) -> None:
    """Begin the form at its top, and let the menu's entry of this page lead out of it."""
    with st.container(key="score_form_top"):
        place = (fiscal_year, number)
        if st.session_state.get(_PLACE) != place:
            st.session_state[_PLACE] = place
            show_top(f"questions.{fiscal_year}.{number}")
        with st.container(key="page_itself"):
            query = {"fy": str(fiscal_year), "ind": str(number)}
            st.page_link(PAGES["scores"].file, label=tr("คะแนน"), query_params=query)


def forget_place() -> None:
    """Begin at the top again when the form is opened the next time."""
    st.session_state.pop(_PLACE, None)
