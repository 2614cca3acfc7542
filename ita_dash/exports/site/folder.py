"""The bundle as a folder: written beside its place and moved there when it is whole."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import Message, msg
from ita_dash.exports.site.files import FILES, PAGES

_OWN = {*PAGES, *FILES, "ita.css", "trend.svg", "indicators.svg"}
"""Everything that a bundle has had; a folder with anything else is somebody's own."""


def write_folder(files: Mapping[str, bytes], folder: Path) -> None:
    """Write the files as the whole content of a folder, which is made where there is none.

    An earlier bundle is replaced at once. Raises ItaError, and leaves everything as it is, where
    the folder holds anything else or cannot be written.
    """
    if folder.exists() and not _is_ours(folder):
        raise _refused(
            msg("โฟลเดอร์ {path} มีไฟล์อื่นอยู่ จึงไม่เขียนทับ", path=folder),
            msg("โปรดระบุโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง"),
        )
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".ita-") as beside:
            _write(files, Path(beside) / "new")
            _swap(Path(beside), folder)
    except OSError as error:
        reason = error.strerror or str(error)
        raise _refused(
            msg("เขียนโฟลเดอร์ {path} ไม่ได้: {reason}", path=folder, reason=reason),
            msg("โปรดปิดไฟล์ในโฟลเดอร์นั้นหากเปิดอยู่ หรือระบุที่เก็บอื่น"),
        ) from error


def _is_ours(folder: Path) -> bool:
    return folder.is_dir() and all(each.name in _OWN for each in folder.iterdir())


def _write(files: Mapping[str, bytes], folder: Path) -> None:
    folder.mkdir()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    folder.chmod(0o755)


def _swap(beside: Path, folder: Path) -> None:
    """Put the new folder in the place of the old one, which stands until then."""
    old = beside / "old"
    if folder.exists():
        folder.rename(old)
    try:
        (beside / "new").rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _refused(what: Message, to_do: Message) -> ItaError:
    return ItaError(what, to_do)
