"""Writes the forms that divisions fill in: one workbook, or one for each division in an archive."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ita_dash.cli.books import open_books
from ita_dash.cli.divisions import chosen_division
from ita_dash.cli.files import refuse_terminal, write_output
from ita_dash.cli.root import Refused, current_translator, wrong_use
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.cli.books import Books
    from ita_dash.domain.measures.division_form.form import DivisionForm


def write_division_form(
    fiscal_year: int | None, division: str | None, as_of: str | None, output: Path | None
) -> None:
    """Write the form of a division by its name, or of all that have measures in the year."""
    if fiscal_year is None:
        raise wrong_use(msg("division-form ต้องระบุ --fiscal-year"))
    refuse_terminal(output)
    with open_books(as_of, fiscal_year) as books:
        forms = _forms(books, fiscal_year, division)
        content, name = _file(books, fiscal_year, forms, is_one=division is not None)
    write_output(content, output, name)


def _forms(books: Books, fiscal_year: int, division: str | None) -> tuple[DivisionForm, ...]:
    measures = books.snapshot.measures
    if division is None:
        forms = measures.division_forms(fiscal_year)
    else:
        forms = (measures.division_form(chosen_division(books, division).division_id, fiscal_year),)
    if not any(form.measures for form in forms):
        tr = current_translator()
        raise Refused(tr("ไม่มีมาตรการของส่วนราชการที่เลือกในปีงบประมาณ {year}", year=fiscal_year))
    return forms


def _file(
    books: Books, fiscal_year: int, forms: tuple[DivisionForm, ...], *, is_one: bool
) -> tuple[bytes, str]:
    from ita_dash.exports.division_form.about import about_form
    from ita_dash.exports.division_form.file import form_xlsx, forms_zip
    from ita_dash.exports.file_names import file_name

    tr, about = current_translator(), books.provenance(fiscal_year)
    key = books.agency.agency_id, books.snapshot.today
    if not is_one:
        return forms_zip(forms, *key, about, tr), file_name("division_form", about, "zip", tr)
    own = about_form(forms[0], about, tr)
    return form_xlsx(forms[0], *key, own, tr), file_name("division_form", own, "xlsx", tr)
