"""What a contract on the columns of a frame is: names, order and one dtype per kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

import pandas as pd

T = TypeVar("T")

DTYPES: Mapping[str, str] = {
    "int": "int64",
    "int?": "Int64",
    "float?": "Float64",
    "score": "float64",  # 0–100 or points; NaN is unknown
    "text": "str",  # missing is NaN
    "flag": "bool",
    "flag?": "boolean",
    "date": "datetime64[s]",  # midnight, no zone; NaT is unknown
    "time": "datetime64[us]",  # UTC, no zone
    "texts": "object",  # a tuple of texts, empty where there is none
    "numbers": "object",  # a tuple of whole numbers, empty where there is none
}


@dataclass(frozen=True)
class Contract:
    """The columns of one kind of frame, in order, each with its kind."""

    name: str
    columns: Mapping[str, str]

    def apply(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The frame with exactly these columns, order and dtypes.

        Raises ValueError naming the contract when a column is missing or unexpected.
        """
        if list(frame.columns) != list(self.columns):
            raise ValueError(f"{self.name}: {list(frame.columns)} instead of {list(self.columns)}")
        wanted = {column: DTYPES[kind] for column, kind in self.columns.items()}
        given = zip(wanted.items(), frame.dtypes, strict=True)
        # Casting what is already right costs more than most of the rules on a small frame.
        wrong = {column: dtype for (column, dtype), now in given if str(now) != dtype}
        return frame.astype(wrong) if wrong else frame

    def empty(self) -> pd.DataFrame:
        """No rows, right columns."""
        return self.apply(pd.DataFrame(columns=list(self.columns)))

    def records(self, frame: pd.DataFrame, record: Callable[..., T]) -> list[T]:
        """The rows in their order, each as a ``record`` made with these columns by their names.

        What is unknown is None, but an unknown score stays NaN; dates and times are Python's.
        """
        cells = [_plain_values(frame[name], kind) for name, kind in self.columns.items()]
        names = list(self.columns)
        return [record(**dict(zip(names, row, strict=True))) for row in zip(*cells, strict=True)]


def _plain_values(column: pd.Series, kind: str) -> list[Any]:
    if kind == "date":
        return [None if pd.isna(each) else each.date() for each in column]
    if kind == "time":
        return [None if pd.isna(each) else each.to_pydatetime() for each in column]
    values = column.tolist()
    if kind == "text" or kind.endswith("?"):
        return [None if pd.isna(each) else each for each in values]
    return values
