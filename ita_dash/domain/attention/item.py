"""One sentence that asks for attention, and where it leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ita_dash.domain.messages import Message
from ita_dash.domain.rounding import two_decimals

Severity = Literal["late", "warning", "notice", "good"]
SEVERITIES: tuple[Severity, ...] = ("late", "warning", "notice", "good")
"""From the most urgent."""


@dataclass(frozen=True)
class Attention:
    """A sentence with the page that shows it; ``query`` holds that page's URL filters."""

    severity: Severity
    message: Message
    page: str
    query: Mapping[str, str] = field(default_factory=dict)


def points(score: float) -> str:
    """A score or a difference of scores as it stands in a sentence: two decimals, no sign."""
    return two_decimals(abs(score))
