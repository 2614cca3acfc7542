"""What the fields of the office's form hold, as typed; kept as a draft and read back unchanged."""

from __future__ import annotations

import json
from dataclasses import asdict

from ita_dash.domain.agencies.office import OFFICE_FIELDS, Office


def office_as_json(typed: Office) -> str:
    """The fields as text; ``read_office_input`` gives them back."""
    return json.dumps(asdict(typed), ensure_ascii=False, sort_keys=True)


def read_office_input(text: str) -> Office | None:
    """The fields that ``office_as_json`` wrote; None for anything else."""
    try:
        told = json.loads(text)
    except ValueError:
        return None
    if not isinstance(told, dict) or set(told) != set(OFFICE_FIELDS):
        return None
    if not all(value is None or isinstance(value, str) for value in told.values()):
        return None
    return Office(**told)
