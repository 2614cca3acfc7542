"""One finding: which rule, where, about what, and what is to be done."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from ita_dash.domain.messages import Message
from ita_dash.domain.review.rule import SEVERITIES, Rule, Severity


@dataclass(frozen=True)
class Place:
    """A cell: the field of a measure; of the plan, the memo or the office without a measure.

    ``number`` is the measure's number in its year. ``field`` is a key of FIELD_LABELS, or
    ``memo_…`` or ``signers``.
    """

    field: str
    measure_id: int | None = None
    number: int | None = None

    @property
    def key(self) -> str:
        """What stays the same when measures are put in another order."""
        return self.field if self.measure_id is None else f"{self.measure_id}/{self.field}"


@dataclass(frozen=True)
class Acceptance:
    """That a finding was accepted: why, by which change, when (UTC, no zone) and by whom.

    It holds for the ``fingerprint`` that the place had; a text that changed is asked about again.
    """

    fiscal_year: int
    rule: Rule
    place: str
    fingerprint: str
    reason: str
    change_no: int
    changed_at: datetime
    actor: str


@dataclass(frozen=True)
class Finding:
    """What a rule found at a place, and the sentence that says what to do.

    ``about`` is what was judged there. ``accepted`` is None while nobody accepted just this;
    ``before`` is an acceptance of what stood there earlier.
    """

    rule: Rule
    place: Place
    message: Message
    about: str
    accepted: Acceptance | None = None
    before: Acceptance | None = None

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return SEVERITIES[self.rule]

    @property
    def fingerprint(self) -> str:
        """What tells this text from the one that stands there after a change."""
        return hashlib.sha256(self.about.encode()).hexdigest()[:32]

    @property
    def is_open_error(self) -> bool:
        """Whether the paper should not be signed with it."""
        return self.severity is Severity.ERROR and self.accepted is None
