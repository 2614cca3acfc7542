"""The Thai letters that lists are counted by."""

from __future__ import annotations

THAI_LETTERS = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
"""The consonants that Word counts by: without those that are out of use, and ฤ ฦ."""


def letter_number(text: str) -> int | None:
    """The place of a single Thai letter among those that lists count by; None for other texts."""
    place = THAI_LETTERS.find(text) if len(text) == 1 else -1
    return place + 1 if place >= 0 else None
