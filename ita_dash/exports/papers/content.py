"""What a paper says, part by part, in words alone, so that page and file show the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """The heading of a section."""

    text: str

    def texts(self) -> Iterator[str]:
        """Every text of the part, in the order in which it is read."""
        yield self.text


@dataclass(frozen=True)
class Figure:
    """A figure with what it is called and what must be known of it.

    ``share`` is the width of its box; those of figures side by side are together 24.
    """

    label: str
    value: str
    note: str
    share: int = 6


@dataclass(frozen=True)
class Figures:
    """A few figures side by side: the answer of the paper."""

    figures: tuple[Figure, ...]

    def texts(self) -> Iterator[str]:
        """Every text of the part, in the order in which it is read."""
        for figure in self.figures:
            yield from (figure.label, figure.value, figure.note)


@dataclass(frozen=True)
class Text:
    """A paragraph."""

    text: str

    def texts(self) -> Iterator[str]:
        """Every text of the part, in the order in which it is read."""
        yield self.text


@dataclass(frozen=True)
class Items:
    """A list of sentences, numbered from 1."""

    items: tuple[str, ...]

    def texts(self) -> Iterator[str]:
        """Every text of the part, in the order in which it is read."""
        for number, item in enumerate(self.items, start=1):
            yield from (f"{number}.", item)


@dataclass(frozen=True)
class Table:
    """A table; ``shares`` are the widths of its columns, together 24."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]

    def texts(self) -> Iterator[str]:
        """Every text of the part, in the order in which it is read."""
        for row in (self.heads, *self.rows):
            yield from row


@dataclass(frozen=True)
class Blanks:
    """Lines to write on."""

    lines: int

    def texts(self) -> Iterator[str]:
        """Every text of the part: none."""
        yield from ()


Part = Heading | Figures | Text | Items | Table | Blanks


@dataclass(frozen=True)
class Paper:
    """A paper of one page: title, the lines under it, the parts, and what stands at its foot."""

    title: str
    under: tuple[str, ...]
    parts: Sequence[Part]
    foot: tuple[str, ...]

    def texts(self) -> list[str]:
        """Every text of the paper, in the order in which it is read; blank ones left out."""
        inside = [text for part in self.parts for text in part.texts()]
        return [text for text in (self.title, *self.under, *inside, *self.foot) if text]
