"""A table's bytes are what Excel in Thai opens and what the importers read back."""

from __future__ import annotations

import csv
import io
from datetime import datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.csv_text import restore
from ita_dash.exports.cells import number_text
from ita_dash.exports.csv_file import csv_bytes


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_bytes_begin_with_the_mark_and_every_line_ends_in_cr_lf() -> None:
    frame = pd.DataFrame({"ปี": [2568], "ข้อความ": ["หนึ่ง\nสอง, สาม"]})
    assert csv_bytes(frame) == (b"\xef\xbb\xbf" + 'ปี,ข้อความ\r\n2568,"หนึ่ง\nสอง, สาม"\r\n'.encode())


def test_missing_is_blank_and_a_date_is_iso() -> None:
    frame = pd.DataFrame(
        {
            "score": [83.5, None],
            "progress": pd.array([40, None], dtype="Int64"),
            "day": pd.Series([pd.Timestamp("2026-09-30"), pd.NaT], dtype="datetime64[s]"),
            "moment": [datetime(2026, 9, 30, 8, 5), None],  # noqa: DTZ001
            "text": pd.array(["ก", None], dtype="str"),
        }
    )
    assert rows(csv_bytes(frame))[1:] == [
        ["83.50", "40", "2026-09-30", "2026-09-30T08:05:00", "ก"],
        ["", "", "", "", ""],
    ]


def test_negative_numbers_stay_numbers_and_negative_text_does_not_calculate() -> None:
    frame = pd.DataFrame({"gap": [-1.53, -2.0], "text": ["-1.53", "- ประชุม"]})
    assert rows(csv_bytes(frame))[1:] == [["-1.53", "'-1.53"], ["-2.00", "'- ประชุม"]]


def test_a_column_of_numbers_and_words_keeps_both() -> None:
    frame = pd.DataFrame({"value": [-0.26, "–", 3, "=1"]}, dtype=object)
    assert [row[0] for row in rows(csv_bytes(frame))[1:]] == ["-0.26", "–", "3", "'=1"]


@pytest.mark.parametrize(
    ("number", "text"), [(83.5, "83.50"), (84.125, "84.125"), (0.1 + 0.2, "0.30000000000000004")]
)
def test_two_decimals_when_they_say_it_all(number: float, text: str) -> None:
    assert number_text(number) == text


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_number_comes_back_exactly(number: float) -> None:
    assert float(number_text(number)) == number


@given(st.lists(st.text(), min_size=1, max_size=5))
def test_every_text_comes_back_exactly(texts: list[str]) -> None:
    frame = pd.DataFrame({"first": "ก", "text": texts}, dtype=object)
    assert [restore(row[1]) for row in rows(csv_bytes(frame))[1:]] == texts


def test_an_empty_table_has_its_header() -> None:
    assert rows(csv_bytes(pd.DataFrame(columns=["a", "b"]))) == [["a", "b"]]
