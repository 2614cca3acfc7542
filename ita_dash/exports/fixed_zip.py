"""Archives without the moment at which they were packed: same content, same bytes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

_PACKED_ON = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files as one archive, in their order, all of one fixed moment."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _PACKED_ON), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def without_clock(content: bytes) -> bytes:
    """An archive, such as an Office file, packed again."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return packed({member.filename: archive.read(member) for member in archive.infolist()})
