"""What the draft of an import holds, as text and back."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, get_args

from ita_dash.queries.form_drafts import DraftKey
from ita_dash.services.imports.outcome import ImportKind
from ita_dash.ui.imports.job import Source

KINDS: tuple[ImportKind, ...] = get_args(ImportKind)


@dataclass(frozen=True)
class Waiting:
    """What a draft of an import holds: its files by source, and the answers given to them.

    A file is told by its name and its SHA-256; answers by the keys of their fields. ``pasted``
    is text that was not read yet.
    """

    source: Source
    files: dict[Source, tuple[str, str]]
    answers: dict[str, Any]
    pasted: str

    def as_json(self) -> str:
        """The same as text, "" where nothing waits."""
        if not (self.files or self.pasted.strip()):
            return ""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)

    @property
    def digests(self) -> frozenset[str]:
        """The SHA-256 of every file."""
        return frozenset(digest for _, digest in self.files.values())

    def covers(self, other: Waiting) -> bool:
        """Whether nothing of another draft would be missed: the same files, no other answer."""
        return (self.digests, self.pasted) == (other.digests, other.pasted) and all(
            key in self.answers and self.answers[key] == answer
            for key, answer in other.answers.items()
        )


def read_waiting(typed: str) -> Waiting | None:
    """What ``Waiting.as_json`` wrote; None for what another version of the program wrote."""
    try:
        stored = json.loads(typed)
        files = {source: (str(name), str(sha)) for source, (name, sha) in stored["files"].items()}
        source: Source = "text" if stored["source"] == "text" else "file"
        return Waiting(source, files, dict(stored["answers"]), str(stored["pasted"]))
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def import_key(kind: ImportKind, token: str) -> DraftKey:
    """Where the draft of an import is kept."""
    return DraftKey(f"import_{kind}", 0, token)
