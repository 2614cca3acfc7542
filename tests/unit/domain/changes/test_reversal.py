"""Taking a change back puts back what stood before, and leaves alone what was changed since."""

from __future__ import annotations

import pytest

from ita_dash.domain.changes.reversal import Reversal, Revision, reversals, standing_undo, undoable


def _reversed(*contents: str | None, undone: int = 2) -> list[Reversal[str, str]]:
    """The reversal of change 2 of a record whose revisions are 1, 2, 3 …; "-" skips a number."""
    history = enumerate(contents, start=1)
    return reversals([Revision("a", n, text) for n, text in history if text != "-"], undone)


@pytest.mark.parametrize(
    ("contents", "effect"),
    [
        (("-", "new"), "removed"),
        ((None, "new"), "removed"),
        (("old", "new"), "restored"),
        (("old", None), "restored"),
        (("old", "new", "newer"), "kept"),
        (("-", "new", None, "other"), "kept"),
        (("old", "new", None), "kept"),
        (("old", "new", "newer", "new"), "restored"),
        (("-", "new", None, "new"), "removed"),
    ],
)
def test_what_becomes_of_a_record(contents: tuple[str | None, ...], effect: str) -> None:
    (reversal,) = _reversed(*contents)
    assert reversal.effect == effect
    assert reversal.before == (None if contents[0] == "-" else contents[0])
    assert reversal.changed_by == (len(contents) if effect == "kept" else None)


@pytest.mark.parametrize("contents", [("old", "new", "old"), ("-", "new", None), ("old", "old")])
def test_what_is_as_it_was_needs_nothing(contents: tuple[str | None, ...]) -> None:
    assert _reversed(*contents) == []


def test_records_are_told_apart() -> None:
    history = [Revision("a", 2, "x"), Revision("b", 1, "y"), Revision("b", 2, "z")]
    assert [(r.key, r.effect) for r in reversals(history, 2)] == [
        ("a", "removed"),
        ("b", "restored"),
    ]


def test_an_undo_that_was_undone_counts_no_more() -> None:
    assert standing_undo([], 3) is None
    assert standing_undo([(5, 3)], 3) == 5
    assert standing_undo([(5, 3), (6, 5)], 3) is None
    assert standing_undo([(5, 3), (6, 5), (7, 6)], 3) == 5
    assert standing_undo([(5, 3), (6, 5), (7, 3)], 3) == 7


def test_what_can_be_undone_is_in_force_and_of_the_kind_that_is_asked_for() -> None:
    log = [(1, "create_agency"), (2, "import_scores"), (3, "edit_scores"), (4, "import_report")]
    assert undoable(log, [], {"import_scores", "import_report"}) == [4, 2]
    undone = [*log, (5, "undo_change"), (6, "undo_change"), (7, "undo_change")]
    undos = [(5, 2), (6, 3), (7, 5)]
    assert undoable(undone, undos, {"import_scores", "import_report"}) == [7, 4, 2]
    assert undoable(undone, undos, {"edit_scores"}) == [6]
