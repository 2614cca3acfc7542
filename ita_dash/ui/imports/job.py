"""The import a session is at work on: what was read, what was asked for, what became of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import TypeVar, cast

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.imports.problems import Problem
from ita_dash.services.import_outcome import ImportKind, ImportOutcome, OnConflict

Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Review:
    """A file against what is stored, whatever its kind; ``file`` is its SHA-256.

    ``fiscal_year`` is the newest year (พ.ศ.) that the file tells of the own agency.
    ``hindrance`` says what the reader must settle first, "" when nothing. ``confirm`` writes.
    """

    file: str
    new: int
    same: int
    different: int
    problems: tuple[Problem, ...]
    fiscal_year: int | None
    hindrance: str
    confirm: Callable[[OnConflict], ImportOutcome]

    @property
    def seen(self) -> tuple[str, int, int, int]:
        """What a reader agrees to: this file with these counts."""
        return self.file, self.new, self.same, self.different


@dataclass(frozen=True)
class Asked:
    """A confirmation that was clicked: what to do with conflicts, and what was on the screen."""

    on_conflict: OnConflict
    seen: tuple[str, int, int, int]


@dataclass
class Job:
    """One import, from the file to its outcome.

    It is changed in place and never stored anew: a second click may end the run right after
    the write, before anything could be put into the session.
    """

    kind: ImportKind
    round: int = 0
    """Counts finished imports; part of the widgets' keys, so that the next one starts blank."""
    asked: Asked | None = None
    outcome: ImportOutcome | None = None
    failure: tuple[str, ItaError] | None = None
    """The file whose import failed, and why."""
    fiscal_year: int | None = None
    _answers: dict[str, tuple[Hashable, object]] = field(default_factory=dict)

    def remembered(self, name: str, key: Hashable, build: Callable[[], Answer]) -> Answer:
        """What ``build`` gave for this key, built once; an ItaError it raised is raised again."""
        if name not in self._answers or self._answers[name][0] != key:
            self._answers[name] = (key, _answer(build))
        answer = self._answers[name][1]
        if isinstance(answer, ItaError):
            raise answer.with_traceback(None)
        return cast(Answer, answer)

    def ask(self, number: int, asked: Asked) -> None:
        """Take a confirmation, unless the import it belongs to is done: a double click."""
        if number == self.round:
            self.asked, self.failure = asked, None

    def drop_outdated(self, review: Review) -> bool:
        """Take back a confirmation of something else than what is now on the screen."""
        is_outdated = self.asked is not None and self.asked.seen != review.seen
        if is_outdated:
            self.asked = None
        return is_outdated

    def run(self, review: Review) -> None:
        """Do what was asked for and keep the outcome or the error."""
        asked, self.asked = self.asked, None
        if asked is None:
            return
        try:
            self.outcome = review.confirm(asked.on_conflict)
        except ItaError as error:
            self.failure = (review.file, error)
            return
        self.fiscal_year = review.fiscal_year
        self.round += 1
        self._answers.clear()

    def error_of(self, review: Review) -> ItaError | None:
        """Why the import of this file failed; None when it did not."""
        if self.failure is None or self.failure[0] != review.file:
            return None
        return self.failure[1]

    def begin(self) -> None:
        """A file was chosen: what became of the one before is no longer of interest."""
        self.outcome = None

    def forget(self) -> None:
        """There is no file: drop what was read from one and what was asked for."""
        self.asked = self.failure = None
        self._answers.clear()


def current_job(kind: ImportKind) -> Job:
    """The session's import of this kind."""
    job: Job = st.session_state.setdefault(f"import.{kind}", Job(kind))
    return job


def _answer(build: Callable[[], Answer]) -> Answer | ItaError:
    try:
        return build()
    except ItaError as error:
        return error
