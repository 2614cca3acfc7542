"""Compares the figures of a file with the rules of their years: warnings, never errors."""

from __future__ import annotations

import pandas as pd

from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import signed, two_decimals
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.codes import INSTRUMENTS
from ita_dash.domain.scores.changes import JUMP, score_changes
from ita_dash.domain.scores.scoring import TOLERANCE, assessments
from ita_dash.domain.scores.words import rating_message
from ita_dash.domain.thai.text import search_key
from ita_dash.frames.scores import INDICATOR_SCORES, SCORE_FIGURES
from ita_dash.imports.problems import Cell
from ita_dash.imports.tables.findings import Findings

_KEY = ["agency_no", "fiscal_year"]


def as_score_figures(figures: pd.DataFrame) -> pd.DataFrame:
    """The figures of a file as SCORE_FIGURES; ``assessed_id`` is the file's agency number."""
    unsaved = figures.assign(change_no=0, changed_at=None)
    columns = list(SCORE_FIGURES.columns)
    return SCORE_FIGURES.apply(unsaved.rename(columns={"agency_no": "assessed_id"})[columns])


def check_agreement(figures: pd.DataFrame, rulebooks: RuleBooks, findings: Findings) -> None:
    """Warn of published figures that differ from what the rules compute by more than 0.02.

    Also: a rating the year does not know or that cannot follow from the scores, a year without
    a rule book, and a total that is 15 points or more from the year before (a notice: real
    agencies do jump).
    """
    rated = assessments(as_score_figures(figures), rulebooks)
    rated = rated.rename(columns={"assessed_id": "agency_no"})
    _check_years(figures, rulebooks, findings)
    _check_ratings(figures, rulebooks, findings)
    apart = _cells(figures, "rating", rated[rated["rating_disagrees"]])
    findings.add("warning", apart, _rating_differs)
    findings.add("warning", _cells(figures, "total", rated[rated["disagrees"]]), _total_differs)
    for instrument in INSTRUMENTS:
        _check_instrument(figures, instrument, rated, rulebooks, findings)
    _check_jumps(figures, rated, rulebooks, findings)


def _cells(figures: pd.DataFrame, code: str, rows: pd.DataFrame) -> pd.DataFrame:
    """The cells of one code that belong to these agency-years, with the columns of both."""
    own = ["row", "letter", "text", "scale", *_KEY]
    return figures.loc[figures["code"] == code, own].merge(rows, on=_KEY)


def _check_years(figures: pd.DataFrame, rulebooks: RuleBooks, findings: Findings) -> None:
    for fiscal_year in sorted(figures["fiscal_year"].unique().tolist()):
        if not rulebooks.is_known(fiscal_year):
            findings.add_file(
                "notice" if fiscal_year < rulebooks.latest.fiscal_year else "warning",
                msg(
                    "ไม่มีหลักเกณฑ์ของปีงบประมาณ {fiscal_year} จึงใช้ของปีงบประมาณ {used}",
                    fiscal_year=fiscal_year,
                    used=rulebooks.latest.fiscal_year,
                ),
            )


def _check_ratings(figures: pd.DataFrame, rulebooks: RuleBooks, findings: Findings) -> None:
    ratings = figures[figures["code"] == "rating"]
    for fiscal_year, group in ratings.groupby("fiscal_year"):
        bands = rulebooks.of(int(str(fiscal_year))).bands
        known = {search_key(band.rating) for band in bands}
        is_unknown = ~group["label"].map(search_key).isin(known)
        if bands:
            findings.add("warning", group[is_unknown], msg("ไม่รู้จักระดับนี้ในหลักเกณฑ์ของปีนั้น"))
        else:
            findings.add("notice", group, msg("ไม่มีเกณฑ์ระดับของปีนั้น จึงเก็บข้อความตามที่พบ"))


def _rating_differs(cell: Cell) -> Message:
    return msg(
        "ระดับที่ประกาศไม่ตรงกับที่ได้จากเกณฑ์ คือ {rating} ระบบจะเก็บและแสดงตามที่ประกาศ",
        rating=rating_message(str(cell["rule_rating"]), str(cell["rule_certainty"])),
    )


def _total_differs(cell: Cell) -> Message:
    return msg(
        "คะแนนรวมไม่ตรงกับที่คำนวณได้ {computed} (ต่างกัน {difference})",
        computed=two_decimals(cell["computed_total"]),
        difference=signed(cell["difference"]),
    )


def _check_instrument(
    figures: pd.DataFrame, code: str, rated: pd.DataFrame, rulebooks: RuleBooks, findings: Findings
) -> None:
    published, computed = rated[f"published_{code}"], rated[f"computed_{code}"]
    apart = _cells(figures, code, rated[(published - computed).abs() > TOLERANCE])
    weights = apart["fiscal_year"].map(lambda year: rulebooks.of(year).instrument(code).weight)
    # A point of the total is more than a point on 0–100, and so is its rounding.
    tolerance = TOLERANCE / weights.where(apart["scale"] == "points", 1.0)
    apart["computed"] = apart[f"computed_{code}"]
    is_beyond = (apart[f"published_{code}"] - apart["computed"]).abs() > tolerance
    findings.add("warning", apart[is_beyond], _instrument_differs)


def _instrument_differs(cell: Cell) -> Message:
    return msg(
        "คะแนนเครื่องมือไม่ตรงกับค่าเฉลี่ยของตัวชี้วัด {computed} (เต็ม 100)",
        computed=two_decimals(cell["computed"]),
    )


def _check_jumps(
    figures: pd.DataFrame, rated: pd.DataFrame, rulebooks: RuleBooks, findings: Findings
) -> None:
    assessed = rated.rename(columns={"agency_no": "assessed_id"})
    changes = score_changes(assessed, INDICATOR_SCORES.empty(), rulebooks)
    jumps = changes[(changes["code"] == "total") & (changes["change"].abs() >= JUMP)]
    jumps = jumps.rename(columns={"assessed_id": "agency_no"}).drop(columns="code")
    findings.add("notice", _cells(figures, "total", jumps), jump_message)


def jump_message(cell: Cell) -> Message:
    """The notice for a jump, from ``change`` and ``previous_score``."""
    return msg(
        "คะแนนรวมเปลี่ยนจากปีก่อน {change} คะแนน (ปีก่อน {previous})",
        change=signed(cell["change"]),
        previous=two_decimals(cell["previous_score"]),
    )
