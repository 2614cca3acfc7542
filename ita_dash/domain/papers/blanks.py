"""Facts that a paper lacks: dotted lines to write on, and what would stand there."""

from __future__ import annotations

from ita_dash.domain.messages import Message


class Blanks:
    """Gives each fact or dots for it, and remembers what was missing, each once."""

    def __init__(self) -> None:
        self._missing: list[Message] = []

    def told(self, text: str | None, name: Message, dots: int = 30) -> str:
        """The fact, or so many dots where it is unknown."""
        return text if text else self.line(name, dots)

    def line(self, name: Message, dots: int = 30) -> str:
        """Dots for something that is written by hand, noted as missing."""
        self.note(name)
        return "." * dots

    def note(self, name: Message) -> None:
        """Something is missing for which the paper leaves an empty place."""
        if name not in self._missing:
            self._missing.append(name)

    @property
    def missing(self) -> tuple[Message, ...]:
        """What was missing, in the order of the paper."""
        return tuple(self._missing)
