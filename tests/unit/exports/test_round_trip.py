"""Scores and measures import back unchanged from every form in which they are taken away."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from unicodedata import normalize

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.domain.agencies.names import agency_key
from ita_dash.domain.measures.draft import MeasureDraft, Step, check_draft
from ita_dash.domain.measures.import_merge import merged
from ita_dash.domain.measures.open_questions import open_codes
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.step_text import join_steps
from ita_dash.domain.rounding import half_up
from ita_dash.domain.scores.kinds import ROW_KIND_LABELS
from ita_dash.domain.scores.sources import typed_source
from ita_dash.domain.thai.damage import text_damage
from ita_dash.domain.thai.dates import day_text
from ita_dash.exports.tables import measures_table, scores_table
from ita_dash.frames.agencies import ASSESSED_AGENCIES
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.plan_cells import PLAN_COLUMNS
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.problems import has_errors
from ita_dash.imports.scores.table import read_scores
from ita_dash.services.measures.writer import tidied
from tests import builders
from tests.unit.exports.exported import AGENCY, BOOKS, FORMULA, figures, measures
from tests.unit.exports.forms import FORMS, Form

FORMULA_SIGNS = ("=", "=1+1", "+", "-", "@", "'=", "''=", "＝")
every_form = pytest.mark.parametrize("form", FORMS, ids=str)
FIGURE = ["fiscal_year", "code", "value", "label", "scale", "source"]
DESCRIBED = ["name", "agency_type", "province", "district", "agency_size", "row_kind"]

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Cf", "Co"])
    | st.sampled_from("\n -.12กข"),
    max_size=20,
)
LINE = WORDS.map(lambda text: normalize("NFC", "ก" + " ".join(text.split()))).filter(
    lambda text: text_damage(text) is None
)
"""One line as it is stored: every way in brings a name to its composed form (NFC)."""
DAYS = st.none() | st.dates(date(2000, 1, 1), date(2100, 1, 1))
FIGURES = st.none() | st.integers(0, 10**14).map(lambda satang: satang / 100)
DIVISIONS = ("กองคลัง", "กองคลัง 2", "กลุ่มงาน A/B", "กองการศึกษา ศาสนาและวัฒนธรรม", EVERY_DIVISION)
DRAFTS = st.builds(
    MeasureDraft,
    fiscal_year=st.integers(2561, 2569),
    number=st.integers(1, 99),
    title=LINE,
    steps=st.lists(
        st.builds(Step, WORDS.map(lambda text: ("ก" + text).strip()), st.booleans(), DAYS, LINE),
        max_size=4,
    ).map(tuple),
    divisions=st.lists(
        LINE.map(lambda text: text.replace(";", "")) | st.just(EVERY_DIVISION),
        max_size=3,
        unique=True,
    ).map(tuple),
    period_text=st.sampled_from(["", "ตุลาคม 2566 - กันยายน 2567", "ไตรมาส 1", "ตามแผน", "-"]),
    period_start=DAYS,
    period_end=DAYS,
    status=st.sampled_from(MeasureStatus),
    progress=st.none() | st.integers(0, 100),
    result=WORDS,
    outcome=WORDS,
    indicators=st.sets(st.integers(1, 10)).map(lambda numbers: tuple(sorted(numbers))),
    background=WORDS,
    follow_up=WORDS,
    obstacles=WORDS,
    budget_amount=FIGURES,
    budget_source=LINE,
    output=WORDS,
    output_target=FIGURES,
    output_unit=LINE,
    output_reached=FIGURES,
    weight=FIGURES,
    oit_items=st.sets(st.sampled_from(["o2", "o10", "o26"])).map(tuple),
    is_status_assumed=st.booleans(),
    is_lead_open=st.booleans(),
)


def _lines(texts: Iterable[str]) -> str:
    numbered = enumerate(texts, start=1)
    return "\n".join(f"{number}. {text}" for number, text in numbered if text)


def measure_row(measure: MeasureDraft) -> dict[str, object]:
    """A measure as ``measures_table`` lays it out."""
    done = [str(n) for n, step in enumerate(measure.steps, start=1) if step.is_done]
    return {
        "fiscal_year": measure.fiscal_year,
        "number": measure.number,
        "title": measure.title,
        "methods": join_steps(step.description for step in measure.steps),
        "steps_done": ", ".join(done),
        "step_dates": _lines(day_text(step.done_on) for step in measure.steps),
        "step_notes": _lines(step.note for step in measure.steps),
        "divisions": "; ".join(measure.divisions),
        "period": measure.period_text,
        "period_start": pd.Timestamp(measure.period_start or "NaT"),
        "period_end": pd.Timestamp(measure.period_end or "NaT"),
        "status": measure.status.value,
        "progress": measure.progress,
        "result": measure.result,
        "outcome": measure.outcome,
        **{name: getattr(measure, name) for name in PLAN_COLUMNS},
        "oit_items": ", ".join(measure.oit_items),
        "indicators": ", ".join(map(str, measure.indicators)),
        "background": measure.background,
        "follow_up": measure.follow_up,
        "obstacles": measure.obstacles,
        "to_confirm": open_codes(status=measure.is_status_assumed, lead=measure.is_lead_open),
    }


@settings(deadline=None, max_examples=60)
@given(DRAFTS.map(tidied).filter(lambda each: not check_draft(each)), st.sampled_from(FORMS))
def test_a_measure_imports_back_unchanged(exported: MeasureDraft, form: Form) -> None:
    frame = pd.DataFrame([measure_row(exported)], dtype=object)
    parsed = read_measures(form.upload("measures", frame), (*DIVISIONS, *exported.divisions), 5)
    assert not [found for found in parsed.problems if found.severity == "error"]
    (measure,) = parsed.drafts
    assert merged(exported, measure) == exported
    for field in ("status", "is_status_assumed", "is_lead_open"):
        assert getattr(measure.draft, field) == getattr(exported, field)
    assert (measure.draft.fiscal_year, measure.draft.number) == (
        exported.fiscal_year,
        exported.number,
    )


@every_form
def test_every_measure_comes_back_with_its_status_and_its_days(form: Form) -> None:
    table, _ = measures()
    upload = form.upload("measures", measures_table(table))
    parsed = read_measures(upload, ["สำนักปลัด", "กองคลัง", "กองช่าง"], 5)
    assert not has_errors(parsed.problems)
    first, second, third = (each.draft for each in parsed.drafts)
    assert (first.title, third.result) == (FORMULA, "'=1")
    assert first.result == "- จัดทำประกาศ\n- ประชุมชี้แจง"
    assert first.steps == (Step("แต่งตั้งคณะทำงาน", True), Step("จัดทำประกาศ", True))
    assert first.divisions == ("กองคลัง", "สำนักปลัด")
    assert (first.progress, first.indicators) == (100, (9, 10))
    assert (first.period_start, first.period_end) == (date(2025, 10, 1), date(2026, 9, 30))
    assert (second.progress, second.period_start) == (None, None)
    assert [each.draft.status.value for each in parsed.drafts] == table["status"].tolist()


def agencies(kinds: Mapping[str, str]) -> pd.DataFrame:
    """ASSESSED_AGENCIES by name, each with the kind of its results."""
    rows = [
        {
            "assessed_id": number,
            "name": name,
            "agency_type": "อบต.",
            "province": "ระนอง",
            "district": "กะเปอร์",
            "agency_size": "สามัญ",
            "row_kind": kind,
        }
        for number, (name, kind) in enumerate(kinds.items())
    ]
    return ASSESSED_AGENCIES.apply(pd.DataFrame(rows, columns=list(ASSESSED_AGENCIES.columns)))


def read_back(form: Form, frame: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """The figures that the importer finds in the exported file, with their agencies."""
    scores = read_scores(form.upload("scores", scores_table(frame, known)), BOOKS, 5)
    assert not has_errors(scores.problems), scores.problems
    return in_order(scores.figures.merge(scores.agencies.drop(columns="label"), on="agency_no"))


def in_order(frame: pd.DataFrame) -> pd.DataFrame:
    """As a file has it: a figure of two decimals is half up, as it is shown."""
    ordered = frame.sort_values(["name", "fiscal_year", "code"])[[*DESCRIBED, *FIGURE]]
    return ordered.fillna(dict.fromkeys(DESCRIBED, "")).reset_index(drop=True)


def check(form: Form, frame: pd.DataFrame, known: pd.DataFrame) -> None:
    """That the file holds what is stored: in full for programs, as shown for people."""
    expected = in_order(frame.merge(known, on="assessed_id"))
    if form.headers == "words":
        expected = expected.assign(value=half_up(expected["value"]))
    pd.testing.assert_frame_equal(
        read_back(form, frame, known), expected, check_dtype=False, check_exact=True
    )


@every_form
def test_scores_import_back_unchanged(form: Form) -> None:
    check(form, figures(), agencies({AGENCY: "official"}))


@every_form
def test_every_kind_of_result_imports_back(form: Form) -> None:
    known = agencies({f"เทศบาลตำบล {kind}": kind for kind in ROW_KIND_LABELS})
    rows = [
        {"assessed_id": number, "fiscal_year": 2567, "code": "total", "value": 80.0, "source": "ก"}
        for number in known["assessed_id"]
    ]
    check(form, builders.figures(rows), known)


@every_form
def test_every_rating_imports_back(form: Form) -> None:
    rows = [
        {"fiscal_year": year, "code": "rating", "label": band.rating, "source": "ก"}
        for year, band in zip(range(2566, 2571), BOOKS.of(2568).bands, strict=True)
    ]
    check(form, builders.figures(rows), agencies({AGENCY: "official"}))


@every_form
def test_all_real_figures_import_back_unchanged(form: Form) -> None:
    rows = builders.real_rows()
    kinds = dict(zip(rows["agency"].tolist(), rows["row_kind"].tolist(), strict=True))
    check(form, builders.real_figures().assign(source="แหล่งจริง"), agencies(kinds))


@every_form
def test_sources_and_scales_of_one_year_stand_in_rows_of_their_own(form: Form) -> None:
    frame = builders.figures(
        [
            {"fiscal_year": 2565, "code": "iit", "value": 25.5, "scale": "points", "source": "ก"},
            {"fiscal_year": 2565, "code": "oit", "value": 80.0, "source": "ก"},
            {"fiscal_year": 2565, "code": "total", "value": 78.0, "source": "ข"},
            {"fiscal_year": 2565, "code": "eit", "value": 81.0, "source": typed_source("ข")},
        ]
    )
    check(form, frame, agencies({AGENCY: "official"}))


SCORES = st.floats(2, 100).map(lambda score: round(score, 4))
YEARS = st.dictionaries(
    st.integers(2561, 2568),
    st.dictionaries(
        st.sampled_from(["indicator_1", "indicator_9", "indicator_6_part_1", "total"]),
        SCORES,
        min_size=1,
    ),
    min_size=1,
    max_size=3,
)


@settings(deadline=None, max_examples=20)
@given(YEARS, st.sampled_from(FORMS))
def test_any_scores_import_back(years: dict[int, dict[str, float]], form: Form) -> None:
    rows = [row for year, codes in years.items() for row in builders.scores(year, **codes)]
    frame = builders.figures([{**row, "source": "ประกาศผล"} for row in rows])
    check(form, frame, agencies({AGENCY: "official"}))


SIGNED_NAMES = st.builds(str.__add__, st.sampled_from(FORMULA_SIGNS), LINE)


@settings(deadline=None, max_examples=20)
@given(
    st.lists(SIGNED_NAMES, min_size=1, max_size=3, unique_by=agency_key),
    st.sampled_from([form for form in FORMS if form.ext == "csv"]),
)
def test_a_name_that_looks_like_a_formula_imports_back(names: list[str], form: Form) -> None:
    known = agencies(dict.fromkeys(names, "official"))
    rows = [
        {"assessed_id": number, "fiscal_year": 2567, "code": "total", "value": 80.0, "source": "ก"}
        for number in known["assessed_id"]
    ]
    check(form, builders.figures(rows), known)


@pytest.mark.parametrize("language", ["th", "en"])
def test_what_is_written_below_the_note_is_read(language: str) -> None:
    form = Form(language, "words", "csv")
    upload = form.upload("scores", scores_table(figures(), agencies({AGENCY: "official"})))
    below = upload.content + f"2566,{AGENCY},,,,,,,,,,,,,,,,,,,90.00,,,\r\n".encode()
    scores = read_scores(Upload(upload.name, below), BOOKS, 5)
    assert not has_errors(scores.problems), scores.problems
    assert set(scores.figures["fiscal_year"]) == {2561, 2566, 2567, 2568}
