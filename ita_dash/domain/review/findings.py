"""Every finding of a year in the order in which it is worked through, with what was accepted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ita_dash.domain.review.alike import found_alike
from ita_dash.domain.review.finding import Acceptance, Finding
from ita_dash.domain.review.gaps import found_missing
from ita_dash.domain.review.memo import found_in_memo
from ita_dash.domain.review.names import found_in_names
from ita_dash.domain.review.proof import found_unproven
from ita_dash.domain.review.results import found_in_results
from ita_dash.domain.review.rule import Rule, Severity
from ita_dash.domain.review.subject import PLACE_LABELS, Subject
from ita_dash.domain.review.years import found_in_years

_GROUPS = (
    *(found_in_names, found_in_years, found_in_memo, found_in_results),
    *(found_missing, found_unproven, found_alike),
)


def findings(subject: Subject, acceptances: Iterable[Acceptance] = ()) -> tuple[Finding, ...]:
    """What the rules find in a year: errors first, then by measure, field and rule.

    A place has at most one finding of a rule. An acceptance holds while the text it was given
    for stands.
    """
    accepted = {(each.rule, each.place): each for each in acceptances}
    found = (each for group in _GROUPS for each in group(subject))
    return tuple(sorted((_with(each, accepted) for each in found), key=_order))


def open_counts(found: Iterable[Finding]) -> Mapping[Severity, int]:
    """How many findings nobody accepted, by how grave they are."""
    counts = Counter(each.severity for each in found if each.accepted is None)
    return {severity: counts[severity] for severity in Severity}


def _with(finding: Finding, accepted: Mapping[tuple[Rule, str], Acceptance]) -> Finding:
    known = accepted.get((finding.rule, finding.place.key))
    if known is None:
        return finding
    holds = known.fingerprint == finding.fingerprint
    return replace(finding, accepted=known) if holds else replace(finding, before=known)


def _order(finding: Finding) -> tuple[int, int, int, int]:
    place = finding.place
    return (
        list(Severity).index(finding.severity),
        place.number or 0,
        list(PLACE_LABELS).index(place.field),
        list(Rule).index(finding.rule),
    )
