"""The import a session is at work on: what was read, what was asked for, what became of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Literal, TypeVar, cast
from uuid import uuid4

from ita_dash.domain.errors import ItaError
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.problems import Problem
from ita_dash.services.imports.outcome import ImportKind, ImportOutcome, OnConflict
from ita_dash.ui.session.chosen_file import ChosenFile

Answer = TypeVar("Answer")
Source = Literal["file", "text"]
"""Where an import comes from: a file of the computer, or text pasted from a report."""


@dataclass(frozen=True)
class Review:
    """A file against what is stored, whatever its kind; ``file`` is its SHA-256.

    ``fiscal_year`` is the newest year (พ.ศ.) that the file tells of the own agency. ``hindrance``
    says what the reader must settle first, "" when nothing. ``confirm`` writes. ``in_part`` of
    those that differ are written in part where what stands is left.
    """

    file: str
    new: int
    same: int
    different: int
    problems: tuple[Problem, ...]
    fiscal_year: int | None
    hindrance: str
    confirm: Callable[[OnConflict], ImportOutcome]
    in_part: int = 0

    def written(self, choice: OnConflict) -> int:
        """How many records are written with that choice."""
        more = {"stop": 0, "skip": self.in_part, "update": self.different}
        return self.new + more[choice]

    @property
    def seen(self) -> tuple[str, int, int, int]:
        """What a reader agrees to: this file with these counts."""
        return self.file, self.new, self.same, self.different


@dataclass(frozen=True)
class Asked:
    """A confirmation that was clicked: what to do with conflicts, and what was on the screen."""

    on_conflict: OnConflict
    seen: tuple[str, int, int, int]


@dataclass(frozen=True)
class Kept:
    """What the server holds of an import that is not done, to find it again in a new session."""

    agency_id: int = 0
    token: str = ""
    typed: str = ""
    files: frozenset[str] = frozenset()


@dataclass
class Job:
    """One import, from the file to its outcome.

    It is changed in place and never stored anew: a second click may end the run right after
    the write, before anything could be put into the session.
    """

    kind: ImportKind
    token: str = field(default_factory=lambda: uuid4().hex)
    """Another one after every import; part of the widgets' keys, so that the next starts blank."""
    session: str = field(default_factory=lambda: uuid4().hex)
    """Tells the sessions apart that one import may go through."""
    files: dict[Source, ChosenFile] = field(default_factory=dict)
    """The file that was chosen and the text that was read; both stay until they are imported."""
    source: Source = "file"
    """Which of the two is looked at."""
    pasted: str = ""
    """Text in its field that was not read yet."""
    kept: Kept = field(default_factory=Kept)
    is_returned: bool = False
    """Until the reader was told that the import of a lost session goes on."""
    is_missing: bool = False
    """The file is no longer there, so that it must be chosen again."""
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

    def ask(self, token: str, asked: Asked) -> None:
        """Take a confirmation, unless the import it belongs to is done: a double click."""
        if token == self.token:
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
        self.put_away()

    def take(self, upload: Upload) -> None:
        """A file was chosen or a text read: it is looked at from now on."""
        self.files[self.source] = ChosenFile.of(upload)
        self.outcome, self.is_missing = None, False
        if self.source == "text":
            self.pasted = ""

    def put_away(self) -> None:
        """Let go of what is looked at; the fields start blank."""
        self.files.pop(self.source, None)
        self.token = uuid4().hex
        self.forget()

    def error_of(self, review: Review) -> ItaError | None:
        """Why the import of this file failed; None when it did not."""
        if self.failure is None or self.failure[0] != review.file:
            return None
        return self.failure[1]

    def forget(self) -> None:
        """There is no file: drop what was read from one and what was asked for."""
        self.asked = self.failure = None
        self._answers.clear()


def _answer(build: Callable[[], Answer]) -> Answer | ItaError:
    try:
        return build()
    except ItaError as error:
        return error
