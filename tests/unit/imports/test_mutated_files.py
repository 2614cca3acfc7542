"""A file that was changed anywhere is read or refused in words; no other error leaves the readers.

``bench/mutated_files.py`` tries a thousand of each kind and measures them.
"""

from __future__ import annotations

import pytest

from ita_dash.imports.files.uploads import Upload
from tests.hostile_files.mutations import mutated
from tests.hostile_files.reading import READERS, refusal
from tests.hostile_files.seeds import SEEDS

TRIED = range(25)
FEW = 4
"""Of PDF, each of which is read by a process of its own."""


@pytest.mark.parametrize("kind", SEEDS)
def test_a_changed_file_is_read_or_refused_by_its_name(kind: str) -> None:
    seed = SEEDS[kind]
    content = seed.make()
    for number in TRIED[: FEW if "PDF" in kind else None]:
        told = refusal(Upload(seed.name, mutated(content, number)), seed.reader)
        assert told is None or (seed.name in told.what and told.todo), number


@pytest.mark.parametrize("kind", [kind for kind in SEEDS if kind not in ("XLS", "ODS")])
def test_the_unchanged_file_is_read(kind: str) -> None:
    seed = SEEDS[kind]
    assert READERS[seed.reader](Upload(seed.name, seed.make())) is not None


def test_the_same_number_changes_a_file_the_same_way() -> None:
    content = SEEDS["scores XLSX"].make()
    assert mutated(content, 1) == mutated(content, 1)
    assert len({mutated(content, number) for number in TRIED}) > len(TRIED) / 2
