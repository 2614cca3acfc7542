"""Each year's rule book says what is known, marks what is not, and refuses contradictions."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ita_dash.domain.rulebook.book import RuleBook, RuleBooks
from ita_dash.domain.rulebook.file import parse
from ita_dash.domain.rulebook.parts import Confidence
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.settings import RULEBOOK_DIR

BOOKS = load_rulebooks()
TEXT = (RULEBOOK_DIR / "2567.toml").read_text(encoding="utf-8")
_LIST = "scores = [\n"
DOUBT = '{{ code = "{code}", comparable = "no", reason = "เปลี่ยน" }},'


@pytest.fixture(params=BOOKS.fiscal_years)
def book(request: pytest.FixtureRequest) -> RuleBook:
    return BOOKS.of(request.param)


def test_the_years_2561_to_2569_are_known() -> None:
    assert BOOKS.fiscal_years == tuple(range(2561, 2570))
    assert BOOKS.latest.fiscal_year == 2569


@pytest.mark.parametrize("unknown", [2560, 2570])
def test_an_unknown_year_is_scored_by_the_latest_and_says_so(unknown: int) -> None:
    assert BOOKS.of(unknown) is BOOKS.latest
    assert not BOOKS.is_known(unknown)
    assert BOOKS.is_known(2561)


def test_instruments_weigh_30_30_40_and_own_ten_indicators(book: RuleBook) -> None:
    assert [(each.code, each.weight) for each in book.instruments] == [
        ("iit", 0.3),
        ("eit", 0.3),
        ("oit", 0.4),
    ]
    assert [each.number for each in book.indicators] == list(range(1, 11))
    worth = [round(book.worth(number), 4) for number in range(1, 11)]
    assert worth == [0.06] * 5 + [0.10] * 3 + [0.20] * 2
    assert book.indicator(9).instrument == "oit"
    assert book.instrument("eit").indicators == (6, 7, 8)


def test_every_fact_says_how_far_it_may_be_trusted(book: RuleBook) -> None:
    national = (book.national.agencies, book.national.mean, book.national.pass_share)
    marks = [
        (book.confidence, book.source),
        (book.target_confidence, book.target_source),
        *((fact.confidence, fact.source) for fact in national if fact),
        *((goal.confidence, goal.source) for goal in book.national_goals),
        *((band.confidence, band.source) for band in book.bands),
        *((item.confidence, item.source) for item in book.oit_items),
        *((question.confidence, question.source) for question in book.questions),
        (book.scale.confidence, book.scale.source),
        *((each.confidence, each.source) for each in (book.comparability, *book.own_comparability)),
    ]
    assert {confidence for confidence, _ in marks} <= set(Confidence)
    assert all(source for confidence, source in marks if confidence == Confidence.CONFIRMED)


def test_2561_has_totals_only_and_2569_is_unverified() -> None:
    assert BOOKS.of(2561).bands == ()
    assert {BOOKS.of(year).confidence for year in (2561, 2569)} == {Confidence.UNVERIFIED}
    assert {BOOKS.of(year).confidence for year in range(2562, 2569)} == {Confidence.CONFIRMED}
    assert {band.confidence for band in BOOKS.latest.bands} == {Confidence.UNVERIFIED}


def test_years_that_cannot_be_compared_say_why() -> None:
    comparable = {year: BOOKS.of(year).comparability for year in BOOKS.fiscal_years}
    assert comparable[2562].comparable == "no"
    assert comparable[2566].comparable == "caution"
    assert comparable[2568].comparable == "yes"
    assert all(each.reason for each in comparable.values() if each.comparable != "yes")


def test_a_year_says_what_its_scores_are_printed_on() -> None:
    scales = {year: BOOKS.of(year).scale.name for year in BOOKS.fiscal_years}
    assert scales == {2561: None} | dict.fromkeys(range(2562, 2570), "0–100")


def test_a_file_without_a_word_of_scale_or_trust_is_read_and_trusted_little() -> None:
    head, _, tail = TEXT.partition("[scale]")
    older = head + "[comparability]" + tail.partition("[comparability]")[2]
    book = parse(older.replace('confidence = "inferred"\nsource = "รายการตัวชี้วัด', 'aside = "', 1))
    assert (book.scale.name, book.scale.confidence) == ("0–100", Confidence.UNVERIFIED)
    assert book.comparability.confidence == Confidence.UNVERIFIED


def test_the_national_plan_wants_all_agencies_by_2570() -> None:
    goals = {year: BOOKS.of(year).national_goal for year in (2564, 2565, 2566, 2569)}
    shares = {year: (goal.fiscal_year, goal.share) for year, goal in goals.items() if goal}
    assert shares == {
        2564: (2565, 80.0),
        2565: (2565, 80.0),
        2566: (2570, 100.0),
        2569: (2570, 100.0),
    }


def test_national_results_are_published_values() -> None:
    means = {year: BOOKS.of(year).national.mean for year in BOOKS.fiscal_years}
    confirmed = {
        year: mean.value
        for year, mean in means.items()
        if mean and mean.confidence == Confidence.CONFIRMED
    }
    assert confirmed == {2563: 67.90, 2564: 81.25, 2565: 87.57, 2566: 90.19, 2568: 93.82}
    assert BOOKS.of(2561).national.mean is None


def test_oit_items_are_numbered_as_in_each_year() -> None:
    counts = {year: BOOKS.of(year).oit_item_count for year in BOOKS.fiscal_years}
    assert counts == {2561: None, 2562: None, 2563: None} | {
        **dict.fromkeys((2564, 2565, 2566), 43),
        **{2567: 35, 2568: 28, 2569: 26},
    }
    for year in range(2564, 2569):
        codes = [item.code for item in BOOKS.of(year).oit_items]
        assert codes == [f"o{number}" for number in range(1, len(codes) + 1)]
        assert len(codes) == counts[year]


def test_sub_indicators_of_2564_hold_the_published_number_of_items() -> None:
    counts = Counter(item.sub_indicator for item in BOOKS.of(2564).oit_items)
    assert list(counts.values()) == [9, 8, 7, 4, 5, 8, 2]
    assert {BOOKS.of(year).oit_method for year in range(2566, 2570)} == {None}


@pytest.mark.parametrize(
    ("year", "measures", "report"),
    [
        *((year, "o42", "o43") for year in (2564, 2565, 2566)),
        *[(2567, "o34", "o35"), (2568, "o27", "o28"), (2569, "o25", "o26")],
    ],
)
def test_one_pair_of_items_asks_for_measures_and_their_report(
    year: int, measures: str, report: str
) -> None:
    roles = {item.role: item.code for item in BOOKS.of(year).oit_items if item.role}
    assert roles == {"measures": measures, "report": report}


def test_a_predecessor_is_an_item_of_the_year_before() -> None:
    for year in range(2565, 2570):
        before = {item.code for item in BOOKS.of(year - 1).oit_items}
        named = [item.predecessor for item in BOOKS.of(year).oit_items if item.predecessor]
        assert set(named) <= before
        assert len(named) == len(set(named)) > 0


def test_questions_belong_to_indicators_of_their_instrument(book: RuleBook) -> None:
    for question in book.questions:
        assert book.indicator(question.indicator).instrument == question.instrument


def test_question_lists_are_those_that_are_known() -> None:
    counts = {year: len(BOOKS.of(year).questions) for year in BOOKS.fiscal_years}
    known = {year: count for year, count in counts.items() if count}
    assert known == {2564: 30, **dict.fromkeys((2567, 2568, 2569), 24)}


def test_a_list_that_is_only_assumed_says_so() -> None:
    assert {each.confidence for each in BOOKS.of(2567).questions} == {Confidence.CONFIRMED}
    for year in (2568, 2569):
        assert {each.confidence for each in BOOKS.of(year).questions} == {Confidence.UNVERIFIED}
    answers = {each.code for each in BOOKS.of(2567).questions if each.answer == "yes_no"}
    assert answers == {"i3", "i9", "e3", "e9"}
    assert {each.topic_confidence for each in BOOKS.of(2567).questions} == {Confidence.UNVERIFIED}


def test_items_since_2567_say_what_they_ask_for_and_how_sure_each_part_is() -> None:
    for year in (2567, 2568, 2569):
        items = BOOKS.of(year).oit_items
        assert len(items) == BOOKS.of(year).oit_item_count
        assert all(item.elements.texts and item.indicator in (9, 10) for item in items)
        assert {item.sub_indicator_confidence for item in items} == {Confidence.INFERRED}
    sure = [item.code for item in BOOKS.of(2567).oit_items if item.confidence == "confirmed"]
    assert sure == ["o1", "o2", "o3", "o25"]
    conflicting = {item.code: item.confidence for item in BOOKS.of(2569).oit_items}
    assert conflicting["o25"] == conflicting["o26"] == Confidence.UNVERIFIED


@pytest.mark.parametrize(
    ("now", "then", "complaint"),
    [
        ("weight = 0.40", "weight = 0.50", "sum to 1"),
        ("weight = 0.40", "weight = 0.70", "sum to 1"),
        ("[6, 7, 8]", "[5, 6, 7, 8]", r"\[5\] belong to more than one"),
        ("[6, 7, 8]", "[6, 7]", "indicators"),
        ('code = "oit"', 'code = "dit"', "instruments must be"),
        ("total = 85.0", "total = 185.0", "within 0–100"),
        ("total = 85.0", "total = 70.0", "contradicts the target"),
        ("85.0, every_instrument_min", "96.0, every_instrument_min", "must lie below"),
        ("total_min = 70.0", "total_min = 0.0", "must lie below"),
        ("total_min = 0.0", "total_min = 10.0", "must begin at 0"),
        ('comparable = "yes"', 'comparable = "maybe"', "maybe"),
        ("fiscal_year = 2567", "", "fiscal_year"),
        ("[target]", "[aim]", "target"),
        ('confidence = "confirmed"  #', 'confidence = "certain"  #', "certain"),
        (
            "scores = [\n",
            "scores = [\n" + DOUBT.format(code="indicator_11"),
            "'indicator_11', which",
        ),
        (_LIST, _LIST + DOUBT.format(code="o99"), "'o99', which the year"),
        (_LIST, _LIST + DOUBT.format(code="oit"), "oit more than once"),
        ('"yes"\nreason = ""', '"no"\nreason = ""', "the year must say why it is 'no'"),
        (_LIST, 'scores = [ { code = "iit" },\n', "'comparable' is missing"),
        ("number = 1\n", 'number = 1\nnumber = "1"', "overwrite"),
    ],
)
def test_a_rule_book_that_contradicts_itself_is_refused(
    now: str, then: str, complaint: str
) -> None:
    assert now in TEXT
    with pytest.raises(ValueError, match=complaint):
        parse(TEXT.replace(now, then, 1))


def test_a_wrong_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "2570.toml").write_text(TEXT, encoding="utf-8")
    with pytest.raises(ValueError, match=r"2570\.toml: says fiscal year 2567"):
        load_rulebooks(tmp_path)
    (tmp_path / "2570.toml").write_text("fiscal_year = ", encoding="utf-8")
    with pytest.raises(ValueError, match=r"2570\.toml"):
        load_rulebooks(tmp_path)


def test_a_file_saved_by_windows_notepad_is_read(tmp_path: Path) -> None:
    (tmp_path / "2567.toml").write_text(TEXT, encoding="utf-8-sig")
    assert load_rulebooks(tmp_path).fiscal_years == (2567,)


def test_a_folder_without_rule_books_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="no rule book"):
        load_rulebooks(tmp_path)


def test_a_new_year_needs_only_its_values() -> None:
    future = parse(
        TEXT.replace("fiscal_year = 2567", "fiscal_year = 2570", 1)
        .replace("weight = 0.40", "weight = 0.50", 1)
        .replace("weight = 0.30", "weight = 0.20", 1)
    )
    rulebooks = RuleBooks({2567: BOOKS.of(2567), 2570: future})
    assert rulebooks.of(2571).instrument("oit").weight == 0.5
    assert round(rulebooks.of(2570).worth(1), 4) == 0.04
