"""The codes of the scores that stand above the indicators."""

from __future__ import annotations

TOTAL = "total"
INSTRUMENTS = ("iit", "eit", "oit")
INDICATOR_NUMBERS = range(1, 11)
"""Every rule book so far has these; a book with another one says so itself."""
EIT_PARTS = ("eit_part_1", "eit_part_2")
"""The two surveys of the EIT since FY2566; how they make the EIT is not known."""
USUAL_SCALE = "0–100"
"""What scores are printed on unless a year says otherwise."""


def instrument_of(code: str) -> str:
    """The instrument whose scale a printed instrument or part of one is on."""
    return "eit" if code in EIT_PARTS else code
