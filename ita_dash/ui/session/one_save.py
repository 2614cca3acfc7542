"""What a form writes at one click, written once however often the click arrives."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import fields, is_dataclass

from ita_dash.db.save_key import saving_under
from ita_dash.domain.errors import AlreadySaved, ItaError, StoreFailure
from ita_dash.queries.changes import saved_change
from ita_dash.queries.form_drafts import DraftKey
from ita_dash.ui.session.app_state import database
from ita_dash.ui.session.workspace import Workspace


@contextmanager
def one_save(form: DraftKey, content: object, workspace: Workspace) -> Iterator[None]:
    """Write inside what a form holds.

    ``form`` is named by the token that was drawn when it was shown, and that a browser whose
    session was lost still tells. Raises AlreadySaved where this content of this form stands
    already: after a second click, on another replica, or where the answer to the first was lost.
    """
    key = save_key(form, content)
    with saving_under(key) as save:
        try:
            yield
        except (AlreadySaved, StoreFailure):
            raise
        except ItaError as error:
            # What stands in the way may be what this very click wrote before.
            _refuse_saved(key, workspace, error)
            raise
    if not save.changes:
        _refuse_saved(key, workspace)


def save_key(form: DraftKey, content: object) -> str:
    """The name of a save: the same for the same content of the same form, in every process."""
    named = "\n".join((form.form, str(form.subject_id), form.token, _canonical(content)))
    return hashlib.sha256(named.encode()).hexdigest()


def _refuse_saved(key: str, workspace: Workspace, error: ItaError | None = None) -> None:
    number = saved_change(database(), workspace.agency.agency_id, key)
    if number is not None:
        raise AlreadySaved(number) from error


def _canonical(value: object) -> str:
    """The value in words that do not depend on the order in which a process holds a set."""
    if is_dataclass(value):
        held = (f"{each.name}={_canonical(getattr(value, each.name))}" for each in fields(value))
        return f"({','.join(held)})"
    if isinstance(value, Mapping):
        held = (f"{_canonical(name)}:{_canonical(each)}" for name, each in value.items())
        return f"{{{','.join(sorted(held))}}}"
    if isinstance(value, Set):
        return f"<{','.join(sorted(map(_canonical, value)))}>"
    if isinstance(value, list | tuple):
        return f"[{','.join(map(_canonical, value))}]"
    return repr(value)
