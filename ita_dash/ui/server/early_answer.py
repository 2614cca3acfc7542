"""The answer of the overview as plain HTML in the first response, before any script has run.

It stands where the page will have the same words, over the page while that is being drawn;
`shell.js` takes it away in the moment the page stands. Whoever may read the overview may read it,
as both come from behind the same guard. Screen readers are told the page's own words alone.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from html import escape

from ita_dash.domain.scores.assessment import Assessment, each_assessment
from ita_dash.i18n.translator import Language, translator
from ita_dash.ui.elements.badges import marked_gap, rating_words
from ita_dash.ui.elements.provenance import as_of_text
from ita_dash.ui.session import chosen_agency, past
from ita_dash.ui.session.app_state import settings
from ita_dash.ui.session.workspace import Workspace, standing_workspace
from ita_dash.wording.results import total_label
from ita_dash.wording.sample import INVENTED
from ita_dash.wording.scores import gap_text, score_text

YEAR_KEY = "fy"
_LOG = logging.getLogger(__name__)


def early_answer(asked: Mapping[str, str], language: Language) -> str:
    """Agency, year, total, rating and distance to the target, as one element.

    ``asked`` is what the address asks for. Empty where the page has no such answer to give, such as
    of the past, where it depends on who is signed in, and where the store does not answer: the page
    itself then says what is wrong.
    """
    if past.KEY in asked or settings().sign_in or chosen_agency.KEY in asked:
        return ""
    try:
        workspace = standing_workspace(translator(language))
        year = _year(workspace, asked.get(YEAR_KEY)) if workspace else None
        return _element(workspace, year) if workspace and year else ""
    except Exception:
        _LOG.exception("no early answer")
        return ""


def _year(workspace: Workspace, asked: str | None) -> Assessment | None:
    """The result the overview opens with, None where it opens without one."""
    newest = workspace.snapshot.scores.newest_year
    wanted = str(newest) if asked is None else asked
    known = each_assessment(workspace.snapshot.scores.assessments)
    return next((each for each in known if str(each.fiscal_year) == wanted), None)


def _element(workspace: Workspace, year: Assessment) -> str:
    tr = workspace.tr
    rating, _ = rating_words(year, workspace.rulebooks.of(year.fiscal_year), tr)
    gap, colour = marked_gap(year.gap, gap_text(year.gap, year.target, tr))
    notes = [as_of_text(workspace), *([tr(INVENTED)] if workspace.agency.is_sample else [])]
    lines = (
        ("agency", workspace.agency.name),
        ("as-of", " · ".join(notes)),
        ("label", total_label(year, tr)),
        ("score", score_text(year.total)),
        (f"gap {colour}", f"{rating} {gap}"),
    )
    paragraphs = "".join(f'<p class="{name}">{escape(text)}</p>' for name, text in lines)
    return f'<div id="ita-answer" aria-hidden="true">{paragraphs}</div>\n'
