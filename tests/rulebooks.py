"""Rule books made up for a test: the shipped ones, with another word on what may be compared."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.parts import Comparability, Confidence
from ita_dash.queries.rulebooks import load_rulebooks

REASON = "เนื้อหาเปลี่ยนไปทั้งหมด"


def said(code: str, comparable: Literal["yes", "caution", "no"]) -> Comparability:
    """A made-up word about one score, or with "" about the year."""
    reason = "" if comparable == "yes" else REASON
    return Comparability(code, comparable, reason, Confidence.UNVERIFIED, "")


def books_where(
    fiscal_year: int,
    *scores: Comparability,
    year: Literal["yes", "caution", "no"] = "yes",
) -> RuleBooks:
    """The rule books of all years; in ``fiscal_year`` just this is said of comparing."""
    shipped = load_rulebooks()
    books = {each: shipped.of(each) for each in shipped.fiscal_years}
    books[fiscal_year] = replace(
        books[fiscal_year], comparability=said("", year), own_comparability=scores
    )
    return RuleBooks(books)
