"""Evidence that has expired or soon will is named on the overview, with its link."""

from __future__ import annotations

from datetime import date, timedelta

from ita_dash.domain.attention.of_evidence import evidence_attention
from ita_dash.i18n.translator import translator
from tests.unit.domain.work.worked import TODAY, evidence, table

MEASURES = table({"number": 4})


def about(days_left: int) -> date:
    """What evidence is about that expires in so many days."""
    return (TODAY + timedelta(days=days_left)) - timedelta(days=365)


def found(*days_left: int) -> list[tuple[str, str, dict[str, str]]]:
    """How grave, the sentence, and where it leads."""
    rows = [(1, f"ประกาศ {number}", about(d), True) for number, d in enumerate(days_left, start=1)]
    every = evidence_attention(evidence(MEASURES, *rows), TODAY)
    return [(each.severity, str(each.message), dict(each.query)) for each in every]


def test_evidence_that_holds_or_is_not_renewed_asks_for_nothing() -> None:
    old = evidence(MEASURES, (1, "ภาพถ่าย", date(2020, 1, 1), False), (1, "คู่มือ", TODAY, True))
    assert list(evidence_attention(old, TODAY)) == []
    assert list(evidence_attention(evidence(MEASURES), TODAY)) == []


def test_what_has_expired_and_what_soon_will() -> None:
    assert found(20, -3) == [
        ("warning", "หลักฐาน ประกาศ 2 ของมาตรการที่ 4 เลยกำหนดปรับปรุง 3 วัน", {"e": "2"}),
        ("warning", "หลักฐาน ประกาศ 1 ของมาตรการที่ 4 ต้องปรับปรุงใน 20 วัน", {"e": "1"}),
    ]


def test_many_are_counted() -> None:
    told = found(-5, -4, -3, -2, -1)
    assert len(told) == 4
    assert told[-1][1:] == (
        "หลักฐานที่เลยกำหนดหรือต้องปรับปรุงใน 90 วัน อีก 2 รายการ",
        {"fy": "all", "renew": "pressing"},
    )


def test_in_english() -> None:
    (each,) = evidence_attention(evidence(MEASURES, (1, "ประกาศ", about(-3), True)), TODAY)
    assert translator("en")(each.message) == "Evidence ประกาศ of measure 4 expired 3 days ago"
