"""A vector picture is whole by itself, harmless, and fits a screen as well as a paper."""

from __future__ import annotations

from ita_dash.charts.labels import safe
from ita_dash.charts.palette import DARK, LIGHT, SCREEN
from ita_dash.charts.vector import Margin, element, note_picture, picture, place, share
from tests.unit.charts.vectors import taken_apart, texts

MARGIN = Margin(top=10, right=20, foot=30, left=40)
HARMFUL = "<script>\"&'"


def test_texts_and_attributes_are_harmless() -> None:
    drawn = element("text", safe(HARMFUL), class_=HARMFUL)
    assert "<script" not in drawn
    part = taken_apart(drawn)
    assert (part.text, part.get("class")) == (HARMFUL, HARMFUL)


def test_names_and_numbers_are_those_of_svg() -> None:
    drawn = element("rect", x=-6, width=share(1 / 3), stroke_width=2.50, class_="year")
    assert drawn == '<rect x="-6" width="33.33%" stroke-width="2.5" class="year"/>'


def test_without_a_width_it_fills_its_box_but_for_the_margin() -> None:
    root = taken_apart(picture(height=300, margin=MARGIN, colours=LIGHT, alt="คำ"))
    assert root.get("style", "").split(";")[2:] == [
        "width:calc(100% - 60px)",
        "margin:10px 20px 30px 40px",
    ]
    assert root.get("height") == "260"


def test_with_a_width_it_is_of_that_size_everywhere() -> None:
    mark = place(0.5, element("circle", r=1))
    root = taken_apart(picture(mark, height=300, width=500, margin=MARGIN, colours=LIGHT, alt="ก"))
    assert (root.get("width"), root.get("height"), root.get("style")) == ("500", "300", None)
    [plot] = root
    assert [plot.get(name) for name in ("x", "y", "width", "height")] == ["40", "10", "440", "260"]
    assert plot[0].get("x") == "50%"


def test_words_are_read_in_the_place_of_the_picture() -> None:
    root = taken_apart(note_picture("ยังไม่มีคะแนนรวม", LIGHT, height=100))
    assert (root.get("role"), root.get("aria-label")) == ("img", "ยังไม่มีคะแนนรวม")
    assert texts(root) == ["ยังไม่มีคะแนนรวม"]


def test_on_a_screen_every_colour_follows_the_theme() -> None:
    assert SCREEN.reached == f"light-dark({LIGHT.reached}, {DARK.reached})"
    assert SCREEN.bands[3] == f"light-dark({LIGHT.bands[3]}, {DARK.bands[3]})"
