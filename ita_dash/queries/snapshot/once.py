"""What is asked of a part of a snapshot is worked out once, and no reader can change it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from threading import RLock
from typing import Any, Concatenate, ParamSpec, TypeVar

import pandas as pd

Part = TypeVar("Part")
Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def once(
    work_out: Callable[Concatenate[Part, Asked], Answer],
) -> Callable[Concatenate[Part, Asked], Answer]:
    """A method whose answer is kept, by what was asked: who comes meanwhile waits for it.

    A frame is handed out as a copy that shares its values until somebody writes into it, so that
    every session may read the same one.
    """

    @wraps(work_out)
    def kept(part: Part, /, *args: Asked.args, **named: Asked.kwargs) -> Answer:
        answers, asked = _answers(part), (work_out.__name__, args, tuple(named.items()))
        if asked not in answers:
            with _lock(part):
                if asked not in answers:
                    answers[asked] = work_out(part, *args, **named)
        answer: Answer = answers[asked]
        return answer.copy(deep=False) if isinstance(answer, pd.DataFrame) else answer

    return kept


def _answers(part: object) -> dict[Any, Any]:
    answers: dict[Any, Any] = vars(part).setdefault("_answers", {})
    return answers


def _lock(part: object) -> RLock:
    """One for each part; a part asks only those it is made of, so that none waits in a circle."""
    lock: RLock = vars(part).setdefault("_lock", RLock())
    return lock
