"""The parts of an Office file that say of themselves what nobody can read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest

from ita_dash.imports.files.uploads import Upload
from tests.hostile_files.packing import packed
from tests.hostile_files.reading import refusal
from tests.hostile_files.seeds import SEEDS

KINDS = ("scores XLSX", "measures XLSX", "report XLSX", "progress XLSX", "report DOCX")


def with_unknown_encoding(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The file once for each of its XML parts, which then names an encoding that there is not."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, part in parts.items():
        body = part.partition(b"?>")[2] if part.startswith(b"<?xml") else part
        if body.lstrip().startswith(b"<"):
            foreign = b'<?xml version="1.0" encoding="XFD1048576"?>' + body
            yield name, packed({**parts, name: foreign})


@pytest.mark.parametrize("kind", KINDS)
def test_a_part_in_an_encoding_that_nobody_knows_is_no_crash(kind: str) -> None:
    seed = SEEDS[kind]
    outcomes = {
        name: refusal(Upload(seed.name, content), seed.reader)
        for name, content in with_unknown_encoding(seed.make())
    }
    assert len(outcomes) > 2
    assert any(told is not None for told in outcomes.values())
