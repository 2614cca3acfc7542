"""The fields that a Word template may name, worked out from the content of the papers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, get_args, get_type_hints

from ita_dash.domain.papers.analysis_report import AnalysisContent
from ita_dash.domain.papers.appendix import AppendixContent
from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.domain.papers.measures_plan import PlanContent
from ita_dash.domain.papers.measures_report import ReportContent
from ita_dash.domain.papers.memo import MemoContent
from ita_dash.domain.papers.minutes import MinutesContent
from ita_dash.domain.papers.order import OrderContent

Tree = Mapping[str, Any]
"""By name: None for a text, a Tree for a record, a list with one of these for several."""
_PARTS: Mapping[PaperKind, Mapping[str, Any]] = {
    PaperKind.MEMO: {"memo": MemoContent},
    PaperKind.REPORT: {"report": ReportContent},
    PaperKind.PACK: {"memo": MemoContent, "report": ReportContent, "appendix": AppendixContent},
    PaperKind.ANALYSIS: {"analysis": AnalysisContent},
    PaperKind.PLAN: {"plan": PlanContent},
    PaperKind.ORDER: {"order": OrderContent},
    PaperKind.MINUTES: {"minutes": MinutesContent},
}


def template_fields(kind: PaperKind) -> Tree:
    """Everything that a template of the paper may name."""
    tree: dict[str, Any] = {"title": None, "footer": None}
    tree["pictures"] = {"trend": None, "indicators": None}
    tree |= {name: _tree(content) for name, content in _PARTS[kind].items()}
    if "memo" in tree:
        tree["memo"] = {**tree["memo"], "title": None}
    if "appendix" in tree:
        rows = [{**tree["appendix"]["evidence"][0], "lines": [None]}]
        tree["appendix"] = {**tree["appendix"], "evidence": rows}
    return tree


def field_names(tree: Tree, before: str = "") -> Iterator[str]:
    """The fields as they are written, those of several records with [] behind them."""
    for name, below in tree.items():
        yield from _names(below, f"{before}{name}")


def _names(below: Any, name: str) -> Iterator[str]:
    if isinstance(below, list):
        yield from _names(below[0], f"{name}[]")
    elif below is None:
        yield name
    else:
        yield from field_names(below, f"{name}.")


def _tree(kind: Any) -> Any:
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return {f.name: _tree(hints[f.name]) for f in fields(kind) if f.name != "blanks"}
    inside = get_args(kind)
    return [_tree(inside[0])] if inside else None
