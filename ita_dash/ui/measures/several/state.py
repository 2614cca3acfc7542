"""What a session holds while several measures are chosen and changed at once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any
from uuid import uuid4

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.domain.measures.several import SeveralInput
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.services.measures.several import SavedSeveral
from ita_dash.services.measures.several_preview import SeveralPreview
from ita_dash.ui.measures.links import SEVERAL

FIELD = "several_"
"""What the keys of its fields begin with."""
_HELD = "measures.several"


@dataclass
class OpenSeveral:
    """The measures chosen, and what is to become of them.

    ``seen`` is the preview that stands on the screen: what a click on save agrees to. ``kept`` is
    what the draft on the server holds, "" where there is none. ``is_refilled`` while the check
    boxes are to follow ``now`` instead of the other way round, ``refusal`` why the last save wrote
    nothing, until it was read, ``is_here`` while its pages are drawn.
    """

    agency_id: int
    token: str
    now: SeveralInput = field(default_factory=SeveralInput)
    seen: SeveralPreview | None = None
    outcome: SavedSeveral | None = None
    kept: str = ""
    is_refilled: bool = False
    refusal: ItaError | None = None
    is_returned: bool = False
    is_here: bool = False

    @property
    def key(self) -> DraftKey:
        """Where its draft is kept."""
        return DraftKey(SEVERAL, 0, self.token)

    def choose(self, revisions: dict[int, int]) -> None:
        """Add measures by their ids, each with the revision shown; what was chosen stays."""
        self.now = replace(self.now, bases=revisions | dict(self.now.bases))

    def leave_out(self, *measure_ids: int) -> None:
        """Choose these no longer."""
        left = {n: base for n, base in self.now.bases.items() if n not in measure_ids}
        self.now = replace(self.now, bases=left)

    def order(self, **orders: Any) -> None:
        """Set what is to become of the measures, by the names of SeveralInput."""
        self.now = replace(self.now, **orders)


def new_token() -> str:
    """A name for a choice that begins now."""
    return uuid4().hex


def held_several(agency_id: int) -> OpenSeveral | None:
    """What this session chose in the books of an agency and neither saved nor dropped."""
    state: OpenSeveral | None = st.session_state.get(_HELD)
    return state if state and state.agency_id == agency_id else None


def begun_several(agency_id: int) -> OpenSeveral:
    """Nothing chosen yet; boxes ticked in the books of another agency mean nothing here."""
    return hold_several(OpenSeveral(agency_id, new_token(), is_refilled=_HELD in st.session_state))


def hold_several(state: OpenSeveral) -> OpenSeveral:
    """Keep it from now on."""
    st.session_state[_HELD] = state
    return state


def close_several() -> None:
    """Forget it."""
    st.session_state.pop(_HELD, None)
