"""With whom an agency is compared: its kind, its place, or those it chose."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal, get_args

import numpy as np
import pandas as pd

from ita_dash.domain.agencies.kinds import AGENCY_TYPE_LABELS
from ita_dash.domain.agencies.sizes import AGENCY_SIZE_LABELS
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.peers.scores import Flags, PeerScores
from ita_dash.domain.scores.kinds import NACC_RESULTS, ROW_KIND_LABELS

Group = Literal["all", "type", "province", "district", "both", "size", "chosen"]
GROUPS: tuple[Group, ...] = get_args(Group)
"""In the order in which they are offered."""
GROUP_LABELS: Mapping[Group, Message] = {
    "all": msg("ทุกหน่วยงาน"),
    "type": msg("ประเภทเดียวกัน"),
    "province": msg("จังหวัดเดียวกัน"),
    "district": msg("อำเภอเดียวกัน"),
    "both": msg("ประเภทและจังหวัดเดียวกัน"),
    "size": msg("ประเภทและขนาดเดียวกัน"),
    "chosen": msg("หน่วยงานที่เลือก"),
}


def group_members(agencies: pd.DataFrame, chosen: Collection[int] = ()) -> dict[Group, Flags]:
    """ASSESSED_AGENCIES, the own agency first → which rows belong to each group.

    The own agency belongs to every one. What is not known of it makes no group: two agencies of
    which nobody told the province are not of the same province. A size is one among agencies of a
    kind: a large อบต. is no large เทศบาล.
    """
    same_type, same_province = (_same(agencies, column) for column in ("agency_type", "province"))
    members: dict[Group, Flags] = {
        "all": np.ones(len(agencies), dtype=bool),
        "type": same_type,
        "province": same_province,
        "district": same_province & _same(agencies, "district"),
        "both": same_type & same_province,
        "size": same_type & _same(agencies, "agency_size"),
        "chosen": agencies["assessed_id"].isin(chosen).to_numpy("bool", copy=True),
    }
    for rows in members.values():
        rows[:1] = True
    return members


def offered_groups(members: Mapping[Group, Flags]) -> list[Group]:
    """The groups that hold somebody else, and that of all."""
    return [group for group in GROUPS if group == "all" or members[group].sum() > 1]


def closest_group(members: Mapping[Group, Flags]) -> Group:
    """The group whose rank is told where there is room for one: the own kind, else all."""
    return "type" if members["type"].sum() > 1 else "all"


def nothing_to_rank(
    known: PeerScores, members: Mapping[Group, Flags], group: Group
) -> Message | None:
    """Why the own agency has no rank in a group; None where it has one in some score."""
    kind = str(known.agencies["row_kind"].iloc[0])
    if kind not in NACC_RESULTS:
        return msg("{kind} ไม่นำมาจัดอันดับร่วมกับผลการประเมินของหน่วยงานอื่น", kind=ROW_KIND_LABELS[kind])
    if len(known.agencies) == 1:
        return msg("ยังไม่มีคะแนนของหน่วยงานอื่นในปีงบประมาณ {year}", year=known.fiscal_year)
    if members[group].sum() == 1:
        if group == "size":
            return no_group_of_size(known.agencies, members)
        return msg(
            "ไม่มีหน่วยงานอื่นในกลุ่ม {group} ในปีงบประมาณ {year}",
            group=GROUP_LABELS[group],
            year=known.fiscal_year,
        )
    if not known.is_own_known:
        return msg("ยังไม่มีคะแนนของปีงบประมาณ {year}", year=known.fiscal_year)
    return None


def no_group_of_size(agencies: pd.DataFrame, members: Mapping[Group, Flags]) -> Message | None:
    """Why nobody is compared with by size, of ASSESSED_AGENCIES; None where somebody is."""
    if members["size"].sum() > 1:
        return None
    own = agencies[["agency_type", "agency_size"]].iloc[0]
    if own.isna().any():
        return msg("ยังเทียบตามขนาดไม่ได้ เพราะไม่ทราบประเภทหรือขนาดของหน่วยงานท่าน ระบุได้ที่หน้าหน่วยงาน")
    return msg(
        "ยังเทียบตามขนาดไม่ได้ เพราะตารางไม่ได้บอกว่ามี{kind}อื่นขนาด{size}",
        kind=AGENCY_TYPE_LABELS.get(own["agency_type"], Message(own["agency_type"])),
        size=AGENCY_SIZE_LABELS.get(own["agency_size"], Message(own["agency_size"])),
    )


def _same(agencies: pd.DataFrame, column: str) -> Flags:
    own = agencies[column].iloc[0] if len(agencies) else None
    if not isinstance(own, str):
        return np.zeros(len(agencies), dtype=bool)
    return (agencies[column] == own).to_numpy("bool", copy=True)
