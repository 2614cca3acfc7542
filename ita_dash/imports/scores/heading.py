"""The meaning of one header or code of a score table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ita_dash.domain.messages import Message


@dataclass(frozen=True)
class Heading:
    """The meaning of a header or code cell.

    ``name`` is a field of FIELDS, a figure's code, or a fiscal year พ.ศ. in digits;
    ``unknown_indicator`` is an indicator number that no year has. ``near`` is the known
    spelling when the text was only close to it, ``doubt`` what is to be checked about it.

    What the texts beside it decide has a ``number`` and goes through ``settled``: ``numbered`` is
    the n-th of the instrument ``name`` ("OIT 1"), ``ranked`` an indicator named behind the number
    of another ("1. คุณภาพการดำเนินงาน"); ``beside`` is the other code that the text tells, or "".
    """

    kind: Literal["field", "figure", "fiscal_year", "unknown_indicator", "numbered", "ranked"]
    name: str
    near: str | None = None
    doubt: Message | None = None
    number: int = 0
    beside: str = ""
