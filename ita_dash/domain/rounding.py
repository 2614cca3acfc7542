"""Round half up in decimal, as the published scores are, although floats are binary."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pandas as pd

_GUARD_DECIMALS = 7
"""Digits beyond the kept ones in which a tie is recognised: float noise lies far below."""


def half_up(values: pd.Series, decimals: int = 2) -> pd.Series:
    """The values rounded once, half away from zero; NaN stays NaN.

    A value within 1e-7 of the last kept digit's tie counts as the tie: 0.285 is stored a
    little below a half and still becomes 0.29.
    """
    return pd.Series(rounded(values.to_numpy("float64"), decimals), index=values.index)


def rounded(values: npt.NDArray[np.float64], decimals: int = 2) -> npt.NDArray[np.float64]:
    """``half_up`` for an array of any shape."""
    scale = 10.0**decimals
    units = np.round(np.abs(values) * scale, _GUARD_DECIMALS)
    # Adding zero turns -0.0 into 0.0, which would be printed with a minus sign.
    return np.asarray(np.copysign(np.floor(units + 0.5) / scale, values) + 0.0)


def two_decimals(value: float) -> str:
    """A score or a difference as it is printed everywhere: 84.995 is "85.00"."""
    return f"{half_up_number(value):.2f}"


def signed(value: float) -> str:
    """A difference with its sign; none where it is printed as 0.00."""
    shown = half_up_number(value)
    return f"{shown:+.2f}" if shown else "0.00"


def whole(value: float) -> str:
    """A number without decimals, such as a mean of per cents."""
    return f"{half_up_number(value, 0):.0f}"


def figure_text(figure: float | None) -> str:
    """A count or an amount with at most two decimals: "12,500", "0.5"; "" where it is unknown."""
    if figure is None:
        return ""
    text = f"{half_up_number(figure):,.2f}"
    return text.rstrip("0").rstrip(".")


def half_up_number(value: float, decimals: int = 2) -> float:
    """``half_up`` for one number."""
    return float(rounded(np.array([value]), decimals)[0])
