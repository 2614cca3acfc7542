"""How the form of a division is told of when it comes back."""

from __future__ import annotations

from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.fields import FIELD_LABELS
from ita_dash.domain.messages import Message
from ita_dash.i18n.translator import Translator
from ita_dash.wording.measures import field_text


def collision_label(field: str) -> Message:
    """What a field in which two changes collide is called."""
    return FIELD_LABELS[field]


def collision_text(draft: MeasureDraft, field: str, tr: Translator) -> str:
    """What a draft says there; with a status goes its progress, as they are kept together."""
    text = field_text(draft, field, tr)
    return f"{text} · {field_text(draft, 'progress', tr)}" if field == "status" else text
