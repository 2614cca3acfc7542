"""How large a file is, as people say it."""

from __future__ import annotations

from ita_dash.domain.messages import Message, msg


def size_words(size: int) -> Message:
    """Bytes in kilobytes, from a million on in megabytes."""
    if size < 1_000_000:
        return msg("{size:,} กิโลไบต์", size=max(1, round(size / 1000)))
    return msg("{size:,.1f} เมกะไบต์", size=size / 1_000_000)
