"""How weighty a finding in a file is, in words."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg

SEVERITY_LABELS: Mapping[str, Message] = {
    "error": msg("ข้อผิดพลาด"),
    "warning": msg("คำเตือน"),
    "notice": msg("ข้อสังเกต"),
}
