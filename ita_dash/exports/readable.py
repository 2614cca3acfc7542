"""Tables as people read them: words instead of codes, figures as the screen shows them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Literal

import pandas as pd

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.agencies.every_division import division_words
from ita_dash.domain.agencies.kinds import AGENCY_TYPE_LABELS
from ita_dash.domain.agencies.sizes import AGENCY_SIZE_LABELS
from ita_dash.domain.agencies.working_group import GroupDuty
from ita_dash.domain.evidence.entry import STATUS_LABELS as EVIDENCE_STATUS_LABELS
from ita_dash.domain.evidence.entry import EvidenceStatus
from ita_dash.domain.evidence.validity import VALIDITY_LABELS
from ita_dash.domain.improvement.lineage import BASIS_LABELS, DECISION_LABELS, Basis, Decision
from ita_dash.domain.improvement.movement import MOVEMENT_LABELS, Movement
from ita_dash.domain.measures.open_questions import open_label
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.domain.measures.table import division_label
from ita_dash.domain.messages import Message
from ita_dash.domain.review.rule import SEVERITY_LABELS, Severity, rule_label
from ita_dash.domain.rounding import half_up, half_up_number, signed, two_decimals, whole
from ita_dash.domain.scores.kinds import ROW_KIND_LABELS
from ita_dash.domain.scores.scales import SCALE_LABELS
from ita_dash.domain.scores.sources import source_message
from ita_dash.domain.targets.bounds import ORIGIN_LABELS, Origin
from ita_dash.domain.work.waiting import BUCKET_LABELS
from ita_dash.exports.cells import NAMES_BETWEEN, Signed, plain_value, separate_names
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.columns import column_label
from ita_dash.wording.evidence import KIND_LABELS, RENEWAL_LABELS
from ita_dash.wording.improvement import FINDING_LABELS, STANDING_LABELS
from ita_dash.wording.plan_lines import PLAN_BASIS_LABELS

Kind = Literal["text", "score", "difference", "whole", "day"]
"""How a cell is written; a difference with its sign, a score with two decimals."""
Headers = Literal["words", "codes"]
"""For people in the words of their language, or for programs in the names of the program."""

_WORDS: Mapping[str, Callable[[Any], Message]] = {
    "status": lambda code: {str(key): label for key, label in STATUS_LABELS.items()}[code],
    "earlier_status": lambda code: STATUS_LABELS[MeasureStatus(code)],
    "due": BUCKET_LABELS.__getitem__,
    "waiting": lambda said: said,
    "movement": lambda code: MOVEMENT_LABELS[Movement(code)],
    "decision": lambda code: DECISION_LABELS[Decision(code)],
    "basis": lambda code: BASIS_LABELS[Basis(code)],
    "decided_by": actor_label,
    "evidence_status": lambda code: EVIDENCE_STATUS_LABELS[EvidenceStatus(code)],
    "evidence_kind": KIND_LABELS.__getitem__,
    "renewal": RENEWAL_LABELS.__getitem__,
    "validity": VALIDITY_LABELS.__getitem__,
    "plan_basis": PLAN_BASIS_LABELS.__getitem__,
    "to_confirm": open_label,
    "severity": lambda code: SEVERITY_LABELS[Severity(code)],
    "rule": rule_label,
    "duty": lambda code: GroupDuty(code).label,
    "place": lambda said: said,
    "what_to_do": lambda said: said,
    "accepted_by": actor_label,
    "standing": lambda code: {str(key): label for key, label in STANDING_LABELS.items()}[code],
    "finding": FINDING_LABELS.__getitem__,
    "row_kind": lambda code: ROW_KIND_LABELS.get(code, Message(code)),
    "instrument_scale": lambda code: SCALE_LABELS.get(code, Message(code)),
    "agency_type": lambda code: AGENCY_TYPE_LABELS.get(code, Message(code)),
    "agency_size": lambda code: AGENCY_SIZE_LABELS.get(code, Message(code)),
    "instrument": lambda code: Message(code.upper()),
    "max_raise_from": lambda code: ORIGIN_LABELS[Origin(code)],
    "rating": Message,
    "source": source_message,
    "name": Message,
    "comparison": lambda note: note if isinstance(note, Message) else Message(note),
    "scenario": lambda said: said,
    "tried_rating": lambda said: said,
    "division": division_label,
    "divisions": lambda names: division_words(separate_names(names), NAMES_BETWEEN),
}
"""Columns whose cells are codes or words of the program, and what each cell says."""
_DIFFERENCES = (
    *("gap", "change", "to_median", "difference"),
    *("rest_change", "beside_rest", "peer_change"),
)
_WHOLE = ("mean_progress",)
"""Columns of numbers that are shown without decimals."""


def readable(frame: pd.DataFrame, tr: Translator) -> pd.DataFrame:
    """The same rows and columns with codes in words of ``tr`` and figures rounded half up.

    The columns keep their names and numbers their types; ``headings`` gives the words for the
    head.
    """
    return frame.assign(**{str(name): _readable(str(name), frame[name], tr) for name in frame})


def headings(frame: pd.DataFrame, tr: Translator) -> list[str]:
    """What each column is called for a reader."""
    return [tr(column_label(str(column))) for column in frame]


def kind_of(column: str, value: object) -> Kind:
    """How a value of a column is written."""
    if isinstance(value, datetime):
        return "day"
    if isinstance(value, str):
        return "text"
    if column in _DIFFERENCES or isinstance(value, Signed):
        return "difference"
    return "score" if isinstance(value, float) and column not in _WHOLE else "whole"


def cell_text(column: str, value: object, tr: Translator) -> str:
    """A cell as it is printed; what is missing is blank."""
    plain = plain_value(value)
    if plain is None:
        return ""
    if isinstance(value, datetime):
        return format_date(value.date(), tr)
    if isinstance(plain, str):
        return plain
    kind = kind_of(column, value)
    if kind == "whole":
        return whole(plain)
    return signed(plain) if kind == "difference" else two_decimals(plain)


def _readable(column: str, cells: pd.Series, tr: Translator) -> pd.Series:
    words = _WORDS.get(column)
    if words:
        return cells.map(lambda code: tr(words(code)) if code else code, na_action="ignore")
    if pd.api.types.is_float_dtype(cells.dtype):
        return half_up(cells, 0 if column in _WHOLE else 2)
    return cells.map(_rounded) if cells.dtype == object else cells


def _rounded(value: object) -> object:
    """A float of a column that holds other things too, of the kind it is."""
    return type(value)(half_up_number(value)) if isinstance(value, float) else value
