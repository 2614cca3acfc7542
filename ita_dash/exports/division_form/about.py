"""What a division's form says of where it comes from."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.domain.measures.division_form.form import DivisionForm
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.translator import Translator


def about_form(form: DivisionForm, about: Provenance, tr: Translator) -> Provenance:
    """The provenance of one division's form."""
    filters = {tr("ส่วนราชการภายใน"): form.division}
    return replace(about, fiscal_year=form.fiscal_year, filters=filters)
