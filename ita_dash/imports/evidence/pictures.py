"""Whether bytes are a whole PNG or JPG that a page may show."""

from __future__ import annotations

import io
import warnings
from operator import methodcaller
from typing import Literal

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.imports.files.archives import damaged_file
from ita_dash.imports.files.uploads import Upload

_PNG = b"\x89PNG\r\n\x1a\n"
_JPG = b"\xff\xd8\xff"
_MOST_PIXELS = 60_000_000
"""More than a good camera makes; a picture of these takes 240 megabytes while it is shown."""


def is_picture(content: bytes) -> bool:
    """Whether the bytes begin as a PNG or a JPG does."""
    return content.startswith((_PNG, _JPG))


def picture_kind(upload: Upload) -> Literal["png", "jpg"]:
    """The kind of a picture, after its structure was read to the end.

    Raises UnreadableFile when it is damaged or has too many pixels to be shown.
    """
    from PIL import Image

    kind: Literal["png", "jpg"] = "png" if upload.content.startswith(_PNG) else "jpg"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            _read_to_the_end(upload)
    except Image.DecompressionBombError as error:
        raise _too_large(upload.name) from error
    except (OSError, SyntaxError, ValueError, MemoryError) as error:
        raise damaged_file(upload.name) from error
    return kind


def _read_to_the_end(upload: Upload) -> None:
    """First the sums of its parts, then every line of it: each finds what the other lets pass."""
    from PIL import Image

    for read in (methodcaller("verify"), methodcaller("load")):
        with Image.open(io.BytesIO(upload.content), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > _MOST_PIXELS:
                raise _too_large(upload.name)
            read(picture)


def _too_large(name: str) -> UnreadableFile:
    return UnreadableFile(
        msg("ภาพ {name} มีจุดภาพมากเกินไป", name=name),
        msg("โปรดย่อภาพให้เล็กลงแล้วเลือกใหม่"),
    )
