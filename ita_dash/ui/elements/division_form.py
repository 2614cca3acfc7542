"""The button that hands out the form of a division, or those of all."""

from __future__ import annotations

from datetime import date
from functools import partial

from ita_dash.domain.measures.division_form.form import DivisionForm
from ita_dash.exports.division_form.about import about_form
from ita_dash.exports.file_names import file_name
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace


def division_form_download(
    workspace: Workspace, fiscal_year: int, division: int | None, key: str
) -> bool:
    """A division's form as a workbook; of all (None) as an archive with a workbook each.

    Gives whether there is any; nothing is offered where no measure of the year is theirs.
    """
    measures, tr = workspace.snapshot.measures, workspace.tr
    if division is None:
        forms = measures.division_forms(fiscal_year)
    else:
        forms = (measures.division_form(division, fiscal_year),)
    if not any(form.measures for form in forms):
        return False
    about = page_provenance(workspace, fiscal_year, {})
    if division is None:
        label, name = tr("แบบรายงานทุกส่วนราชการ (zip)"), file_name("division_form", about, "zip", tr)
        download(label, partial(_all, workspace, forms), name, key=key)
    else:
        name = file_name("division_form", about_form(forms[0], about, tr), "xlsx", tr)
        label = tr("แบบรายงานของส่วนราชการ (Excel)")
        download(label, partial(_one, workspace, forms[0]), name, key=key)
    return True


def _one(workspace: Workspace, form: DivisionForm) -> bytes:
    # The library for workbooks is only loaded when somebody asks for one.
    from ita_dash.exports.division_form.file import form_xlsx

    about = page_provenance(workspace, form.fiscal_year, {})
    own = about_form(form, about, workspace.tr)
    return form_xlsx(form, *_made_for(workspace), own, workspace.tr)


def _all(workspace: Workspace, forms: tuple[DivisionForm, ...]) -> bytes:
    from ita_dash.exports.division_form.file import forms_zip

    about = page_provenance(workspace, forms[0].fiscal_year, {})
    return forms_zip(forms, *_made_for(workspace), about, workspace.tr)


def _made_for(workspace: Workspace) -> tuple[int, date]:
    return workspace.agency.agency_id, workspace.today
