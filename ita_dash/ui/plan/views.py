"""The views of the plan page."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg

CHEAPEST, WHAT_IF = "cheapest", "whatif"
VIEWS: Mapping[str, Message] = {
    CHEAPEST: msg("ทางที่ประหยัดที่สุด"),
    WHAT_IF: msg("ลองปรับคะแนน"),
}
"""By their codes in the address; the first is shown where none was chosen."""
