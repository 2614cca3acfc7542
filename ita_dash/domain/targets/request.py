"""What a user asks of a plan, as short texts of an address or a command, and read from them."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg


@dataclass(frozen=True)
class Limits:
    """Numbers for single indicators, and one for all others; None where none was given."""

    every: float | None = None
    own: Mapping[int, float] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The same as ``read_limits`` reads it: "5,9=2"; empty where nothing was given."""
        every = [] if self.every is None else [f"{self.every:g}"]
        own = (f"{number}={value:g}" for number, value in sorted(self.own.items()))
        return ",".join([*every, *own])


def read_limits(text: str) -> Limits:
    """``9=2,10=3`` for single indicators, ``5`` for all others, or both with commas between.

    Raises InvalidInput where a part is none of this, or an indicator stands twice.
    """
    every: float | None = None
    own: dict[int, float] = {}
    for part in filter(None, (each.strip() for each in text.split(","))):
        number, sign, value = part.rpartition("=")
        if not sign and every is None:
            every = _number(value, part)
        elif sign and _indicator(number, part) not in own:
            own[_indicator(number, part)] = _number(value, part)
        else:
            raise _unreadable(part)
    return Limits(every, own)


def read_own(text: str) -> Limits:
    """``read_limits`` where every number must say of which indicator it is."""
    limits = read_limits(text)
    if limits.every is not None:
        raise _unreadable(f"{limits.every:g}")
    return limits


def _indicator(text: str, part: str) -> int:
    text = text.strip()
    if not (text.isascii() and text.isdecimal() and len(text) < 4):
        raise _unreadable(part)
    return int(text)


def _number(text: str, part: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise _unreadable(part)
    return number


def _unreadable(part: str) -> InvalidInput:
    return InvalidInput(
        msg("อ่าน “{part}” ไม่ได้", part=part),
        msg("โปรดเขียนเลขตัวชี้วัด = ค่า คั่นด้วยจุลภาค เช่น 9=2,10=3"),
    )
