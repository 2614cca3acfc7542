"""How long a plan and a what-if take to answer, without the drawing.

usage: python bench/plans.py [--rounds 500]

Works on the sample's newest year, without a database. Beside the milliseconds stands the share of
what it takes to derive the year's scores once, which every new change number costs anyway.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from time import perf_counter

import pandas as pd

from ita_dash.domain.scores.changes import score_changes
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.domain.targets.bounds import bounds, efforts
from ita_dash.domain.targets.goals import NEXT, goal_of
from ita_dash.domain.targets.headroom import Baseline, baseline
from ita_dash.domain.targets.outcome import outcome
from ita_dash.domain.targets.plan import target_plan
from ita_dash.frames.scores import SCORE_FIGURES
from ita_dash.i18n.translator import translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.scores.table import read_scores
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.settings import ROOT
from ita_dash.wording.targets import plan_finding, plan_notes

RULES, TR = load_rulebooks(), translator("th")
SAMPLE = ROOT / "data" / "sample" / "scores.csv"


def sample_figures() -> pd.DataFrame:
    """SCORE_FIGURES of the sample's own agency."""
    parsed = read_scores(Upload(SAMPLE.name, SAMPLE.read_bytes()), RULES, 50)
    figures = parsed.figures.rename(columns={"agency_no": "assessed_id"})
    figures = figures.assign(change_no=0, changed_at=pd.Timestamp(0))[list(SCORE_FIGURES.columns)]
    return SCORE_FIGURES.apply(figures[figures["assessed_id"] == figures["assessed_id"].min()])


def derived(figures: pd.DataFrame) -> Baseline:
    """Everything from the printed figures to where a plan starts."""
    known, indicators = assessments(figures, RULES), indicator_scores(figures, RULES)
    changes = score_changes(known, indicators, RULES)
    return baseline(known, indicators, changes, int(known["fiscal_year"].max()), RULES)


def answered(start: Baseline, target: str, every: float | None) -> None:
    """The plan to a target with all its sentences."""
    goal = goal_of(target, start)
    plan = target_plan(start, goal, bounds(start, {}, every), efforts(start, {9: 2.0}))
    (plan_finding(plan, TR), *plan_notes(plan, TR))


def milliseconds(act: Callable[[], object], rounds: int) -> list[float]:
    """How long each of so many rounds took."""
    took = []
    for _ in range(rounds):
        begin = perf_counter()
        act()
        took.append((perf_counter() - begin) * 1000)
    return took


def measure(rounds: int) -> None:
    """Print median, 95th percentile and share of every answer."""
    figures = sample_figures()
    start = derived(figures)
    tried = {each.number: 1.25 for each in start.indicators}
    whole = statistics.median(milliseconds(lambda: derived(figures), max(rounds // 20, 5)))
    print(f"deriving the year's scores: {whole:.2f} ms")
    for name, act in {
        "plan to 85": lambda: answered(start, "85", None),
        "plan to the next rating": lambda: answered(start, NEXT, None),
        "plan out of reach": lambda: answered(start, "95", 2.0),
        "what-if": lambda: outcome(start, tried),
    }.items():
        took = milliseconds(act, rounds)
        median, most = statistics.median(took), statistics.quantiles(took, n=20)[-1]
        print(f"{name}: median {median:.2f} ms, p95 {most:.2f} ms, {median / whole:.3f} of it")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=500)
    measure(arguments.parse_args().rounds)
