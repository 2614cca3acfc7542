"""What may be reached: scenarios that were kept, the agency's own targets, where a plan starts."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.domain import cycle
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.targets import headroom
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.own import Aim, own_targets
from ita_dash.domain.targets.trial import trial
from ita_dash.queries import scenarios as scenario_queries
from ita_dash.queries.scenario_drafts import RecordedScenario, recorded_scenarios
from ita_dash.queries.snapshot.moment import Moment
from ita_dash.queries.snapshot.once import once
from ita_dash.queries.snapshot.scores import Scores


@dataclass(frozen=True, eq=False)
class Targets:
    """Scenarios, own targets and the starting points of plans."""

    at: Moment
    scores: Scores

    @property
    @once
    def scenarios(self) -> dict[int, RecordedScenario]:
        """The scenarios that stand, by id."""
        return recorded_scenarios(*self.at.key)

    @property
    @once
    def removed_scenarios(self) -> dict[int, RecordedScenario]:
        """The scenarios that were removed and may be restored, by id."""
        return recorded_scenarios(*self.at.key, is_removed=True)

    @property
    @once
    def by_year(self) -> pd.DataFrame:
        """YEAR_TARGETS: from which scenario the agency's own targets of a year come."""
        return scenario_queries.year_targets(*self.at.key)

    @property
    @once
    def by_indicator(self) -> pd.DataFrame:
        """INDICATOR_TARGETS: the agency's own, of every year that has any."""
        return scenario_queries.indicator_targets(*self.at.key)

    @once
    def baseline(self, fiscal_year: int) -> Baseline:
        """Where a plan from a year's result starts, see ``domain.targets.headroom.baseline``.

        Raises InvalidInput where the year lacks the score of an indicator.
        """
        known = self.scores
        frames = known.assessments, known.indicators, known.changes
        return headroom.baseline(*frames, fiscal_year, self.at.rules)

    @once
    def aim(self, fiscal_year: int) -> Aim | None:
        """The agency's own targets of a fiscal year and what they come to; None without any."""
        own = own_targets(self.by_year, self.by_indicator, fiscal_year)
        if own is None:
            return None
        try:
            return Aim(own, trial(self.baseline(own.result_year), own.targets))
        except InvalidInput:
            return Aim(own, None)

    def shown_aim(self, fiscal_year: int) -> Aim | None:
        """The own targets beside a year's result: those of the year, else those planned from it."""
        return self.aim(fiscal_year) or self.aim(cycle.answering_year(fiscal_year))
