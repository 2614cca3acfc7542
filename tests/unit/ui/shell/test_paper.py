"""The margins of a printed page say whose it is, and a name says nothing but itself."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from ita_dash.ui.shell.paper import css_string


def shown(text: str) -> str:
    """What CSS shows of a string: each escape is one character, with the blank that ends it."""
    return re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), text[1:-1])


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_text_stays_inside_its_string(text: str) -> None:
    written = css_string(text)
    assert re.fullmatch(r'"(?:[0-9A-Za-z]|\\[0-9a-f]+ )*"', written)
    assert shown(written) == text
