"""The words of a paper, for whoever hears it or searches in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_NO_WORDS = ("svg", "footer")


def paper_words(content: Mapping[str, Any]) -> Iterator[str]:
    """Every text of the content in the order of the paper; of a picture what it shows."""
    for name, part in content.items():
        if name not in _NO_WORDS:
            yield from _words(part)


def _words(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        if part.strip():
            yield part
    elif isinstance(part, Mapping):
        yield from paper_words(part)
    elif isinstance(part, list | tuple):
        for each in part:
            yield from _words(each)
