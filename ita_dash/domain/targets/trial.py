"""What a scenario comes to, beside the scores it begins from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.outcome import Outcome, outcome


@dataclass(frozen=True)
class Trial:
    """Tried scores with what the rules make of them.

    ``scores`` holds every indicator of the year; ``differences`` are tried − known, by number,
    0 where nothing moves. All have two decimals.
    """

    baseline: Baseline
    scores: Mapping[int, float]
    differences: Mapping[int, float]
    outcome: Outcome

    @property
    def gain(self) -> float:
        """By how many points the total differs from what it is."""
        return half_up_number(self.outcome.total - self.baseline.total)

    @property
    def raised(self) -> float:
        """Points by which indicators rise, all together."""
        return half_up_number(sum(each for each in self.differences.values() if each > 0))

    @property
    def lowered(self) -> float:
        """Points by which indicators fall, all together."""
        return half_up_number(-sum(each for each in self.differences.values() if each < 0))

    @property
    def largest_raises(self) -> list[tuple[int, float]]:
        """The indicators that rise, with their points, the most first."""
        rising = [pair for pair in self.differences.items() if pair[1] > 0]
        return sorted(rising, key=lambda pair: (-pair[1], pair[0]))


def trial(baseline: Baseline, tried: Mapping[int, float]) -> Trial:
    """The scores of a year with ``tried`` ones in their place, by number, 0–100.

    An indicator that is not tried stays as it is; one that the year does not have is left out.
    """
    known = {each.number: each.score for each in baseline.indicators}
    scores = {number: tried.get(number, score) for number, score in known.items()}
    moved = {number: half_up_number(scores[number] - score) for number, score in known.items()}
    return Trial(baseline, scores, moved, outcome(baseline, moved))
