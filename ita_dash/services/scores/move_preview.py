"""What moving scores from one agency to another would do, before anybody confirms it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from ita_dash.db.database import Reader
from ita_dash.domain.agencies.names import agency_key
from ita_dash.domain.agencies.revisions import each_assessed
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg
from ita_dash.domain.scores.kinds import ROW_KIND_LABELS, may_become
from ita_dash.domain.thai.text import squeeze
from ita_dash.queries.scores import assessed_agencies, score_figures

_CHOOSE = msg("โปรดเลือกหน่วยงานจากรายชื่อ")
FIELDS = ("value", "label", "scale", "source")
Figure = tuple[object, ...]
"""A figure as it is stored, in the order of FIELDS; what is missing is None."""


@dataclass(frozen=True)
class Assessed:
    """An agency that figures are about; ``is_new`` until the move makes it known."""

    assessed_id: int
    name: str
    row_kind: str
    is_new: bool = False


@dataclass(frozen=True)
class NewAssessed:
    """An agency for comparison that is not known yet."""

    name: str
    row_kind: str


@dataclass(frozen=True)
class MovedYear:
    """One fiscal year of a move: what would move, and what the target has already, by code."""

    fiscal_year: int
    moved: Mapping[str, Figure]
    standing: Mapping[str, Figure]

    @property
    def differing(self) -> list[str]:
        """The codes of which the target has another value; the sources need not be the same."""
        both = (code for code in self.moved if code in self.standing)
        return [code for code in both if self.moved[code][:-1] != self.standing[code][:-1]]


@dataclass(frozen=True)
class MovePreview:
    """The preview of a move; nothing is written yet. Plans of the same figures are equal."""

    source: Assessed
    target: Assessed
    years: tuple[MovedYear, ...]

    @property
    def undecided(self) -> list[int]:
        """The years of which it must be chosen whose figures count."""
        return [year.fiscal_year for year in self.years if year.differing]


def preview_move(
    reader: Reader,
    agency_id: int,
    as_of: int,
    source_id: int,
    target: int | NewAssessed,
    fiscal_years: Sequence[int],
) -> MovePreview:
    """What moving these years would do.

    Raises InvalidInput when there is no such agency, both are the same, a year has no scores,
    or the figures would become a kind of result that they are not.
    """
    known = assessed_agencies(reader, agency_id, as_of)
    source = _known(known, source_id)
    receiver = _new(known, target) if isinstance(target, NewAssessed) else _known(known, target)
    _refuse_kinds(source, receiver)
    moved = score_figures(reader, agency_id, as_of, source.assessed_id)
    standing = score_figures(reader, agency_id, as_of, receiver.assessed_id)
    years = [
        MovedYear(year, _of_year(moved, year), _of_year(standing, year))
        for year in sorted(set(fiscal_years))
    ]
    empty = [year.fiscal_year for year in years if not year.moved]
    if empty or not years:
        raise InvalidInput(
            msg("{name} ไม่มีคะแนนของปีที่เลือก", name=source.name), msg("โปรดเลือกปีที่มีคะแนน")
        )
    return MovePreview(source, receiver, tuple(years))


def _known(known: pd.DataFrame, assessed_id: int) -> Assessed:
    same = each_assessed(known[known["assessed_id"] == assessed_id])
    if not same:
        raise InvalidInput(msg("ไม่พบหน่วยงานนี้"), _CHOOSE)
    return Assessed(assessed_id, same[0].name, same[0].row_kind)


def _new(known: pd.DataFrame, target: NewAssessed) -> Assessed:
    name = squeeze(target.name)
    if not name:
        raise InvalidInput(msg("ต้องระบุชื่อหน่วยงาน"), msg("โปรดแก้ไขแล้วบันทึกอีกครั้ง"))
    is_same = known["name"].map(agency_key) == agency_key(name)
    if (is_same & (known["row_kind"] == target.row_kind)).any():
        raise InvalidInput(msg("มีหน่วยงานชื่อ {name} อยู่แล้ว", name=name), _CHOOSE)
    return Assessed(int(known["assessed_id"].max()) + 1, name, target.row_kind, is_new=True)


def _refuse_kinds(source: Assessed, target: Assessed) -> None:
    if source.assessed_id == target.assessed_id:
        raise InvalidInput(msg("ต้นทางกับปลายทางเป็นหน่วยงานเดียวกัน"), _CHOOSE)
    if target.row_kind not in ROW_KIND_LABELS:
        raise InvalidInput(msg("ไม่รู้จักชนิดของข้อมูลนี้"), _CHOOSE)
    if not may_become(source.row_kind, target.row_kind):
        raise InvalidInput(
            msg(
                "คะแนนของ {name} เป็น{kind} จะนับเป็น{other}ไม่ได้",
                name=source.name,
                kind=ROW_KIND_LABELS[source.row_kind],
                other=ROW_KIND_LABELS[target.row_kind],
            ),
            msg("โปรดเลือกหน่วยงานที่คะแนนเป็นชนิดเดียวกัน"),
        )


def _of_year(figures: pd.DataFrame, fiscal_year: int) -> Mapping[str, Figure]:
    """SCORE_FIGURES of one agency → those of a year by code."""
    own = figures.loc[figures["fiscal_year"] == fiscal_year, ["code", *FIELDS]].astype(object)
    rows = own.where(own.notna(), None).itertuples(index=False, name=None)
    return {str(code): tuple(content) for code, *content in rows}
