"""The division that ``--division`` names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ita_dash.cli.root import Refused, current_translator

if TYPE_CHECKING:
    from ita_dash.cli.books import Books
    from ita_dash.domain.agencies.divisions import Division


def chosen_division(books: Books, name: str) -> Division:
    """The division of that name; refused, with those that are known, where there is none."""
    from ita_dash.domain.agencies.division_key import division_key
    from ita_dash.domain.agencies.divisions import known_by_name

    register = books.snapshot.divisions.register
    found = known_by_name(register).get(division_key(name))
    if found is None:
        known = ", ".join(each.name for each in register if not each.is_closed)
        tr = current_translator()
        raise Refused(tr("ไม่พบส่วนราชการชื่อ {name} ที่มีคือ {known}", name=name, known=known))
    return found
