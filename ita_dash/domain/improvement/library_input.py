"""What the fields of an entry's form hold, as typed; kept as a draft and read back unchanged."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from ita_dash.domain.improvement.library import OWN_PREFIX, LibraryMeasure

_TEXTS = ("title", "background", "steps", "output", "outcome", "follow_up")


@dataclass(frozen=True)
class LibraryInput:
    """The fields of a form by their names; ``steps`` is one a line."""

    title: str = ""
    indicators: tuple[int, ...] = ()
    background: str = ""
    steps: str = ""
    divisions: tuple[str, ...] = ()
    first_month: int = 10
    last_month: int = 9
    output: str = ""
    outcome: str = ""
    follow_up: str = ""

    def measure(self) -> LibraryMeasure:
        """The entry that these words describe."""
        content = {each.name: getattr(self, each.name) for each in fields(self)}
        return LibraryMeasure(
            **{**content, "steps": tuple(self.steps.splitlines())}, code=OWN_PREFIX
        )

    def as_json(self) -> str:
        """The fields as text; ``read_library_input`` gives them back."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)


def input_of_entry(measure: LibraryMeasure) -> LibraryInput:
    """The fields as a form shows an entry."""
    content = {each.name: getattr(measure, each.name) for each in fields(LibraryInput)}
    return LibraryInput(**{**content, "steps": "\n".join(measure.steps)})


def read_library_input(text: str) -> LibraryInput | None:
    """The fields that ``as_json`` wrote; None for a text that another version of it wrote."""
    try:
        content: dict[str, Any] = json.loads(text)
        read = replace(
            LibraryInput(**content),
            indicators=tuple(content["indicators"]),
            divisions=tuple(content["divisions"]),
        )
    except (ValueError, TypeError, KeyError):
        return None
    texts = [*(getattr(read, name) for name in _TEXTS), *read.divisions]
    numbers = [read.first_month, read.last_month, *read.indicators]
    is_sound = all(isinstance(each, str) for each in texts) and all(
        isinstance(each, int) for each in numbers
    )
    return read if is_sound else None
