"""Keep a spreadsheet from reading a text cell of a CSV as a formula, and undo it on import."""

from __future__ import annotations

import re

_FORMULA = r"(?:[=+@\t\r\n＝＋－＠]|-.)"
"""What makes a spreadsheet calculate; a hyphen alone is a sign for nothing and harmless."""
_DANGEROUS = re.compile(rf"'*{_FORMULA}", re.DOTALL)
_NEUTRALISED = re.compile(rf"'+{_FORMULA}", re.DOTALL)


def neutralise(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would calculate it.

    Source of the rule: OWASP, CSV injection. A text that already begins with apostrophes
    before such a sign gets one more, so that ``restore`` gives back exactly what was there.
    """
    return f"'{text}" if _DANGEROUS.match(text) else text


def restore(text: str) -> str:
    """The text as it was before ``neutralise``; any other text stays what it is."""
    return text[1:] if _NEUTRALISED.match(text) else text
