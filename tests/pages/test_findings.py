"""Every figure says what it shows, in the reader's language."""

from __future__ import annotations

import pytest

from tests.pages.conftest import OpenPage

FIGURES = [
    (
        "overview",
        {"fy": "2568"},
        "คะแนนรวมปี 2568 ได้ 84.74 ลดลง 2.57",
        "down 2.57 from 2567",
    ),
    ("scores", {"fy": "2568", "ind": "10"}, "ลดลง 5.75 คะแนนจากปี 2567 ⚠", "down 5.75 from 2567 ⚠"),
    ("scores", {"fy": "2568", "view": "compare"}, "ลดลง 9 ตัวชี้วัด มากที่สุดคือ", "9 indicators fell"),
    (
        "divisions",
        {"fy": "2569"},
        "แล้วเสร็จ 2 จาก 8 มาตรการ เกินกำหนด 2",
        "2 measures overdue",
    ),
]


@pytest.mark.parametrize(("page", "query", "thai", "english"), FIGURES)
def test_a_figure_has_its_sentence(
    open_page: OpenPage, page: str, query: dict[str, str], thai: str, english: str
) -> None:
    for language, words in (("th", thai), ("en", english)):
        app = open_page(page, **query, lang=language)
        captions = "\n".join(str(caption.value) for caption in app.caption).replace("\\", "")
        assert words in captions
