"""The button that does something at the first click, in a session new to it too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeVarTuple

import streamlit as st

Arguments = TypeVarTuple("Arguments")
_DONE = "action_button.done"


def action_button(
    label: str,
    act: Callable[[*Arguments], object],
    *args: *Arguments,
    key: str,
    kind: Literal["primary", "secondary", "tertiary"] = "secondary",
    icon: str | None = None,
    disabled: bool = False,
) -> None:
    """A button that calls ``act`` before the page is drawn again.

    A click that follows closely on a connection come back reaches a session that has not yet
    drawn the button and so knows nothing of its callback: it counts when the button is drawn.
    """

    def clicked() -> None:
        act(*args)
        st.session_state[_DONE] = key

    is_clicked = st.button(
        label, key=key, type=kind, icon=icon, disabled=disabled, on_click=clicked
    )
    if is_clicked and st.session_state.pop(_DONE, None) != key:
        act(*args)
        st.rerun()
