"""The digits of a paper: every text of its content in Thai or Arabic ones, but for links."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ita_dash.domain.papers.kinds import Digits
from ita_dash.domain.thai.text import arabic_digits, thai_digits

_AS_THEY_ARE = {"link", "file_name", "pictures"}
"""What stops to work, or to be found, with other digits."""


def with_digits(content: Any, digits: Digits | None) -> Any:
    """Content of dicts, tuples and texts with these digits; None leaves them as they stand."""
    if digits is None:
        return content
    return _converted(content, thai_digits if digits is Digits.THAI else arabic_digits)


def _converted(content: Any, convert: Any) -> Any:
    if isinstance(content, str):
        return convert(content)
    if isinstance(content, Mapping):
        return {
            name: part if name in _AS_THEY_ARE else _converted(part, convert)
            for name, part in content.items()
        }
    if isinstance(content, list | tuple):
        return [_converted(part, convert) for part in content]
    return content
