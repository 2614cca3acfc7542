"""The drafts of a person's forms of measures: kept with every word sent, found again, dropped."""

from __future__ import annotations

from ita_dash.domain.measures.input import read_input
from ita_dash.i18n.translator import Translator
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.measures import links
from ita_dash.ui.measures.editing.state import OPEN, OpenForm
from ita_dash.ui.measures.links import FORMS
from ita_dash.ui.session.draft_words import say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.workspace import Workspace

_CHOSEN = ChosenDraft("measure_drafts.chosen")


def my_drafts(workspace: Workspace) -> list[FormDraft]:
    """The person's drafts of measures, the newest first; read fresh, as no change tells of them."""
    return drafts_of_forms(FORMS, read_input, workspace)


def drafts_of(
    measure_id: int | None, workspace: Workspace, besides: OpenForm | None = None
) -> list[FormDraft]:
    """The person's drafts of one measure, or of new ones where it is None; not of that form."""
    own = besides.key if besides else None
    drafts = my_drafts(workspace)
    return [each for each in drafts if each.key.subject_id == (measure_id or 0) and each.key != own]


def drafted_measures(workspace: Workspace) -> frozenset[int]:
    """The ids of the measures of which the person has a draft."""
    return frozenset(each.key.subject_id for each in my_drafts(workspace)) - {0}


def go_on_with(draft: FormDraft) -> None:
    """Open the draft's form with what it holds, in the next run."""
    _CHOSEN.choose(draft)
    if draft.key.subject_id:
        links.navigate(links.measure_query(draft.key.subject_id, draft.key.form))
    else:
        links.navigate({**links.list_query(), "view": draft.key.form})


def chosen_draft(view: str, measure_id: int | None, workspace: Workspace) -> FormDraft | None:
    """The draft that the reader chose to go on with in this form; given once."""
    draft = _CHOSEN.take(measure_id or 0, lambda: my_drafts(workspace))
    return draft if draft and draft.key.form == view else None


def is_chosen() -> bool:
    """Whether the reader chose a draft to go on with."""
    return _CHOSEN.is_waiting()


def keep_draft(form: OpenForm, workspace: Workspace) -> None:
    """Keep what the form holds where it differs from what it began from; else keep nothing."""
    if form.collision is None and form.outcome is None:
        now = form.now()
        is_typed = form.draft() != form.base or any(now.unread_days())
        keep_typed(form, now.as_json() if is_typed else "", workspace)


def leave_form(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left:
    its draft stays, and that is said.
    """
    place = links.place() if page == "measures" else None
    leave_unless_drawn(
        OPEN,
        keep_draft,
        _leave,
        workspace,
        is_drawn=lambda form: place == (form.measure_id, form.view),
    )


def _leave(form: OpenForm, workspace: Workspace) -> None:
    OPEN.close()
    say_left(form, _kept_text(form, workspace.tr), workspace.tr)


def _kept_text(form: OpenForm, tr: Translator) -> str:
    if form.measure_id is None:
        return tr("เก็บฉบับร่างของมาตรการใหม่ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการ")
    return tr(
        "เก็บฉบับร่างของมาตรการที่ {number} ไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้ามาตรการ",
        number=form.base.number,
    )
