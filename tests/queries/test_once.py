"""What is asked of a part is worked out once, whoever asks; a failure is asked anew."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Barrier

import pandas as pd
import pytest

from ita_dash.queries.snapshot.once import once


@dataclass(frozen=True, eq=False)
class Part:
    """Answers that count how often they were worked out."""

    asked: list[object] = field(default_factory=list)

    @property
    @once
    def frame(self) -> pd.DataFrame:
        """The same two numbers for everybody."""
        self.asked.append("frame")
        return pd.DataFrame({"number": [1, 2]})

    @once
    def of_year(self, fiscal_year: int, *, is_whole: bool = True) -> tuple[int, bool]:
        """What was asked for."""
        self.asked.append((fiscal_year, is_whole))
        return fiscal_year, is_whole

    @once
    def failing(self) -> int:
        """Fails the first time."""
        self.asked.append("failing")
        if len(self.asked) == 1:
            raise ValueError("not yet")
        return 7


def test_each_question_is_worked_out_once() -> None:
    part = Part()
    assert [part.of_year(2567), part.of_year(2568), part.of_year(2567)][2] == (2567, True)
    assert part.of_year(2567, is_whole=False) == (2567, False)
    assert part.asked == [(2567, True), (2568, True), (2567, False)]


def test_two_parts_do_not_share_their_answers() -> None:
    one, other = Part(), Part()
    one.of_year(2567)
    other.of_year(2567)
    assert len(one.asked) == len(other.asked) == 1


def test_who_asks_at_the_same_time_waits_for_the_same_answer() -> None:
    part, start = Part(), Barrier(8)

    def ask(_: int) -> int:
        start.wait()
        return len(part.frame)

    with ThreadPoolExecutor(8) as sessions:
        assert list(sessions.map(ask, range(8))) == [2] * 8
    assert part.asked == ["frame"]


def test_what_one_reader_writes_no_other_reads() -> None:
    part = Part()
    mine = part.frame
    mine.loc[0, "number"] = 9
    mine["note"] = "mine"
    assert part.frame.to_dict("list") == {"number": [1, 2]}


def test_a_failure_is_not_kept() -> None:
    part = Part()
    with pytest.raises(ValueError, match="not yet"):
        part.failing()
    assert part.failing() == 7
