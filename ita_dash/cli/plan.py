"""The command that finds the cheapest way to a goal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ita_dash.cli.books import AS_OF, open_books
from ita_dash.cli.files import HOW_OUTPUT, OUTPUT_FILE, write_output
from ita_dash.cli.options import FISCAL_YEAR, TABLE_FORMAT
from ita_dash.cli.root import Refused, current_translator, root
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.domain.targets.plan import TargetPlan
    from ita_dash.domain.targets.request import Limits
    from ita_dash.exports.formats import TableFormat
    from ita_dash.queries.snapshot.whole import Snapshot


class _Checked(click.ParamType[Any]):
    """An option that a rule of the domain reads; what it refuses is a wrong use."""

    def __init__(self, name: str, read: Callable[[str], Any]) -> None:
        self.name, self._read = name, read

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """What the rule gives; refused in the words of the rule."""
        if not isinstance(value, str):
            return value
        try:
            return self._read(value)
        except InvalidInput as error:
            tr = current_translator()
            self.fail(f"{tr(error.what)} {tr(error.todo)}", param, ctx)


def _target(text: str) -> str:
    from ita_dash.domain.targets.goals import check_target

    check_target(text)
    return text.strip()


def _max_raise(text: str) -> Limits:
    from ita_dash.domain.targets.bounds import check_points
    from ita_dash.domain.targets.request import read_limits

    limits = read_limits(text)
    check_points([*limits.own.values(), limits.every or 0.0])
    return limits


def _effort(text: str) -> Limits:
    from ita_dash.domain.targets.bounds import check_efforts
    from ita_dash.domain.targets.request import read_own

    limits = read_own(text)
    check_efforts(limits.own.values())
    return limits


@root.command(help=str(msg("หาทางที่ประหยัดที่สุดจากคะแนนของปีหนึ่งไปถึงเป้าหมาย")))
@click.option(
    "--fiscal-year", type=FISCAL_YEAR, required=True, help=str(msg("ปีงบประมาณของคะแนนที่เริ่มจาก"))
)
@click.option(
    "--target",
    type=_Checked("target", _target),
    help=str(msg("คะแนนรวมที่ต้องการ เช่น 85 หรือ 95 หรือ next คือระดับถัดไป ถ้าไม่ระบุใช้เป้าหมายของปีนั้น")),
)
@click.option(
    "--max-raise",
    type=_Checked("points", _max_raise),
    help=str(msg("หนึ่งปีเพิ่มได้ไม่เกินกี่คะแนน ทุกตัวชี้วัด หรือรายตัว เช่น 5,9=12")),
)
@click.option(
    "--effort",
    type=_Checked("effort", _effort),
    help=str(msg("ความยาก 1 ถึง 3 รายตัวชี้วัด เช่น 9=2,10=3 ที่ไม่ระบุคือ 1")),
)
@TABLE_FORMAT
@AS_OF
@click.option("-o", "--output", type=OUTPUT_FILE, help=HOW_OUTPUT)
def plan(
    fiscal_year: int,
    target: str | None,
    max_raise: Limits | None,
    effort: Limits | None,
    file_format: TableFormat,
    as_of: str | None,
    output: Path | None,
) -> None:
    """Write the plan; exit status 1 with the reason where the goal cannot be reached."""
    from ita_dash.exports.file_names import file_name
    from ita_dash.exports.plans import plan_csv, plan_json
    from ita_dash.wording.targets import goal_words

    tr = current_translator()
    with open_books(as_of, fiscal_year) as books:
        snapshot = books.snapshot
        reached = _plan(snapshot, fiscal_year, target, max_raise, effort)
        filters = {tr("เป้าหมาย"): goal_words(reached.goal, tr)}
        about = replace(books.provenance(fiscal_year), filters=filters)
    _explain(reached)
    content = plan_json(reached) if file_format == "json" else plan_csv(reached, about, tr)
    write_output(content, output, file_name("plan", about, file_format, tr))


def _plan(
    snapshot: Snapshot,
    fiscal_year: int,
    target: str | None,
    max_raise: Limits | None,
    effort: Limits | None,
) -> TargetPlan:
    from ita_dash.domain.targets import bounds as bound_rules
    from ita_dash.domain.targets.goals import goal_of
    from ita_dash.domain.targets.plan import target_plan
    from ita_dash.domain.targets.request import Limits

    start = snapshot.targets.baseline(fiscal_year)
    goal = goal_of(target or f"{start.book.target:g}", start)
    most, hard = max_raise or Limits(), effort or Limits()
    bounds = bound_rules.bounds(start, most.own, most.every)
    return target_plan(start, goal, bounds, bound_rules.efforts(start, hard.own))


def _explain(reached: TargetPlan) -> None:
    """Say on stderr what the plan comes to; refused where there is none."""
    from ita_dash.wording.targets import plan_finding, plan_notes

    tr = current_translator()
    lines = [plan_finding(reached, tr), *plan_notes(reached, tr)]
    if reached.shortfall is not None or reached.is_open:
        raise Refused("\n".join(lines))
    click.echo("\n".join(lines), err=True)
