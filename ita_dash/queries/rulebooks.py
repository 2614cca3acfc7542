"""The rule books of all fiscal years, read once from their files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.file import parse
from ita_dash.settings import RULEBOOK_DIR


@cache
def load_rulebooks(directory: Path = RULEBOOK_DIR) -> RuleBooks:
    """Every ``<fiscal year>.toml`` of the directory.

    Raises ValueError naming the file when a rule book is wrong, or when there is none.
    """
    rulebooks = [_read(path) for path in sorted(directory.glob("*.toml"))]
    return RuleBooks({book.fiscal_year: book for book in rulebooks})


def _read(path: Path) -> RuleBook:
    try:
        book = parse(path.read_text(encoding="utf-8-sig"))
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from error
    if path.stem != str(book.fiscal_year):
        raise ValueError(f"{path.name}: says fiscal year {book.fiscal_year}")
    return book
