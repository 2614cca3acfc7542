"""Which scenario is open, as the address says it, and the ways to another one."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from ita_dash.domain.targets.scenario import Scenario
from ita_dash.ui.plan.trying.state import OPEN
from ita_dash.ui.plan.views import WHAT_IF
from ita_dash.ui.session import address

_SCENARIO = "sc"
_BEGUN = "scenario_form.begun"


def requested_id() -> int:
    """The scenario that the address asks for, 0 for none."""
    asked = address.chosen(_SCENARIO)
    return int(asked) if asked.isascii() and asked.isdecimal() and len(asked) < 10 else 0


def opened_id(known: Iterable[int]) -> int:
    """The scenario whose form is open: the one asked for where it is known, 0 for none.

    One that is open stays so when somebody deletes it.
    """
    asked, held = requested_id(), OPEN.form()
    is_open = held is not None and held.scenario_id == asked
    return asked if is_open or asked in known else 0


def keep_requested() -> None:
    """Let the address say which scenario is open; called once per run of the view."""
    address.keep(_SCENARIO, str(requested_id() or ""))


def open_scenario(scenario_id: int) -> None:
    """Open a scenario, 0 for the known scores; takes effect in the next run of the page."""
    address.choose("view", WHAT_IF)
    if scenario_id:
        address.choose(_SCENARIO, str(scenario_id))
    else:
        address.forget(_SCENARIO)


def begin_with(scenario: Scenario) -> None:
    """Open a new scenario that shows these scores first."""
    st.session_state[_BEGUN] = scenario
    open_scenario(0)


def begun_with(fiscal_year: int) -> Scenario | None:
    """What a new scenario of the year is to show first; given once."""
    begun: Scenario | None = st.session_state.pop(_BEGUN, None)
    return begun if begun is not None and begun.fiscal_year == fiscal_year else None
