"""Rounding is half up in decimal, once."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.rounding import half_up, rounded, signed, two_decimals, whole
from ita_dash.settings import ROOT


def _decimal(value: Decimal, decimals: int = 2) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


@given(st.lists(st.decimals(0, 100, places=5), min_size=1), st.integers(0, 4))
def test_rounding_agrees_with_decimal_arithmetic(values: list[Decimal], decimals: int) -> None:
    floats = pd.Series([float(value) for value in values])
    expected = [float(_decimal(value, decimals)) for value in values]
    assert half_up(floats, decimals).tolist() == expected


@given(st.integers(0, 10_000))
def test_a_tie_goes_up_although_floats_are_binary(hundredths: int) -> None:
    tie = float(Decimal(hundredths) / 100 + Decimal("0.005"))
    assert rounded(np.array([tie]))[0] == float(Decimal(hundredths + 1) / 100)


@given(st.lists(st.integers(0, 10_000), min_size=10, max_size=10))
def test_a_total_of_ten_indicators_is_exact(hundredths: list[int]) -> None:
    iit, eit, oit = hundredths[:5], hundredths[5:8], hundredths[8:]
    exact = Decimal(sum(iit) * 18 + sum(eit) * 30 + sum(oit) * 60) / 30_000
    means = [np.mean([value / 100 for value in part]) for part in (iit, eit, oit)]
    total = 0.3 * means[0] + 0.3 * means[1] + 0.4 * means[2]
    assert rounded(np.array([total]))[0] == float(_decimal(exact))


@pytest.mark.parametrize(("value", "expected"), [(-0.125, -0.13), (-0.001, 0.0), (0.285, 0.29)])
def test_negative_numbers_round_away_from_zero(value: float, expected: float) -> None:
    result = rounded(np.array([value]))[0]
    assert result == expected
    assert f"{result:.2f}" != "-0.00"


def test_unknown_stays_unknown() -> None:
    assert half_up(pd.Series([np.nan, 1.005], index=["a", "b"])).isna().tolist() == [True, False]


@pytest.mark.parametrize(
    ("value", "printed", "with_sign", "without_decimals"),
    [
        (84.995, "85.00", "+85.00", "85"),
        (84.994, "84.99", "+84.99", "85"),
        (-0.465, "-0.47", "-0.47", "0"),
        (0.001, "0.00", "0.00", "0"),
        (-0.001, "0.00", "0.00", "0"),
        (95.5555, "95.56", "+95.56", "96"),
        (2.5, "2.50", "+2.50", "3"),
    ],
)
def test_a_figure_is_printed_rounded_half_up(
    value: float, printed: str, with_sign: str, without_decimals: str
) -> None:
    assert (two_decimals(value), signed(value), whole(value)) == (
        printed,
        with_sign,
        without_decimals,
    )


def test_nobody_else_prints_two_decimals() -> None:
    """Python rounds a binary number half to even: 84.995 would be 84.99, below a target of 85."""
    allowed = {
        "domain/rounding.py",
        "exports/cells.py",
        "domain/rulebook/parts.py",
        "charts/vector.py",  # lengths in a picture, no scores
    }
    sources = [*(ROOT / "ita_dash").rglob("*.py"), *(ROOT / "pages").glob("*.py")]
    printing = {
        path.relative_to(ROOT).as_posix().removeprefix("ita_dash/")
        for path in sources
        if re.search(r":\+?\.2f", path.read_text("utf-8"))
    }
    assert printing == allowed
