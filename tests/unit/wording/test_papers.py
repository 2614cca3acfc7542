"""Every standard paragraph has a name, and every field of a template says what stands there."""

from __future__ import annotations

import pytest

from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.domain.papers.texts import PLACES, unknown_places
from ita_dash.imports.papers.fields import field_names, template_fields
from ita_dash.queries.paper_texts import standard_texts
from ita_dash.wording.papers import TEXT_LABELS, paper_name, text_name
from ita_dash.wording.template_fields import MEANINGS, field_meaning


def test_every_standard_paragraph_has_a_name_and_no_other() -> None:
    assert set(TEXT_LABELS) == set(standard_texts().paragraphs)


def test_every_standard_paragraph_names_only_places_that_are_filled() -> None:
    words = [text for texts in standard_texts().paragraphs.values() for text in texts]
    assert [name for text in words for name in unknown_places(text)] == []
    assert {name for name in PLACES if any(f"{{{name}}}" in text for text in words)} == set(PLACES)


@pytest.mark.parametrize("paper", PaperKind)
def test_every_field_of_a_template_says_what_stands_there(paper: PaperKind) -> None:
    names = list(field_names(template_fields(paper)))
    assert names
    assert [name for name in names if not str(field_meaning(name))] == []


def test_no_meaning_is_left_of_a_field_that_is_gone() -> None:
    known = {name for paper in PaperKind for name in field_names(template_fields(paper))}
    assert set(MEANINGS) - known == set()


def test_what_a_newer_program_wrote_is_shown_as_it_is() -> None:
    assert str(text_name("receipt.reason")) == "receipt.reason"
    assert str(paper_name("receipt")) == "receipt"
