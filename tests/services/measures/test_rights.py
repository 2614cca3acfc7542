"""Measures are changed only by those who may."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ita_dash.domain.access.roles import Actor, Role
from ita_dash.domain.errors import NotAllowed
from ita_dash.services.measures.edits import (
    create_measure,
)
from tests.builders import draft
from tests.stored import VIEWER, WORKING_GROUP
from tests.stored_measures import Books

OFFICER_MAY = [("สำนักปลัด", True), ("กองคลัง", True), ("กองช่าง", False)]


@pytest.mark.parametrize(("division", "may"), OFFICER_MAY)
def test_an_officer_reports_for_the_own_division_only(
    division: str, may: bool, books: Books
) -> None:
    other = draft(number=2, divisions=("กองช่าง",))
    create_measure(books.db, WORKING_GROUP, books.agency_id, other)
    officer = books.officer(division)
    if may:
        assert books.progress(2, officer) == 4
    else:
        with pytest.raises(NotAllowed):
            books.progress(2, officer)
        assert books.newest == 3
    with pytest.raises(NotAllowed):
        books.edit(draft(title="ใหม่"), books.newest, officer)


def test_an_officer_without_a_division_reports_nothing(books: Books) -> None:
    with pytest.raises(NotAllowed):
        books.progress(2, Actor("เจ้าหน้าที่", Role.OFFICER))


FORBIDDEN: dict[str, Callable[[Books], object]] = {
    "create": lambda books: create_measure(books.db, VIEWER, books.agency_id, draft(number=2)),
    "edit": lambda books: books.edit(draft(title="ใหม่"), 2, VIEWER),
    "progress": lambda books: books.progress(2, VIEWER),
    "remove": lambda books: books.remove(2, VIEWER),
    "restore": lambda books: books.restore(VIEWER),
}


@pytest.mark.parametrize("deed", FORBIDDEN)
def test_a_viewer_changes_nothing(deed: str, books: Books) -> None:
    with pytest.raises(NotAllowed):
        FORBIDDEN[deed](books)
    assert books.newest == 2
