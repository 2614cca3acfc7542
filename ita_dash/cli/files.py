"""Files that a command reads or writes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ita_dash.cli.root import say, wrong_use
from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.imports.files.uploads import Upload

INPUT_FILE = click.Path(exists=True, dir_okay=False, readable=True, path_type=Path)
OUTPUT_FILE = click.Path(writable=True, path_type=Path)
HOW_OUTPUT = str(msg("ไฟล์ผลลัพธ์ หรือโฟลเดอร์ที่จะเก็บไฟล์ตามชื่อของไฟล์เอง ถ้าไม่ระบุจะพิมพ์ออกทางจอ"))


def read_upload(path: Path, max_mb: int | None = None) -> Upload:
    """The file as a service takes it, of at most so many megabytes, else what settings allow.

    Raises UnreadableFile for one that is too large, which is not read.
    """
    from ita_dash.cli.workspace import settings
    from ita_dash.imports.files.uploads import Upload, check_size

    check_size(path.name, path.stat().st_size, max_mb or settings().max_upload_mb)
    return Upload(path.name, path.read_bytes())


def refuse_terminal(output: Path | None) -> None:
    """Refuse to write a binary file to a screen; a wrong use."""
    if output is None and sys.stdout.isatty():
        raise wrong_use(msg("ไฟล์ชนิดนี้แสดงทางจอไม่ได้ โปรดระบุไฟล์ผลลัพธ์ด้วย -o"))


def write_output(content: bytes, output: Path | None, name: str) -> None:
    """Write to the file, as ``name`` into a folder, or to the standard output where none is named.

    Raises ItaError when the file cannot be written.
    """
    if output is None:
        sys.stdout.buffer.write(content)
        return
    if output.is_dir():
        output /= name
    try:
        output.write_bytes(content)
    except OSError as error:
        raise ItaError(
            msg("เขียนไฟล์ {path} ไม่ได้: {reason}", path=output, reason=error.strerror),
            msg("โปรดปิดไฟล์นั้นหากเปิดอยู่ หรือระบุที่เก็บอื่น"),
        ) from error
    say(msg("เขียนไฟล์ {path} แล้ว", path=output), err=True)
