"""Imports that are not done: their files and answers wait on the server and are found again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import streamlit as st

from ita_dash.domain.errors import StoreFailure
from ita_dash.i18n.translator import Translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.queries.form_drafts import FormDraft
from ita_dash.services.form_drafts import drop_form_draft, keep_form_draft
from ita_dash.services.imports.outcome import ImportKind
from ita_dash.ui.elements.draft_card import DRAFT_ICON
from ita_dash.ui.elements.text import plain
from ita_dash.ui.imports.import_draft import KINDS, Waiting, import_key, read_waiting
from ita_dash.ui.imports.job import Job, Kept
from ita_dash.ui.session.app_state import current_person, database
from ita_dash.ui.session.chosen_file import ChosenFile, own_uploads
from ita_dash.ui.session.form_drafts import person_drafts, read_drafts_anew
from ita_dash.ui.session.shown_token import shown_token
from ita_dash.ui.session.workspace import Workspace

_HERE = "import.here"
"""Stands in the session while the page of imports is the one last drawn."""


def current_job(kind: ImportKind, workspace: Workspace) -> Job:
    """The session's import of this kind; in a new session the one that the browser still shows."""
    name = f"import.{kind}"
    job: Job = st.session_state.get(name) or Job(kind)
    token = shown_token(f"import_{kind}", job.token)
    if name not in st.session_state:
        st.session_state[name] = job
        if token != job.token:
            job.token, job.is_returned = token, True
            draft = _draft_of(job, workspace)
            waiting = read_waiting(draft.typed) if draft else None
            if draft and waiting:
                go_on_with(draft, waiting, job, workspace)
    return job


def keep_job(job: Job, workspace: Workspace) -> None:
    """Keep the files and answers of an import as they are now; called in every run.

    A store that cannot be written just now takes nothing from the session's own import.
    """
    files = {each.sha256: each for each in job.files.values()}
    names = {source: (each.name, each.sha256) for source, each in job.files.items()}
    typed = Waiting(job.source, names, dict(_answers(files)), job.pasted).as_json()
    now = Kept(workspace.agency.agency_id, job.token, typed, frozenset(files))
    if now != job.kept:
        for digest in now.files - job.kept.files:
            files[digest].put_by()
        with suppress(StoreFailure):
            _replace(job.kept, now, job.kind)
            _drop_files(job.kept.files - now.files, workspace)
            job.kept = now


def _replace(before: Kept, now: Kept, kind: ImportKind) -> None:
    """Keep one draft in the place of another."""
    person = current_person()
    if now.typed:
        key = import_key(kind, now.token)
        keep_form_draft(database(), now.agency_id, person, key, 0, now.typed)
    is_other = (before.agency_id, before.token) != (now.agency_id, now.token)
    if before.typed and (is_other or not now.typed):
        drop_form_draft(database(), before.agency_id, person, import_key(kind, before.token))
    read_drafts_anew()


def leave_import(page: str, tr: Translator) -> None:
    """Say that an import that was begun is kept, when another page is about to be drawn."""
    if page == "imports":
        st.session_state[_HERE] = True
    elif st.session_state.pop(_HERE, False):
        jobs = [st.session_state[name] for name in _names() if name in st.session_state]
        files = [each.name for job in jobs for each in job.files.values()]
        if files:
            sentence = tr("เก็บ {files} ไว้แล้ว ยังไม่ได้นำเข้า ทำต่อได้ที่หน้านำเข้า", files=", ".join(files))
            st.toast(plain(sentence), icon=DRAFT_ICON, duration="long")


def say_returned(job: Job, tr: Translator) -> None:
    """Say once that the import of a lost session is here again, and not done."""
    if job.is_returned and (job.files or job.pasted):
        sentence = tr("เชื่อมต่อใหม่แล้ว สิ่งที่เลือกและตอบไว้ยังอยู่ครบ แต่ยังไม่ได้นำเข้า")
        st.toast(sentence, icon=":material/wifi:", duration="long")
    job.is_returned = False


def waiting_imports(workspace: Workspace) -> Iterator[tuple[ImportKind, FormDraft, Waiting]]:
    """The person's drafts of imports that this session does not have open, the newest first.

    A draft of which nothing would be missed beside a newer one, or beside what is open, is left
    out: whoever chooses a file five times has one import to finish.
    """
    jobs: list[Job] = [st.session_state[n] for n in _names() if n in st.session_state]
    own = {import_key(job.kind, token) for job in jobs for token in (job.token, job.kept.token)}
    opened = ((job.kind, read_waiting(job.kept.typed)) for job in jobs)
    newer = [(kind, waiting) for kind, waiting in opened if waiting is not None]
    for kind, draft, waiting in _drafts_of_imports(workspace):
        is_covered = any(each == kind and other.covers(waiting) for each, other in newer)
        if draft.key not in own and not is_covered:
            newer.append((kind, waiting))
            yield kind, draft, waiting


def _drafts_of_imports(
    workspace: Workspace,
) -> Iterator[tuple[ImportKind, FormDraft, Waiting]]:
    """All of the person's drafts of imports, the newest first."""
    for draft in person_drafts(workspace):
        waiting = read_waiting(draft.typed)
        for kind in KINDS:
            if waiting is not None and import_key(kind, draft.key.token) == draft.key:
                yield kind, draft, waiting


def go_on_with(draft: FormDraft, waiting: Waiting, job: Job, workspace: Workspace) -> None:
    """Take the files and answers of a draft into a job, which holds the draft from then on."""
    for source, (name, digest) in waiting.files.items():
        content = own_uploads().read(digest)
        if content is None:
            job.is_missing = True
        else:
            job.files[source] = ChosenFile(Upload(name, content).facts)
    job.source, job.pasted = waiting.source, waiting.pasted
    for key, answer in waiting.answers.items():
        st.session_state[key] = answer
    agency_id = workspace.agency.agency_id
    job.kept = Kept(agency_id, draft.key.token, draft.typed, waiting.digests)


def open_waiting(
    kind: ImportKind, draft: FormDraft, waiting: Waiting, workspace: Workspace
) -> None:
    """Make a draft the session's import of its kind, under a token of its own from now on."""
    job = Job(kind)
    go_on_with(draft, waiting, job, workspace)
    st.session_state[f"import.{kind}"] = job


def drop_waiting(kind: ImportKind, waiting: Waiting, workspace: Workspace) -> None:
    """Forget a draft and its files, with the older ones that it covers."""
    agency_id = workspace.agency.agency_id
    for each, draft, older in list(_drafts_of_imports(workspace)):
        if each == kind and waiting.covers(older):
            drop_form_draft(database(), agency_id, current_person(), draft.key)
    read_drafts_anew()
    _drop_files(waiting.digests, workspace)


def _answers(digests: Any) -> Iterator[tuple[str, Any]]:
    """What stands in the fields that ask about these files: their keys bear the SHA-256."""
    for key, value in st.session_state.items():
        is_plain = value is None or isinstance(value, str | int | bool | list)
        if is_plain and any(digest in str(key) for digest in digests):
            yield str(key), value


def _draft_of(job: Job, workspace: Workspace) -> FormDraft | None:
    drafts = person_drafts(workspace)
    return next((each for each in drafts if each.key == import_key(job.kind, job.token)), None)


def _drop_files(digests: frozenset[str], workspace: Workspace) -> None:
    """Delete files unless another import of this person waits for them."""
    if not digests:
        return
    left = person_drafts(workspace)
    for digest in digests:
        if not any(digest in draft.typed for draft in left):
            own_uploads().drop(digest)


def _names() -> list[str]:
    return [f"import.{kind}" for kind in KINDS]
