"""What the analysis of a result is made from, out of a snapshot."""

from __future__ import annotations

from ita_dash.domain.cycle import year_before
from ita_dash.domain.papers.analysis_facts import AnalysisFacts
from ita_dash.domain.papers.facts import PaperFacts
from ita_dash.domain.rulebook.comparability import every_caveat
from ita_dash.domain.scores.question_row import each_question
from ita_dash.domain.scores.questions import is_scored, lowest_first
from ita_dash.domain.scores.year_change import changes_of_year
from ita_dash.queries.snapshot.whole import Snapshot


def analysis_facts(snapshot: Snapshot, facts: PaperFacts) -> AnalysisFacts:
    """The analysed year of a paper: changes, questions, the place in the group, the own targets."""
    year = facts.result_year
    table = snapshot.questions.of_year(year)
    caveat = every_caveat(year_before(year), year, snapshot.rules)
    changes = changes_of_year(snapshot.scores.changes, year)
    is_compared = "total" in changes and changes["total"].previous_score > 0
    return AnalysisFacts(
        book=snapshot.rules.of(year),
        changes=changes,
        caveats=(str(caveat),) if caveat is not None and is_compared else (),
        questions=each_question(lowest_first(table[is_scored(table)])),
        standing=snapshot.peers.closest_standing(year),
        aim=snapshot.targets.aim(facts.fiscal_year),
    )
