"""A sentence for the user that is translated where it is shown, not where it is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Message:
    """A Thai sentence with named places, and the values that fill them.

    A value may itself be a Message; it is translated first. A value named ``n`` chooses
    the English plural.
    """

    msgid: str
    values: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.msgid.format(**self.values) if self.values else self.msgid


def msg(msgid: str, /, **values: object) -> Message:
    """Mark a Thai sentence for translation and bind its values."""
    return Message(msgid, values)


def listed(messages: Iterable[Message]) -> Message:
    """Several sentences as one, a dot between them."""
    places = {f"part_{place}": message for place, message in enumerate(messages)}
    return Message(" · ".join(f"{{{place}}}" for place in places), places)
