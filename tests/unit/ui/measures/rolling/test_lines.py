"""Texts before and after stand beside each other with their years marked, and mean no Markdown."""

from __future__ import annotations

from ita_dash.ui.measures.rolling.lines import marked


def test_only_the_numbers_that_differ_are_marked() -> None:
    assert marked("ข้อ 9 ต.ค. ๒๕๖๖ *ก*", "ข้อ 9 ต.ค. ๒๕๖๗ *ก*") == (
        "ข้อ 9 ต\\.ค\\. :orange-background[๒๕๖๖] \\*ก\\*",
        "ข้อ 9 ต\\.ค\\. :green-background[๒๕๖๗] \\*ก\\*",
    )


def test_a_text_that_stays_has_no_mark() -> None:
    assert marked("ก 2540", "ก 2540") == ("ก 2540", "ก 2540")
