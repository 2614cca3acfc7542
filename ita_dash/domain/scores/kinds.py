"""What kind of result a row of scores is: published by the NACC, reported, or neither."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg

OWN_AGENCY = 0
"""The ``assessed_id`` of the agency whose books they are; other agencies count from 1."""

OFFICIAL = "official"
REPORTED = "reported_by_media_or_agency"
PROVINCE_MEAN = "province_mean"
GROUP_MEAN = "group_mean"
ROW_KIND_LABELS: Mapping[str, Message] = {
    OFFICIAL: msg("ผลการประเมินที่สำนักงาน ป.ป.ช. ประกาศ"),
    REPORTED: msg("ผลการประเมินตามที่สื่อหรือหน่วยงานเผยแพร่"),
    "internal_pre_assessment": msg("ผลประเมินตนเองภายในหน่วยงาน"),
    PROVINCE_MEAN: msg("ค่าเฉลี่ยระดับจังหวัด"),
    GROUP_MEAN: msg("ค่าเฉลี่ยของพื้นที่หรือกลุ่มหน่วยงาน"),
}
NACC_RESULTS = (OFFICIAL, REPORTED)
"""The kinds that are one agency's result of the national assessment; only these compare."""


def may_become(kind: str, other: str) -> bool:
    """Whether figures of one kind may be said to be of another: never of one that claims more.

    A mean that was taken for a result may become what it is; no mean may become a result.
    """
    return kind == other or _claim(other) < _claim(kind)


def _claim(kind: str) -> int:
    return {OFFICIAL: 2, REPORTED: 1}.get(kind, 0)
