"""How far an indicator may rise in a year, and how hard it is: the user's word, else experience."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.targets.headroom import Baseline, Rise

UNKNOWN_BOUND = 10.0
"""Points that an indicator may rise where this agency never saw it rise."""
LEAST_EFFORT, MOST_EFFORT = 1.0, 3.0


class Origin(StrEnum):
    """Where a bound comes from."""

    USER = "user"
    BEST = "best"
    NOTHING_KNOWN = "nothing_known"


ORIGIN_LABELS: Mapping[Origin, Message] = {
    Origin.USER: msg("ผู้ใช้กำหนด"),
    Origin.BEST: msg("เคยเพิ่มได้มากที่สุดในหนึ่งปี"),
    Origin.NOTHING_KNOWN: msg("ไม่มีปีที่เคยเพิ่ม จึงใช้ค่าตั้งต้น"),
}


@dataclass(frozen=True)
class Bound:
    """The most points an indicator may rise, never beyond the full score.

    ``fiscal_year`` is the year of the rise that the bound was learnt from, None for others.
    """

    points: float
    origin: Origin
    fiscal_year: int | None = None
    is_full: bool = False
    """Whether the full score is nearer than what the origin would allow."""


def bounds(
    baseline: Baseline, asked: Mapping[int, float], every: float | None = None
) -> dict[int, Bound]:
    """The bound of every indicator by its number.

    ``asked`` are the user's own by number, ``every`` the user's for all others; else it is the
    best rise that this agency has seen. Raises InvalidInput for one below 0, and for an
    indicator that the year does not have.
    """
    _check_numbers(baseline, asked)
    check_points([*asked.values(), *([] if every is None else [every])])
    return {
        each.number: _within(
            _bound(asked.get(each.number, every), baseline.best_rises.get(each.number)), each.room
        )
        for each in baseline.indicators
    }


def efforts(baseline: Baseline, asked: Mapping[int, float]) -> dict[int, float]:
    """The effort of a point of every indicator by its number, 1 where none was asked.

    Raises InvalidInput for one outside 1–3, and for an indicator that the year does not have.
    """
    _check_numbers(baseline, asked)
    check_efforts(asked.values())
    return {each.number: asked.get(each.number, LEAST_EFFORT) for each in baseline.indicators}


def check_efforts(given: Iterable[float]) -> None:
    """Raise InvalidInput for an effort outside 1–3."""
    for effort in given:
        if not LEAST_EFFORT <= effort <= MOST_EFFORT:
            raise InvalidInput(
                msg("ความยาก {effort} ใช้ไม่ได้", effort=f"{effort:g}"),
                msg("โปรดระบุความยาก 1 ถึง 3"),
            )


def _check_numbers(baseline: Baseline, asked: Mapping[int, float]) -> None:
    unknown = sorted(set(asked) - set(baseline.by_number))
    if unknown:
        raise InvalidInput(
            msg("ปี {year} ไม่มีตัวชี้วัดที่ {number}", year=baseline.fiscal_year, number=unknown[0]),
            msg("โปรดระบุเลขตัวชี้วัดของปีนั้น"),
        )


def check_points(given: Iterable[float]) -> None:
    """Raise InvalidInput for points of a raise that are below 0 or no number."""
    for points in given:
        if not (math.isfinite(points) and points >= 0):
            raise InvalidInput(
                msg("เพิ่มได้ไม่เกิน {points} คะแนน ใช้ไม่ได้", points=f"{points:g}"),
                msg("โปรดระบุจำนวนคะแนนตั้งแต่ 0 ขึ้นไป"),
            )


def _bound(own: float | None, best: Rise | None) -> Bound:
    if own is not None:
        return Bound(own, Origin.USER)
    if best is None:
        return Bound(UNKNOWN_BOUND, Origin.NOTHING_KNOWN)
    return Bound(best.points, Origin.BEST, best.fiscal_year)


def _within(bound: Bound, room: float) -> Bound:
    if bound.points < room:
        return bound
    return Bound(room, bound.origin, bound.fiscal_year, is_full=True)
