"""What the fields of an own entry of the library are called."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.measures.fields import FIELD_LABELS, OFFICIAL_FIELDS
from ita_dash.domain.messages import Message, msg

ENTRY_LABELS: Mapping[str, Message] = {
    "title": OFFICIAL_FIELDS["title"],
    "indicators": FIELD_LABELS["indicators"],
    "steps": OFFICIAL_FIELDS["methods"],
    "divisions": msg("ผู้รับผิดชอบ (ชื่อแรกเป็นหลัก)"),
    "first_month": msg("เดือนเริ่มต้น"),
    "last_month": msg("เดือนสิ้นสุด"),
    "background": FIELD_LABELS["background"],
    "output": msg("ผลผลิตที่คาดหวัง"),
    "outcome": msg("ผลลัพธ์ที่คาดหวัง"),
    "follow_up": FIELD_LABELS["follow_up"],
}
"""By their names, in the order of the form."""
