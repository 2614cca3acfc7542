"""How it is said what becomes of measures that are carried forward to a later year."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.measures.rollforward_input import Existing
from ita_dash.domain.messages import Message, msg

ROLL_LABELS: Mapping[str, Message] = {
    "new": msg("จะเพิ่ม"),
    "different": msg("มีลำดับที่นี้อยู่แล้ว"),
    "same": msg("มีอยู่แล้วและเหมือนกัน"),
}
"""What the later year has of a measure."""
EXISTING_LABELS: Mapping[Existing, Message] = {
    "stop": msg("หยุด ไม่ยกมาตรการใดเลย"),
    "skip": msg("ข้าม คงมาตรการที่มีอยู่"),
    "update": msg("ปรับปรุงแผนตามที่ยกมา ผลที่รายงานแล้วยังอยู่"),
}
"""What becomes of measures that the later year has under the same numbers."""


def roll_outcome(added: int, updated: int, skipped: int, same: int) -> Message:
    """What became of the measures; says so where nothing was written."""
    if not added and not updated:
        return msg("ไม่ได้บันทึกอะไร: ข้าม {skipped} เหมือนเดิม {same}", skipped=skipped, same=same)
    return msg(
        "เพิ่ม {added} มาตรการ ปรับปรุง {updated} ข้าม {skipped} เหมือนเดิม {same}",
        added=added,
        updated=updated,
        skipped=skipped,
        same=same,
    )
