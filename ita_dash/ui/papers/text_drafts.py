"""The drafts of standard paragraphs, and the form as it is opened."""

from __future__ import annotations

from functools import partial

from ita_dash.queries.form_drafts import FormDraft
from ita_dash.queries.paper_texts import standard_texts
from ita_dash.ui.elements.text import plain
from ita_dash.ui.papers import links
from ita_dash.ui.papers.text_state import OPEN, TextForm, TypedText, read_typed_text
from ita_dash.ui.session.draft_words import offer_draft, say_left
from ita_dash.ui.session.form_drafts import ChosenDraft, drafts_of_forms, keep_typed
from ita_dash.ui.session.form_leaving import leave_unless_drawn
from ita_dash.ui.session.form_opening import Opening
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.papers import text_name

_CHOSEN = ChosenDraft("paper_text_drafts.chosen")


def draft_offers(workspace: Workspace) -> None:
    """Every draft of a paragraph with a way to go on and a way to drop it."""
    for draft in _my_drafts(workspace):
        typed = read_typed_text(draft.typed)
        if typed is not None:
            subject = plain(workspace.tr(text_name(typed.key)))
            offer_draft(draft, subject, f"text_{draft.key.token}", _go_on_with, workspace)


def opened_form(key: str, workspace: Workspace) -> TextForm:
    """The form of a paragraph."""
    fresh = partial(_begun, key, workspace)
    drafts = partial(_my_drafts, workspace)
    name = f"paper_text_{key.replace('.', '_')}"
    opening = Opening(OPEN, name, fresh, lambda _: fresh(), read_typed_text, drafts)
    held = OPEN.form()
    own = held if held is not None and held.start.key == key else None
    return opening.form(own, _CHOSEN.take(0, drafts), workspace)


def keep_draft(form: TextForm, workspace: Workspace) -> None:
    """Keep what was typed where it differs from what the form began with; else nothing."""
    if form.outcome is None:
        typed = form.now()
        is_own = typed != form.start or bool(form.kept)
        keep_typed(form, typed.as_json() if is_own else "", workspace)


def leave_text(page: str, workspace: Workspace) -> None:
    """Keep what was typed before anything else happens; called once per run by main.py.

    ``page`` is the key of the page about to be drawn. A form that it does not draw was left.
    """
    key = links.requested() if page == "papers" else None
    leave_unless_drawn(
        OPEN, keep_draft, _leave, workspace, is_drawn=lambda form: key == form.start.key
    )


def shown_words(key: str, workspace: Workspace) -> str:
    """The words that stand for a paragraph, a paragraph a line; "" for an unknown key."""
    own = workspace.snapshot.papers.own_texts.get(key)
    return own.words if own else "\n".join(standard_texts().paragraphs.get(key, ()))


def _leave(form: TextForm, workspace: Workspace) -> None:
    OPEN.close()
    tr = workspace.tr
    say_left(form, tr("เก็บฉบับร่างข้อความไว้แล้ว ยังไม่ได้บันทึก ทำต่อได้จากหน้าเอกสารราชการ"), tr)


def _begun(key: str, workspace: Workspace) -> TextForm:
    own = workspace.snapshot.papers.own_texts.get(key)
    words = TypedText(key, shown_words(key, workspace))
    return TextForm(words, workspace.change_no, own.change_no if own else None)


def _my_drafts(workspace: Workspace) -> list[FormDraft]:
    return drafts_of_forms(("paper_text",), read_typed_text, workspace)


def _go_on_with(draft: FormDraft) -> None:
    typed = read_typed_text(draft.typed)
    if typed is not None:
        _CHOSEN.choose(draft)
        links.open_form(typed.key)
