"""What the exports of one agency are made from."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Contents:
    """The frames of one agency as chosen and filtered for a file.

    ``figures``: SCORE_FIGURES as printed, with ``agencies``: ASSESSED_AGENCIES (0 is the agency
    itself), also of other agencies where they are wanted. ``assessments``, ``indicator_scores``
    and ``score_changes`` are of the agency itself, all years; ``measures`` (MEASURE_TABLE) and
    ``division_summary`` are what the file's year and filters leave. ``late`` (MEASURE_TABLE) is
    what is overdue today in any year, by the same filters, ``unconfirmed`` what is over while its
    status is only assumed.
    """

    figures: pd.DataFrame
    agencies: pd.DataFrame
    assessments: pd.DataFrame
    indicator_scores: pd.DataFrame
    score_changes: pd.DataFrame
    measures: pd.DataFrame
    division_summary: pd.DataFrame
    late: pd.DataFrame
    unconfirmed: pd.DataFrame
