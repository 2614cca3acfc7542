"""Nothing is found in a clean year, and every planted fault is found where it was planted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.measures.memo import Memo
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.domain.review.rule import RULE_LABELS, SEVERITIES, Rule
from ita_dash.domain.review.subject import EvidenceFacts, Subject
from tests.unit.domain.review.subjects import AGENCY, clean_years, found, measure, subject

Plant = Callable[[Subject], Subject]
NOTHING = EvidenceFacts(frozenset(), frozenset())


def first(**changes: object) -> Plant:
    """Changes the first measure."""

    def plant(year: Subject) -> Subject:
        one, *others = year.measures
        return replace(year, measures=(replace(one, **changes), *others))  # type: ignore[arg-type]

    return plant


def year_with(**changes: object) -> Plant:
    """Changes the year."""
    return lambda year: replace(year, **changes)  # type: ignore[arg-type]


def alike(**changes: object) -> Plant:
    """Three measures that are alike in something."""

    def plant(year: Subject) -> Subject:
        periods = [(date(2023, 10, 1), date(2024, month, 28)) for month in (1, 2, 3)]
        names = (("กองคลัง",), ("กองช่าง",), ("สำนักปลัด",))
        each = (
            measure(n, period_start=a, period_end=b, divisions=d, lead_division=d[0])
            for n, ((a, b), d) in enumerate(zip(periods, names, strict=True), start=1)
        )
        measures = tuple(replace(one, **changes) for one in each)  # type: ignore[arg-type]
        return subject(*measures)

    return plant


PLANTED: dict[Rule, tuple[Plant, int | None, str]] = {
    Rule.OTHER_AGENCY_KIND: (first(title="คณะทำงานของเทศบาลเพื่อวิเคราะห์ผล"), 1, "title"),
    Rule.AGENCY_SPELLING: (
        first(methods="1. แจ้งเวียนองค์การบริหารส่วนตำบลปาร์ออนทราบ\n2. ติดตาม"),
        1,
        "methods",
    ),
    Rule.OTHER_YEAR: (first(result="ดำเนินการตามผลการประเมิน ประจำปี ๒๕๖๓ แล้ว 2 ครั้ง"), 1, "result"),
    Rule.DATE_OUTSIDE_YEAR: (first(period_end=date(2024, 10, 1)), 1, "period"),
    Rule.NO_RESULT: (first(result=""), 1, "result"),
    Rule.MEMO_NUMBER_BLANK: (
        year_with(memo=Memo(day=date(2024, 10, 1))),
        None,
        "memo_number",
    ),
    Rule.MEMO_DATE_BLANK: (year_with(memo=Memo(number="12")), None, "memo_date"),
    Rule.OFFICE_UNSET: (year_with(missing_signers=(msg("ปลัด"), msg("นายก"))), None, "signers"),
    Rule.NO_LEAD: (first(lead_division=None), 1, "divisions"),
    Rule.STEP_OPEN: (first(status=MeasureStatus.COMPLETED, steps_done=(1,)), 1, "methods"),
    Rule.NO_EVIDENCE: (
        lambda year: replace(
            first(status=MeasureStatus.COMPLETED)(year),
            evidence=replace(
                EvidenceFacts(frozenset(range(2, 9)), frozenset(range(1, 9))),
            ),
        ),
        1,
        "evidence",
    ),
    Rule.PUBLICATION_WITHOUT_LINK: (
        lambda year: replace(
            first(
                title="มาตรการ", methods="1. ทำ 2 ครั้ง", result="ลง เว็บไซต์ 3 เรื่อง", outcome="ร้อยละ 9"
            )(year),
            evidence=EvidenceFacts(frozenset(range(1, 9)), frozenset(range(2, 9))),
        ),
        1,
        "result",
    ),
    Rule.RESULT_EQUALS_METHOD: (
        first(methods="1. จัดประชุมชี้แจง\n2. ติดตามผล", result="- จัดประชุมชี้แจง\n- ติดตามผล"),
        1,
        "result",
    ),
    Rule.OUTCOME_WITHOUT_FIGURE: (first(outcome="บุคลากรมีจิตสำนึกที่ดีขึ้นในปี 2567"), 1, "outcome"),
    Rule.NO_INDICATOR: (first(indicators=()), 1, "indicators"),
    Rule.SAME_DIVISIONS: (alike(divisions=("กองคลัง",), lead_division="กองคลัง"), None, "divisions"),
    Rule.SAME_PERIOD: (
        alike(period_start=date(2023, 10, 1), period_end=date(2024, 9, 30)),
        None,
        "period",
    ),
}


@settings(max_examples=60, deadline=None)
@given(clean_years())
def test_nothing_is_found_in_a_clean_year(year: Subject) -> None:
    assert found(year) == []


def test_every_rule_has_a_plant_a_label_and_a_severity() -> None:
    assert set(PLANTED) == set(RULE_LABELS) == set(SEVERITIES) == set(Rule)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(clean_years(), st.sampled_from(list(Rule)))
def test_a_planted_fault_is_found_and_nothing_else(year: Subject, rule: Rule) -> None:
    plant, number, field = PLANTED[rule]
    assert found(plant(year)) == [(rule, number, field)]


@pytest.mark.parametrize("rule", list(Rule))
def test_each_fault_is_found_in_one_year(rule: Rule) -> None:
    plant, number, field = PLANTED[rule]
    assert found(plant(subject(measure()))) == [(rule, number, field)]


@pytest.mark.parametrize(
    "text",
    [
        "พนักงานเทศบาล",
        "เทศบาลตำบลป่าร่อน",
        "ปลัดเทศบาลอนุมัติ",
        "นายกเทศมนตรีลงนาม 1 ครั้ง",
        "อบจ.เห็นชอบ",
        "องค์การบริหารส่วนจังหวัดดำเนินการ",
    ],
)
def test_words_of_another_kind(text: str) -> None:
    assert found(subject(measure(title=text))) == [("other_agency_kind", 1, "title")]


@pytest.mark.parametrize(
    ("agency", "kind", "text"),
    [
        ("เทศบาลตำบลท่าข้าม", "เทศบาลตำบล", "ประชุมพนักงานเทศบาล ที่เทศบาลตำบลท่าข้าม"),
        ("กรมการทดสอบ", "กรม", "ส่งเสริมเทศบาลและ อบต. ให้ผ่านเกณฑ์"),
        (AGENCY, None, "ประชุมพนักงานเทศบาล"),
        (AGENCY, "อบต.", "ร่วมกับเทศบาลนครขอนแก่น ตาม พ.ร.บ.เทศบาล พ.ศ. 2496"),
        (AGENCY, "อบต.", "ประสานงานกับเทศบาลข้างเคียง และสันนิบาตเทศบาล"),
    ],
)
def test_the_own_kind_and_another_agency_are_left_alone(
    agency: str, kind: str | None, text: str
) -> None:
    year = subject(measure(title=text), agency=agency, agency_type=kind, memo=None)
    assert found(year) == []


@pytest.mark.parametrize(
    "text",
    [
        "แผนปี 2565",
        "พ.ศ.2563",
        "ไตรมาส 1/2565",
        "ตามประกาศ ประจำปีงบประมาณ พ.ศ. 2565",
        "ตุลาคม 2564",
        "ผล ITA 2569",
    ],
)
def test_a_year_of_another_round(text: str) -> None:
    assert found(subject(measure(title=text))) == [("other_year", 1, "title")]


@pytest.mark.parametrize(
    "text", ["ระเบียบ พ.ศ. 2547", "คำสั่งที่ 12/2565", "2561-2580", "ตั้งแต่ปี 2561", "2550 คน"]
)
def test_the_year_of_a_law_or_a_longer_plan_is_left_alone(text: str) -> None:
    assert found(subject(measure(title=text))) == []


def test_what_is_unknown_is_not_judged() -> None:
    plain = measure(title="เผยแพร่แนวทาง")
    year = subject(plain, memo=None, missing_signers=None, evidence=None)
    assert found(year) == []
    assert found(replace(year, evidence=NOTHING)) == [
        ("publication_without_link", 1, "title"),
        ("no_evidence", 1, "evidence"),
    ]


def test_a_year_that_runs_owes_no_results_unless_it_was_closed() -> None:
    running = subject(measure(result="", outcome=""), today=date(2024, 9, 30))
    assert found(running) == []
    assert [rule for rule, _, _ in found(replace(running, is_closed=True))] == ["no_result"] * 2


def test_of_a_cancelled_measure_nothing_more_is_expected() -> None:
    cancelled: Measure = measure(
        status=MeasureStatus.CANCELLED, result="", outcome="", lead_division=None, indicators=()
    )
    assert found(subject(cancelled)) == []


def test_a_step_done_in_another_year() -> None:
    late = measure(step_dates="1. 15/01/2567\n2. 01/10/2567")
    assert found(subject(late)) == [("date_outside_year", 1, "methods")]


def test_the_figure_reached_is_a_figure_of_the_outcome() -> None:
    assert found(subject(measure(outcome="บุคลากรเข้าใจดีขึ้น", output_reached=45.0))) == []


def test_two_measures_alike_are_no_wonder() -> None:
    assert found(subject(measure(1), measure(2))) == []
    assert [rule for rule, _, _ in found(subject(*map(measure, (1, 2, 3))))] == [
        "same_divisions",
        "same_period",
    ]
