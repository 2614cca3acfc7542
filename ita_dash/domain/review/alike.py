"""What all measures have alike, as it happens when one row is copied into the others."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence

from ita_dash.domain.agencies.every_division import division_words
from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.review.finding import Finding, Place
from ita_dash.domain.review.rule import Rule
from ita_dash.domain.review.subject import Subject
from ita_dash.domain.thai.text import squeeze

_LEAST = 3
"""Measures that must be alike before it is strange."""


def found_alike(subject: Subject) -> Iterator[Finding]:
    """The same divisions, or the same period, in every measure of at least three."""
    measures = subject.carried_out
    if len(measures) < _LEAST:
        return
    if _is_one([tuple(sorted(each.divisions)) for each in measures]):
        names = division_words(measures[0].divisions)
        message = msg(
            "ทุกมาตรการมีผู้รับผิดชอบเหมือนกัน: {divisions} โปรดตรวจว่าแต่ละมาตรการเป็นของส่วนราชการใด",
            divisions=names,
        )
        yield Finding(Rule.SAME_DIVISIONS, Place("divisions"), message, str(names))
    if _is_one([_period(each) for each in measures]):
        period = Message(squeeze(measures[0].period_text))
        message = msg(
            "ทุกมาตรการมีระยะเวลาเหมือนกัน: {period} โปรดตรวจว่าแต่ละมาตรการทำเมื่อใด", period=period
        )
        yield Finding(Rule.SAME_PERIOD, Place("period"), message, str(_period(measures[0])))


def _is_one(values: Sequence[Hashable]) -> bool:
    """Whether all are the same, and known."""
    return bool(values[0]) and len(set(values)) == 1


def _period(measure: Measure) -> Hashable:
    """The days where they are known, else the words; nothing where neither is."""
    if measure.period_start and measure.period_end:
        return measure.period_start, measure.period_end
    return squeeze(measure.period_text)
