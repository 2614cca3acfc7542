"""What of a measure is still to be confirmed, as files tell it."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg

OPEN_LABELS: Mapping[str, Message] = {"status": msg("สถานะ"), "lead": msg("หน่วยหลัก")}
"""What can be open, by its code: a status that is only assumed, and which division leads."""
_BOTH = ", "


def open_codes(*, status: bool, lead: bool) -> str:
    """The codes of what is open, joined; "" where nothing is."""
    return _BOTH.join(code for code, is_open in (("status", status), ("lead", lead)) if is_open)


def open_label(codes: str) -> Message:
    """What ``open_codes`` gave, in words."""
    labels = {code: OPEN_LABELS[code] for code in codes.split(_BOTH)}
    return Message(_BOTH.join(f"{{{code}}}" for code in labels), labels)
