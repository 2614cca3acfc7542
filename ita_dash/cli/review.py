"""The command that checks a year's measures and report before they are signed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

import click

from ita_dash.cli.books import AS_OF, open_books
from ita_dash.cli.options import FISCAL_YEAR
from ita_dash.cli.root import Refused, current_translator, root, say
from ita_dash.domain.messages import msg

if TYPE_CHECKING:
    from ita_dash.domain.review.finding import Finding
    from ita_dash.i18n.translator import Translator

ReviewFormat = Literal["text", "json"]
_FORMATS: tuple[ReviewFormat, ...] = ("text", "json")


@root.command(help=str(msg("ตรวจทานมาตรการและรายงานของปีงบประมาณก่อนเสนอลงนาม บอกว่าต้องแก้ที่ใด")))
@click.option("--fiscal-year", type=FISCAL_YEAR, required=True, help=str(msg("ปีงบประมาณ")))
@click.option(
    "--format",
    "file_format",
    type=click.Choice(_FORMATS),
    default="text",
    help=str(msg("รูปแบบผลการตรวจ")),
)
@click.option("--strict", is_flag=True, help=str(msg("จบด้วยสถานะ 1 เมื่อยังมีข้อที่ต้องแก้ไขและไม่ได้ยอมรับ")))
@AS_OF
def review(fiscal_year: int, file_format: ReviewFormat, strict: bool, as_of: str | None) -> None:
    """Tell every finding; exit status 1 without measures, or with open errors when strict."""
    from ita_dash.wording.review import review_answer

    tr = current_translator()
    with open_books(as_of, fiscal_year) as books:
        checks = books.snapshot.review
        if fiscal_year not in checks.years:
            raise Refused(tr("ยังไม่มีมาตรการของปีงบประมาณ {year}", year=fiscal_year))
        found = checks.findings(fiscal_year)
    if file_format == "json":
        told = {"findings": [_record(each, tr) for each in found]}
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for each in found:
            _tell(each, tr)
        say(review_answer(found))
    if strict and any(each.is_open_error for each in found):
        raise click.exceptions.Exit(1)


def _record(finding: Finding, tr: Translator) -> dict[str, object]:
    return {
        "rule": str(finding.rule),
        "severity": str(finding.severity),
        "place": {"measure": finding.place.number, "field": finding.place.field},
        "message": tr(finding.message),
        "accepted": finding.accepted is not None,
    }


def _tell(finding: Finding, tr: Translator) -> None:
    from ita_dash.domain.review.rule import SEVERITY_LABELS
    from ita_dash.wording.review import place_words

    label, place = tr(SEVERITY_LABELS[finding.severity]), tr(place_words(finding.place))
    click.echo(f"{label} · {place} · {finding.rule}")
    click.echo(f"    {tr(finding.message)}")
    if finding.accepted is not None:
        click.echo(f"    {tr('ยอมรับแล้ว: {reason}', reason=finding.accepted.reason)}")
