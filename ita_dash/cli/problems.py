"""The findings in a file, one a line on stderr: severity, row, cell, value, what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from ita_dash.cli.root import current_translator
from ita_dash.domain.messages import msg
from ita_dash.wording.problems import SEVERITY_LABELS

if TYPE_CHECKING:
    from ita_dash.i18n.translator import Translator
    from ita_dash.imports.problems import Problem
    from ita_dash.imports.tables.account import FileAccount

_SHOWN = 200
"""Letters of a cell that a line shows."""


def print_problems(problems: Iterable[Problem]) -> None:
    """Every finding on stderr, in the order given."""
    tr = current_translator()
    for problem in problems:
        click.echo(problem_line(problem, tr), err=True)


def print_account(account: FileAccount) -> None:
    """What became of every sheet or table on stderr; nothing where all of one was taken."""
    from ita_dash.imports.tables.account_words import main_points, table_line

    if main_points(account):
        tr = current_translator()
        for table in account.tables:
            click.echo(tr(table_line(table)), err=True)
        if account.choices and len(account.taken) < len(account.choices):
            click.echo(tr("เลือกแผ่นงานที่จะอ่านได้ด้วย --sheet ชื่อแผ่นงาน หรือ --all-sheets"), err=True)


def stop_at_errors(problems: Sequence[Problem]) -> None:
    """Print the findings and raise InvalidInput when there is an error among them."""
    from ita_dash.imports.problems import has_errors
    from ita_dash.services.imports.outcome import refuse_errors

    if has_errors(problems):
        print_problems(problems)
    refuse_errors(problems)


def shortened(text: object) -> str:
    """The text as a line shows it: on one line, its end left out when it is long."""
    words = " ".join(str(text).split())
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"


def problem_line(problem: Problem, tr: Translator) -> str:
    """One finding in one line; what is not known is left out."""
    places = (
        (problem.sheet, msg("แผ่นงาน {sheet}", sheet=problem.sheet)),
        (problem.row, msg("แถว {row}", row=problem.row_shown)),
        (problem.column, msg("คอลัมน์ {column}", column=problem.column)),
        (problem.value, msg("พบ “{value}”", value=shortened(problem.value))),
    )
    where = " ".join(tr(words) for known, words in places if known not in (None, ""))
    parts = (tr(SEVERITY_LABELS[problem.severity]), where, tr(problem.message))
    return ": ".join(part for part in parts if part)
