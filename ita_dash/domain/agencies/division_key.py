"""By what names of divisions are compared."""

from __future__ import annotations

from ita_dash.domain.thai.text import squeeze


def division_key(name: str) -> str:
    """What tells one division's name from another's: spaces do not."""
    return squeeze(name).replace(" ", "")
