"""A progress as it is written."""

from __future__ import annotations

import pytest

from ita_dash.imports.measures.percent import percent_of


@pytest.mark.parametrize("text", ["-1", "0.5", "ครึ่งหนึ่ง", "9" * 400])
def test_what_is_no_percentage_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        percent_of(text)


@pytest.mark.parametrize(("text", "value"), [("33.3%", 33.3), ("๔๐", 40), ("0.5%", 0.5), ("1", 1)])
def test_a_percentage_is_read_as_written(text: str, value: float) -> None:
    assert percent_of(text) == value
