"""Opens a form: as it was left, from a draft, as a browser still shows it, or anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from ita_dash.queries.form_drafts import FormDraft
from ita_dash.ui.session.form_drafts import DraftedForm, own_draft, remember, take_over
from ita_dash.ui.session.held_form import HeldForm, told_change
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace


class FilledForm(DraftedForm, Protocol):
    """An open form whose fields can be filled.

    ``start`` is what they showed first, ``is_unfilled`` while they do not show it yet, ``outcome``
    None until the form is saved.
    """

    token: str
    start: Any
    is_unfilled: bool

    @property
    def outcome(self) -> object:
        """What became of it."""

    def fill(self, start: Any) -> None:
        """Put this into the fields before they are drawn in this run."""


Form = TypeVar("Form", bound=FilledForm)


@dataclass(frozen=True)
class Opening(Generic[Form]):
    """How the form at one place is opened.

    ``name`` is that of its token in the page. ``fresh`` gives the form as it begins from what
    stands, ``begun_from`` from a change number, None where it cannot; ``read`` gives what a draft
    holds, None for one that cannot be read; ``drafts`` are the person's of this kind, read only
    where one may be needed.
    """

    opened: HeldForm[Form]
    name: str
    fresh: Callable[[], Form]
    begun_from: Callable[[int], Form | None]
    read: Callable[[str], Any]
    drafts: Callable[[], Iterable[FormDraft]]

    def form(
        self,
        held: Form | None,
        draft: FormDraft | None,
        workspace: Workspace,
        *,
        begun_with: Any = None,
    ) -> Form:
        """The form of the place; ``held`` is the one that this session has open there.

        A draft that the reader chose goes before everything, then the form as this session holds
        it, then what the reader came to begin with, then what a browser shows whose session was
        lost, then what is stored.
        """
        is_held = self.opened.has_fields() or (held is not None and held.outcome is not None)
        if held is not None and draft is None and is_held:
            return self._as_left(held)
        fresh = self.fresh()
        token = shown_token(self.name, fresh.token)
        if draft is not None:
            return self._continued(draft, fresh, workspace)
        is_shown = token != fresh.token and begun_with is None
        returned = self._returned(token, workspace) if is_shown else None
        if returned is None:
            fresh.fill(begun_with or fresh.start)
        return self.opened.hold(returned or fresh)

    def _as_left(self, held: Form) -> Form:
        shown_token(self.name, held.token)
        if held.is_unfilled:
            held.fill(held.start)
        return held

    def _continued(self, draft: FormDraft, fresh: Form, workspace: Workspace) -> Form:
        """The form with what the draft holds, begun from what stood when it was typed."""
        is_known = 0 < draft.base_change_no <= workspace.change_no
        form = (self.begun_from(draft.base_change_no) if is_known else None) or fresh
        form.fill(self.read(draft.typed) or form.start)
        take_over(form, draft, workspace)
        return self.opened.hold(form)

    def _returned(self, token: str, workspace: Workspace) -> Form | None:
        """The form that a browser shows after its session was lost, with the words it shows.

        The fields are not filled: what the browser holds in them counts, and what it does not
        hold is as the draft has it. None for a token that tells of no change.
        """
        change_no = told_change(token)
        if change_no is None or change_no > workspace.change_no:
            return None
        form = self.begun_from(change_no)
        if form is None:
            return None
        form.token, form.is_returned = token, True
        draft = own_draft(form, self.drafts())
        typed = self.read(draft.typed) if draft else None
        if draft and typed:
            form.start = typed
            remember(form, draft)
        return form
