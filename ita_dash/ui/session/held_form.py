"""The one form of a kind that a session has open, and the token that tells what it began from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar
from uuid import uuid4

import streamlit as st

Form = TypeVar("Form")
_MOST_DIGITS = 9
"""A change number with more is none of ours."""


@dataclass(kw_only=True)
class FormState:
    """What every open form knows of itself beside what it holds.

    ``kept`` is what the draft on the server holds since ``kept_at`` (UTC), "" where there is none;
    ``is_unkept`` while it cannot be written. ``is_returned`` until the reader was told that the
    form of a lost session goes on; ``is_unfilled`` while the fields do not show yet what the form
    starts with.
    """

    kept: str = ""
    kept_at: datetime | None = None
    is_unkept: bool = False
    is_returned: bool = False
    is_unfilled: bool = False


class HeldForm(Generic[Form]):
    """Where a session keeps its open form of one kind.

    ``mark`` is the key of a field that every such form has: the session forgets the fields when
    another page is drawn. ``forgotten`` are keys that are forgotten together with the form.
    """

    def __init__(self, name: str, mark: str, forgotten: Sequence[str] = ()) -> None:
        self._name, self._mark, self._forgotten = name, mark, forgotten

    def form(self) -> Form | None:
        """The form that this session opened last and that was neither left nor saved; else None."""
        form: Form | None = st.session_state.get(self._name)
        return form

    def has_fields(self) -> bool:
        """Whether the session still knows what the fields hold."""
        return self._mark in st.session_state

    def hold(self, form: Form) -> Form:
        """Keep the form open from now on."""
        st.session_state[self._name] = form
        return form

    def close(self) -> None:
        """Forget the open form."""
        for key in (self._name, *self._forgotten):
            st.session_state.pop(key, None)


def new_token(base_change_no: int) -> str:
    """A name for a form that is opened now; it tells the change number that it begins from."""
    return f"{base_change_no}-{uuid4().hex}"


def told_change(token: str) -> int | None:
    """The change number that a token tells; None where a browser sent something else.

    It comes from the browser: whether such a change is known must be asked.
    """
    number, _, rest = token.partition("-")
    is_number = number.isdecimal() and number.isascii() and len(number) <= _MOST_DIGITS
    return int(number) if is_number and rest.isalnum() else None
