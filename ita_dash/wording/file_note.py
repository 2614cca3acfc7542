"""The note under a table in a file: where the file comes from, in the words that are read back."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg

NOTE_HEAD = msg("ข้อมูลไฟล์")
"""Begins the note, and names a workbook's sheet of the same."""
NOTE_LABELS: Mapping[str, Message] = {
    "agency": msg("ชื่อหน่วยงาน"),
    "fiscal_year": msg("ปีงบประมาณ"),
    "filters": msg("ตัวกรอง"),
    "data_as_of": msg("ข้อมูล ณ"),
    "made_at": msg("จัดทำเมื่อ"),
    "made_by": msg("จัดทำโดย"),
}
"""The lines of the note, in their order."""
