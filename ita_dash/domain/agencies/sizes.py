"""How large an agency is among those of its kind."""

from __future__ import annotations

from collections.abc import Mapping

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import squeeze

AGENCY_SIZE_LABELS: Mapping[str, Message] = {
    str(label): label for label in (msg("เล็ก"), msg("กลาง"), msg("ใหญ่"), msg("สามัญ"), msg("พิเศษ"))
}
"""The sizes as they are stored, in order: those of most kinds, then the classes of an อบต."""
AGENCY_SIZES: tuple[str, ...] = tuple(AGENCY_SIZE_LABELS)
_BEFORE = ("ขนาด", "ประเภท")
"""Words with which a size may begin; "ขนาดเล็ก" and "เล็ก" are one."""


def agency_size_of(text: str) -> str:
    """A size without the words before it; one that is none of ours stays as it is written."""
    size = squeeze(text)
    bare = next(
        (size.removeprefix(word).strip() for word in _BEFORE if size.startswith(word)), size
    )
    return bare if bare in AGENCY_SIZE_LABELS else size
