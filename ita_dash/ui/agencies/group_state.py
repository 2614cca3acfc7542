"""What the open form of a working group holds: the year, what it began from, what is typed."""

from __future__ import annotations

from dataclasses import dataclass, replace

import streamlit as st

from ita_dash.domain.agencies.typed_group import MemberFields, TypedGroup
from ita_dash.domain.agencies.working_group import MOST_MEMBERS, GroupDuty
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.held_form import FormState, HeldForm, new_token

FIELD = "group_field_"
"""What the keys of the form's widgets begin with."""
ORDER_FIELDS = ("order_number", "ordered_on", "begins_on")
MEMBER_PARTS = ("name", "post", "duty")
_FIRST = (
    *(GroupDuty.CHAIR, GroupDuty.VICE_CHAIR),
    *(GroupDuty.MEMBER, GroupDuty.MEMBER, GroupDuty.MEMBER),
    GroupDuty.SECRETARY,
)
"""The duties of the lines of a form that begins with nobody."""
MORE = 2
"""Lines for further people; so many are added at a time."""
_BLANK: MemberFields = ("", "", str(GroupDuty.MEMBER))


@dataclass
class GroupForm(FormState):
    """The form while somebody fills it in.

    ``seen`` is the change number of the group that stands, None for none; ``start`` is what the
    fields showed first, ``lines`` how many there are for members, ``outcome`` the change number
    once it is saved, 0 where there was nothing to save.
    """

    start: TypedGroup
    base_change_no: int
    seen: int | None
    token: str = ""
    outcome: int | None = None
    lines: int = 0

    def __post_init__(self) -> None:
        self.token = self.token or new_token(self.base_change_no)
        self.start = _with_lines(self.start)
        self.lines = len(self.start.members)

    @property
    def fiscal_year(self) -> int:
        """The year of the group."""
        return self.start.fiscal_year

    @property
    def key(self) -> DraftKey:
        """Where the draft of this form is kept."""
        return DraftKey("group", self.fiscal_year, self.token)

    def fill(self, start: TypedGroup) -> None:
        """Put this into the fields before they are drawn in this run."""
        self.start, self.is_unfilled = _with_lines(start), False
        self.lines = len(self.start.members)
        for name in ORDER_FIELDS:
            st.session_state[FIELD + name] = getattr(self.start, name)
        for line, member in enumerate(self.start.members):
            for part, value in zip(MEMBER_PARTS, member, strict=True):
                st.session_state[field_key(part, line)] = str(value)

    def now(self) -> TypedGroup:
        """What the fields hold now; one that is not drawn holds what it began with."""
        number, *days = (
            str(st.session_state.get(FIELD + name, getattr(self.start, name)) or "")
            for name in ORDER_FIELDS
        )
        stood = (*self.start.members, *[_BLANK] * self.lines)
        members = [self._line(line, stood[line]) for line in range(self.lines)]
        return TypedGroup(self.fiscal_year, number, days[0], days[1], tuple(members))

    def add_lines(self) -> None:
        """Lines for further people; for a callback, before the next run."""
        for line in range(self.lines, min(self.lines + MORE, MOST_MEMBERS)):
            for part, value in zip(MEMBER_PARTS, _BLANK, strict=True):
                st.session_state[field_key(part, line)] = value
            self.lines = line + 1

    def _line(self, line: int, stood: MemberFields) -> MemberFields:
        name, post, duty = (
            str(st.session_state.get(field_key(part, line), value) or "")
            for part, value in zip(MEMBER_PARTS, stood, strict=True)
        )
        return name, post, duty or str(GroupDuty.MEMBER)


def field_key(part: str, line: int) -> str:
    """The key of a field of a member's line."""
    return f"{FIELD}{part}_{line}"


def _with_lines(typed: TypedGroup) -> TypedGroup:
    """With lines for who may come: those of a usual group where there is nobody yet."""
    if not typed.members:
        return replace(typed, members=tuple(("", "", str(duty)) for duty in _FIRST))
    return typed


OPEN = HeldForm[GroupForm](
    "group_form", FIELD + "order_number", [FIELD + name for name in ORDER_FIELDS]
)
