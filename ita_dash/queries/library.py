"""The library of measures that comes with the program, read once from its files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ita_dash.domain.improvement.library import LibraryMeasure
from ita_dash.domain.improvement.library_file import InvalidLibrary, read_library
from ita_dash.domain.messages import msg
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.settings import LIBRARY_DIR


@cache
def load_library(directory: Path = LIBRARY_DIR) -> tuple[LibraryMeasure, ...]:
    """Every entry of every ``*.toml`` of the directory, by file and in the order of the file.

    Raises InvalidLibrary naming the file and the entry that is wrong.
    """
    indicators = [each.number for each in load_rulebooks().latest.indicators]
    library: dict[str, LibraryMeasure] = {}
    for path in sorted(directory.glob("*.toml")):
        for entry in read_library(path.name, _text(path), indicators):
            if entry.code in library:
                reason = msg("มีรหัส {code} อยู่แล้ว", code=entry.code)
                raise InvalidLibrary(path.name, entry.code, reason)
            library[entry.code] = entry
    return tuple(library.values())


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidLibrary(path.name, "", msg("อ่านไฟล์ไม่ได้: {error}", error=error)) from error
