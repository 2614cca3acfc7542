"""How the number of a list item is written: in figures, letters or Roman numerals."""

from __future__ import annotations

from ita_dash.domain.thai.letters import THAI_LETTERS

BULLET = "•"
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_MOST_LETTERS = 50


def in_format(count: int, form: str) -> str:
    """A count as the format of a list writes it; in Arabic figures where it is not known."""
    match form:
        case "none":
            return ""
        case "decimalZero":
            return f"{count:02}"
        case "thaiNumbers":
            return str(count).translate(_THAI_DIGITS)
        case "thaiLetters":
            return _by_letters(count, THAI_LETTERS)
        case "lowerLetter" | "upperLetter":
            written = _by_letters(count, _LATIN)
        case "lowerRoman" | "upperRoman":
            written = _roman(count)
        case _:
            return str(count)
    return written.upper() if form.startswith("upper") else written


def _by_letters(count: int, letters: str) -> str:
    """The n-th letter, doubled in the second round, as Word does."""
    if count < 1:
        return str(count)
    rounds, place = divmod(count - 1, len(letters))
    return letters[place] * (rounds + 1) if rounds < _MOST_LETTERS else str(count)


def _roman(count: int) -> str:
    if not 0 < count < 4000:
        return str(count)
    written = ""
    for worth, letters in _ROMAN:
        times, count = divmod(count, worth)
        written += letters * times
    return written
