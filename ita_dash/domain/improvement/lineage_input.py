"""What somebody typed into the form about a measure's lineage, as text that can be kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from ita_dash.domain.improvement.lineage import Decision

_KINDS = {"fiscal_year": int, "decision": str, "predecessor": str, "reason": str}


@dataclass(frozen=True)
class LineageInput:
    """The fields of the form: the decision, the id of the earlier measure as text, and why.

    ``predecessor`` is "" where none is chosen.
    """

    fiscal_year: int
    decision: str
    predecessor: str
    reason: str

    def as_json(self) -> str:
        """The fields as JSON; ``read_lineage_input`` reads it again."""
        return json.dumps(asdict(self), ensure_ascii=False)


def read_lineage_input(typed: str) -> LineageInput | None:
    """The fields that ``as_json`` wrote; None where it is anything else."""
    try:
        content = json.loads(typed)
    except ValueError:
        return None
    if not isinstance(content, dict) or set(content) != set(_KINDS):
        return None
    if not all(type(content[name]) is kind for name, kind in _KINDS.items()):
        return None
    is_decision = content["decision"] in set(map(str, Decision))
    is_id = content["predecessor"] == "" or content["predecessor"].isdecimal()
    return LineageInput(**content) if is_decision and is_id else None
