"""What can be exported, and as which kinds of files."""

from __future__ import annotations

from typing import Literal

What = Literal[
    "scores",
    "indicators",
    "questions",
    "measures",
    "divisions",
    "coverage",
    "effects",
    "evidence",
    "months",
    "ledger",
    "my-work",
    "review",
    "summary",
    "working-group",
]
TableFormat = Literal["csv", "json"]
"""What a command writes that makes one table."""
Format = Literal["csv", "xlsx", "json"]
