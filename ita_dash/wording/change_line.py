"""What became of one thing, in a line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ChangeLine:
    """What became of one thing: ``label`` names it, ``old`` is None where only ``new`` says it."""

    label: str
    old: str | None
    new: str

    def __str__(self) -> str:
        text = self.new if self.old is None else f"{self.old} → {self.new}"
        return f"{self.label}: {text}" if self.label else text
