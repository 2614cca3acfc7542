"""The digits of a paper: every text of its content in Thai or Arabic ones, but for links."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ita_dash.domain.papers.kinds import Digits
from ita_dash.domain.thai.text import arabic_digits, thai_digits

_AS_THEY_ARE = {"link", "file_name", "pictures", "svg", "alt"}
"""What stops to work, or to be found, in other letters."""


def with_digits(content: Any, digits: Digits | None) -> Any:
    """Content of dicts, tuples and texts with these digits; None leaves them as they stand."""
    if digits is None:
        return content
    return changed_texts(content, thai_digits if digits is Digits.THAI else arabic_digits)


def changed_texts(content: Any, change: Callable[[str], str]) -> Any:
    """Content of dicts, lists and texts with every text of its pages changed."""
    if isinstance(content, str):
        return change(content)
    if isinstance(content, Mapping):
        return {
            name: part if name in _AS_THEY_ARE else changed_texts(part, change)
            for name, part in content.items()
        }
    if isinstance(content, list | tuple):
        return [changed_texts(part, change) for part in content]
    return content
