"""How it is said what became of measures from plan to plan, and how sure that is."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.improvement.ledger_line import LedgerLine, each_line
from ita_dash.domain.improvement.lineage import BASIS_LABELS, DECISION_LABELS, Basis, Decision
from ita_dash.i18n.translator import Translator


def decision_counts(ledger: pd.DataFrame) -> dict[Decision, int]:
    """LEDGER of one plan → how many measures there are of each decision."""
    counts = ledger["decision"].value_counts()
    return {decision: int(counts.get(str(decision), 0)) for decision in Decision}


def ledger_finding(ledger: pd.DataFrame, tr: Translator) -> str:
    """LEDGER of one plan, at least one row → what became of the measures, in one sentence."""
    first = each_line(ledger.head(1))[0]
    counts = decision_counts(ledger)
    decided = " · ".join(f"{tr(DECISION_LABELS[each])} {n}" for each, n in counts.items() if n)
    years = {"year": first.fiscal_year, "earlier": first.earlier_year}
    return tr("แผนปี {year} เทียบกับแผนปี {earlier}: {decided}", **years, decided=decided)


def open_count(ledger: pd.DataFrame) -> int:
    """How many rows of LEDGER nobody has decided about, though titles do not settle them."""
    settled = [str(Basis.TOLD), str(Basis.SAME_TITLE)]
    return int((~ledger["basis"].isin(settled)).sum())


def basis_text(line: LedgerLine, tr: Translator) -> str:
    """From what a line is known: who said it and why, or how like the titles are."""
    if line.basis is Basis.TOLD:
        who = tr("{actor} ระบุไว้", actor=actor_label(line.actor or ""))
        return f"{who}: {line.reason}" if line.reason else who
    label = tr(BASIS_LABELS[line.basis])
    if line.basis in (Basis.NEAR_TITLE, Basis.MAYBE):
        return tr("{basis} (ชื่อเหมือนกันร้อยละ {percent})", basis=label, percent=line.likeness)
    return label
