"""Office files without the moment at which they were packed: same content, same bytes."""

from __future__ import annotations

import io
import zipfile

_PACKED_ON = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell."""


def without_clock(content: bytes) -> bytes:
    """The archive with its members in their order, all of one fixed moment."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as packed,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as again,
    ):
        for member in packed.infolist():
            again.writestr(
                zipfile.ZipInfo(member.filename, _PACKED_ON),
                packed.read(member),
                zipfile.ZIP_DEFLATED,
            )
    return buffer.getvalue()
