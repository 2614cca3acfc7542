"""What a division has to update, as a text for a chat group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita_dash.cli.root import current_translator

if TYPE_CHECKING:
    from ita_dash.cli.books import Books
    from ita_dash.domain.agencies.divisions import Division


def work_text_file(
    books: Books, fiscal_year: int | None, division: Division | None
) -> tuple[bytes, str]:
    """The bytes and the name of the file."""
    from ita_dash.domain.work.item import each_work
    from ita_dash.exports.file_names import file_name
    from ita_dash.exports.work_text import WorkHeading, work_text

    tr, snapshot = current_translator(), books.snapshot
    code, name = (str(division.division_id), division.name) if division else ("", "")
    items = each_work(snapshot.work.of_division(code, fiscal_year))
    heading = WorkHeading(books.agency.name, name, snapshot.today)
    text = work_text(items, heading, snapshot.work.next_due(code), tr)
    about = books.provenance(fiscal_year, division=name)
    return f"{text}\n".encode(), file_name("my-work", about, "txt", tr)
