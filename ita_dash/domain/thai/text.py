"""Bring Thai text from files into one spelling, so that equal words compare equal."""

from __future__ import annotations

import re
import unicodedata

from ita_dash.domain.thai.damage import mended

_THAI_DIGITS = "๐๑๒๓๔๕๖๗๘๙"
_ARABIC_DIGITS = "0123456789"
_TO_ARABIC = str.maketrans(_THAI_DIGITS, _ARABIC_DIGITS)
_TO_THAI = str.maketrans(_ARABIC_DIGITS, _THAI_DIGITS)

# Zero-width characters, soft hyphens and control characters (PostgreSQL refuses a NUL);
# tabs and line ends stay, they separate words.
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\x00-\x08\x0e-\x1b\x7f]")
_MANY_MARKS = re.compile(r"([^\w\s]{30})")
"""More marks on one letter than any script writes (Unicode's Stream-Safe Text Format: 30)."""
_NIKHAHIT_AA = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32")
_AM_BEFORE_TONE = re.compile("\u0e33([\u0e48-\u0e4b])")


def arabic_digits(text: str) -> str:
    """The text with every Thai digit as an Arabic one."""
    return text.translate(_TO_ARABIC)


def thai_digits(text: str) -> str:
    """The text with every Arabic digit as a Thai one."""
    return text.translate(_TO_THAI)


def squeeze(text: str) -> str:
    """The text on one line in its normal spelling, with Arabic digits.

    NFC; invisible characters out; every run of white space (also no-break) one space; ends
    stripped; sara am and sara ae that were typed in two parts made whole; marks of old fonts and
    marks in the wrong order put right.
    """
    visible = _INVISIBLE.sub("", mended(_composed(text)))
    whole = _NIKHAHIT_AA.sub("\\1\u0e33", visible).replace("เเ", "แ")
    ordered = _AM_BEFORE_TONE.sub("\\1\u0e33", whole)
    return arabic_digits(" ".join(ordered.split()))


def clipped(text: str, most: int) -> str:
    """The text, or as many of its letters as fit with "…" behind them, cut before a whole one."""
    if len(text) <= most:
        return text
    kept = text[: most - 1]
    # Vowels and tone marks belong to the letter before them, so they are not cut off it.
    while kept and unicodedata.category(text[len(kept)]) == "Mn":
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def _composed(text: str) -> str:
    """The text in NFC; a longer run of marks in pieces, as sorting one takes its length squared."""
    return "".join(unicodedata.normalize("NFC", piece) for piece in _MANY_MARKS.split(text))


def columns(text: str) -> int:
    """How many letters wide a text is; vowels and marks above and below take no width."""
    return sum(unicodedata.category(letter) != "Mn" for letter in text)


def search_key(text: str) -> str:
    """The text for finding words inside running Thai: squeezed, casefolded, no spaces."""
    return squeeze(text).casefold().replace(" ", "")
