"""Read one year's rule book from the text of its TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from typing import Any, TypedDict

from ita_dash.domain.rulebook.book import RuleBook
from ita_dash.domain.rulebook.codes import EIT_PARTS, INSTRUMENTS, USUAL_SCALE
from ita_dash.domain.rulebook.parts import (
    Comparability,
    Confidence,
    Fact,
    Indicator,
    Instrument,
    NationalGoal,
    NationalResult,
    RatedScores,
    RatingBand,
    Scale,
)
from ita_dash.domain.rulebook.questions import Elements, OitItem, Question

Table = Mapping[str, Any]
_COMPARABLE = ("yes", "caution", "no")
_ROLES = (None, "measures", "report")
_UNTRUSTED = {"confidence": "unverified", "source": ""}
"""Of a section that does not say how far it may be trusted."""
_ANSWERS = (None, "scale", "yes_no")
_OIT_METHODS = (None, "mean_of_sub_indicator_means")


def parse(text: str) -> RuleBook:
    """The rule book written in ``text``.

    Raises ValueError when the text is no TOML, a key is missing or a rule contradicts another.
    """
    table = tomllib.loads(text)
    try:
        return _rule_book(table)
    except KeyError as error:
        raise ValueError(f"the key {error} is missing") from error
    except TypeError as error:
        raise ValueError(f"a value is of the wrong kind: {error}") from error


def _rule_book(table: Table) -> RuleBook:
    target, rating, oit = table["target"], table["rating"], table.get("oit", {})
    return RuleBook(
        fiscal_year=int(table["fiscal_year"]),
        **_trust(table),
        notes=tuple(table["notes"]),
        instruments=tuple(_instrument(each) for each in table["instruments"]),
        indicators=_indicators(table),
        bands=tuple(_band(place, rating) for place in range(len(rating["bands"]))),
        rated_scores=_rated_scores(rating),
        target=float(target["total"]),
        target_confidence=Confidence(target["confidence"]),
        target_source=target["source"],
        national_goals=tuple(_goal(each, target) for each in target["national_goals"]),
        national=_national(table.get("national", {})),
        **_comparabilities(table["comparability"]),
        scale=_scale(table.get("scale", {})),
        questions=_questions(table.get("questions", {})),
        oit_items=tuple(_oit_item(each, oit) for each in oit.get("items", ())),
        oit_item_count=oit.get("item_count"),
        oit_method=_one_of(oit.get("method"), _OIT_METHODS),
    )


class _Trust(TypedDict):
    """How far a fact may be trusted, and where it is written."""

    confidence: Confidence
    source: str


def _trust(table: Table, section: Table | None = None) -> _Trust:
    """Confidence and source of a fact, its own or else its section's."""
    own = {**(section or {}), **table}
    return {"confidence": Confidence(own["confidence"]), "source": str(own["source"])}


def _one_of(value: Any, allowed: tuple[Any, ...]) -> Any:
    if value not in allowed:
        raise ValueError(f"{value!r} is none of {allowed}")
    return value


def _instrument(table: Table) -> Instrument:
    return Instrument(
        code=table["code"],
        name=table["name"],
        short_name=table["short_name"],
        weight=float(table["weight"]),
        indicators=tuple(table["indicators"]),
    )


def _indicators(table: Table) -> tuple[Indicator, ...]:
    owner = {number: each["code"] for each in table["instruments"] for number in each["indicators"]}
    return tuple(
        Indicator(
            number=each["number"],
            code=f"indicator_{each['number']}",
            name=each["name"],
            spellings=tuple(each.get("spellings", ())),
            instrument=owner.get(each["number"], ""),
        )
        for each in table["indicators"]
    )


def _band(place: int, section: Table) -> RatingBand:
    table, better = section["bands"][place], section["bands"][:place]
    least = table.get("every_instrument_min")
    certain = [each["total_min"] for each in better if "every_instrument_min" not in each]
    return RatingBand(
        rating=table["rating"],
        total_min=float(table["total_min"]),
        every_instrument_min=None if least is None else float(least),
        passes=bool(table["passes"]),
        order=place + 1,
        below=float(certain[-1]) if certain else None,
        **_trust(table, section),
    )


def _rated_scores(section: Table) -> RatedScores:
    """The instruments themselves, unless the year says otherwise."""
    table = section.get("each_of", {})
    codes = tuple(table.get("scores", INSTRUMENTS))
    unknown = set(codes) - {*INSTRUMENTS, *EIT_PARTS}
    if unknown:
        raise ValueError(f"a rating cannot ask for {sorted(unknown)}")
    return RatedScores(codes, **_trust(table, section))


def _goal(table: Table, section: Table) -> NationalGoal:
    return NationalGoal(
        fiscal_year=table["fiscal_year"],
        share=float(table["share"]),
        **_trust(table, section),
    )


def _national(table: Table) -> NationalResult:
    def fact(name: str) -> Fact | None:
        each = table.get(name)
        return None if each is None else Fact(float(each["value"]), **_trust(each))

    return NationalResult(fact("agencies"), fact("mean"), fact("pass_share"))


class _Comparabilities(TypedDict):
    comparability: Comparability
    own_comparability: tuple[Comparability, ...]


def _comparabilities(section: Table) -> _Comparabilities:
    """Of the year itself, and of those that the section lists under ``scores``."""
    doubted = {**_UNTRUSTED, **section}
    own = (_comparability(each["code"], each, doubted) for each in section.get("scores", ()))
    return {
        "comparability": _comparability("", section, doubted),
        "own_comparability": tuple(own),
    }


def _comparability(code: str, table: Table, section: Table) -> Comparability:
    comparable = _one_of(table["comparable"], _COMPARABLE)
    return Comparability(code, comparable, table["reason"], **_trust(table, section))


def _scale(table: Table) -> Scale:
    """The usual scale, unless the year says that it is another or not known."""
    return Scale(table.get("name", USUAL_SCALE) or None, **_trust(table, _UNTRUSTED))


def _questions(section: Table) -> tuple[Question, ...]:
    return tuple(
        Question(
            code=each["code"],
            instrument=each["instrument"],
            indicator=each["indicator"],
            topic=each.get("topic", ""),
            topic_confidence=_part_confidence(each, section, "topic"),
            answer=_one_of(each.get("answer"), _ANSWERS),
            **_trust(each, section),
        )
        for each in section.get("items", ())
    )


def _part_confidence(table: Table, section: Table, part: str) -> Confidence:
    """How sure one part of an entry is; as the entry itself where nothing else is said."""
    known = table.get(f"{part}_confidence")
    return _trust(table, section)["confidence"] if known is None else Confidence(known)


def _oit_item(table: Table, section: Table) -> OitItem:
    return OitItem(
        code=table["code"],
        name=table["name"],
        sub_indicator=table.get("sub_indicator"),
        sub_indicator_confidence=_part_confidence(table, section, "sub_indicator"),
        elements=Elements(
            tuple(table.get("elements", ())),
            _part_confidence(table, section, "elements"),
            str(table.get("elements_source", "")),
        ),
        role=_one_of(table.get("role"), _ROLES),
        predecessor=table.get("predecessor"),
        **_trust(table, section),
    )
