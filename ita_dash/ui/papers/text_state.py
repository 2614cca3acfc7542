"""What the open form of a standard paragraph holds: which one, and what is typed."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

import streamlit as st

from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

WORDS = "paper_text_field_words"
"""The key of the form's one field."""


@dataclass(frozen=True)
class TypedText:
    """What somebody typed, and for which paragraph, as text that can be kept."""

    key: str
    words: str

    def as_json(self) -> str:
        """The fields as JSON; ``read_typed_text`` reads it again."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read_typed_text(typed: str) -> TypedText | None:
    """The fields that ``as_json`` wrote; None where it is anything else."""
    try:
        known = TypedText(**json.loads(typed))
    except (ValueError, TypeError):
        return None
    return known if isinstance(known.key, str) and isinstance(known.words, str) else None


@dataclass
class TextForm(FormState):
    """The form while somebody fills it in.

    ``seen`` is the change number of the office's own words that stood, None for the standard ones;
    ``start`` is what the field showed first, ``outcome`` the change number once it is saved.
    """

    start: TypedText
    base_change_no: int
    seen: int | None
    token: str = ""
    outcome: int | None = None

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey("paper_text", 0, self.token)

    def fill(self, start: TypedText) -> None:
        """Put this into the field before it is drawn in this run."""
        self.start, self.is_unfilled = start, False
        st.session_state[WORDS] = start.words

    def now(self) -> TypedText:
        """What the field holds now; while it is not drawn, what it began with."""
        typed = st.session_state.get(WORDS, self.start.words)
        return TypedText(self.start.key, typed or "")


OPEN = HeldForm[TextForm]("paper_text_form", WORDS, [WORDS])
