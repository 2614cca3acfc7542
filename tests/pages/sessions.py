"""What becomes of a page whose session the server lost while the browser still shows it."""

from __future__ import annotations

from streamlit.runtime.state import SafeSessionState, SessionState
from streamlit.runtime.state.common import TESTING_KEY
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.app_test import _AppTestSessionState

FIELDS = (
    "text_area",
    "text_input",
    "number_input",
    "selectbox",
    "multiselect",
    "checkbox",
    "radio",
    "segmented_control",
    "pills",
)
"""The kinds of fields that a browser sends with every click."""


def lose_session(app: AppTest) -> None:
    """From now on the server knows nothing of the page that ``app`` still shows and sends.

    As after a restart, or when the connection was away for longer than a session is kept.
    """
    for kind in FIELDS:
        for field in getattr(app, kind):
            # Not by ``set_value``: a browser sends what it shows of a field that is closed, too.
            field._value = field.value
    state = SessionState()
    # How the options of the fields are written is known to the test, as it is to a browser.
    state[TESTING_KEY] = app.session_state[TESTING_KEY]
    app._session_state = SafeSessionState(state, lambda: None)
    app.session_state = _AppTestSessionState(app._session_state)


def toasts(app: AppTest) -> list[str]:
    """What the page says in passing."""
    return [str(each.value) for each in app.toast]
