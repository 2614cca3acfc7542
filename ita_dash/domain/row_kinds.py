"""What kind of result a row of scores is: published by the NACC, reported, or neither."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg

OFFICIAL = "official"
ROW_KIND_LABELS: Mapping[str, Message] = {
    OFFICIAL: msg("ผลการประเมินที่สำนักงาน ป.ป.ช. ประกาศ"),
    "reported_by_media_or_agency": msg("ผลการประเมินตามที่สื่อหรือหน่วยงานเผยแพร่"),
    "internal_pre_assessment": msg("ผลประเมินตนเองภายในหน่วยงาน"),
    "province_mean": msg("ค่าเฉลี่ยระดับจังหวัด"),
}
NACC_RESULTS = (OFFICIAL, "reported_by_media_or_agency")
"""The kinds that are one agency's result of the national assessment; only these compare."""
