"""A group holds whoever is known to share something, and the own agency always."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest

from ita_dash.domain.peers.groups import (
    Group,
    closest_group,
    group_members,
    no_group_of_size,
    nothing_to_rank,
    offered_groups,
)
from tests.unit.domain.peers.known import known, totals

Described = tuple[str | None, str | None, str | None, str | None]
PLACES: list[Described] = [
    ("อบต.", "ระนอง", "กะเปอร์", "ใหญ่"),
    ("อบต.", "ระนอง", "กะเปอร์", "สามัญ"),
    ("เทศบาลตำบล", "ระนอง", "กะเปอร์", "ใหญ่"),
    ("อบต.", "ชุมพร", "กะเปอร์", "ใหญ่"),
    ("อบต.", None, None, None),
]


def described(*rows: Described) -> pd.DataFrame:
    of = totals(*[80.0] * len(rows)).agencies
    names = ["agency_type", "province", "district", "agency_size"]
    columns = pd.DataFrame(rows, columns=names, dtype="str")
    return of.assign(**columns)


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("all", [0, 1, 2, 3, 4]),
        ("type", [0, 1, 3, 4]),
        ("province", [0, 1, 2]),
        ("district", [0, 1, 2]),
        ("both", [0, 1]),
        ("size", [0, 3]),
        ("chosen", [0, 3]),
    ],
)
def test_a_group_holds_who_shares_it(group: Group, expected: list[int]) -> None:
    members = group_members(described(*PLACES), [3])[group]
    assert [place for place, belongs in enumerate(members) if belongs] == expected


def test_what_is_not_known_of_the_own_agency_makes_no_group() -> None:
    members = group_members(described((None,) * 4, (None,) * 4))
    assert offered_groups(members) == ["all"]
    assert closest_group(members) == "all"


def test_why_nobody_is_compared_with_by_size_is_named() -> None:
    alone = described(PLACES[1], *PLACES[2:])
    unknown = described(PLACES[4], *PLACES[:4])
    told = no_group_of_size(alone, group_members(alone))
    assert "ขนาดสามัญ" in str(told)
    assert "ไม่ทราบประเภทหรือขนาด" in str(no_group_of_size(unknown, group_members(unknown)))
    among = described(*PLACES)
    assert no_group_of_size(among, group_members(among)) is None
    of = replace(totals(*[80.0] * 5), agencies=unknown)
    assert "ไม่ทราบ" in str(nothing_to_rank(of, group_members(unknown), "size"))


def test_the_rank_for_a_paper_is_among_the_own_kind_where_it_is_known() -> None:
    assert closest_group(group_members(described(*PLACES))) == "type"


def test_the_reason_for_no_rank_is_named() -> None:
    alone, among = totals(80.0), totals(80.0, 70.0)
    assert "ยังไม่มีคะแนนของหน่วยงานอื่น" in str(
        nothing_to_rank(alone, group_members(alone.agencies), "all")
    )
    assert nothing_to_rank(among, group_members(among.agencies), "all") is None
    assert "จังหวัดเดียวกัน" in str(nothing_to_rank(among, group_members(among.agencies), "province"))
    unknown = totals(None, 70.0)
    assert "ยังไม่มีคะแนนของปีงบประมาณ 2567" in str(
        nothing_to_rank(unknown, group_members(unknown.agencies), "all")
    )


def test_what_the_agency_assessed_itself_is_never_ranked_among_results() -> None:
    of = known({"total": 90.0}, {"total": 80.0}, kinds=("internal_pre_assessment", "official"))
    reason = nothing_to_rank(of, group_members(of.agencies), "all")
    assert "ไม่นำมาจัดอันดับ" in str(reason)
    official = replace(of, agencies=of.agencies.assign(row_kind="official"))
    assert nothing_to_rank(official, group_members(official.agencies), "all") is None
