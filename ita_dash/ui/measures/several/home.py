"""The lists in which several measures are chosen, and the way from each to what becomes of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ita_dash.navigation import PAGES
from ita_dash.ui.measures.links import CHANGE, SEVERAL, list_query
from ita_dash.ui.session import address
from ita_dash.ui.session.address import WORK_DIVISION


@dataclass(frozen=True)
class SeveralHome:
    """A list of measures; ``page`` is its key in PAGES, ``query`` its filters as they stand.

    ``choice`` is the view in which measures are chosen, "" where that is the list itself.
    """

    page: str
    query: Callable[[], Mapping[str, str]]
    choice: str

    @property
    def page_file(self) -> Path:
        """The script of its page."""
        return PAGES[self.page].file

    def choice_query(self) -> dict[str, str]:
        """Where measures are chosen."""
        return {**self.query(), **({"view": self.choice} if self.choice else {})}

    def change_query(self) -> dict[str, str]:
        """Where it is said what becomes of those that were chosen."""
        return {**self.query(), "view": CHANGE}


def _work_query() -> dict[str, str]:
    division = address.chosen(WORK_DIVISION)
    return {WORK_DIVISION: division} if division else {}


IN_LIST = SeveralHome("measures", list_query, SEVERAL)
IN_WORK = SeveralHome("my_work", _work_query, "")
HOMES = (IN_LIST, IN_WORK)


def is_of_several(page: str, view: str) -> bool:
    """Whether this view of a page is one in which measures are chosen or changed together."""
    return any(page == each.page and view in (each.choice, CHANGE) for each in HOMES)
