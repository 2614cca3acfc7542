"""The menu: its sections in a wide window, aside in a narrow one, by mouse and by keyboard."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from ita_dash.i18n.translator import LANGUAGES, Language, translator
from ita_dash.navigation import PAGES
from tests.e2e.looking import choose_page, settle, visit

OPEN, CLOSE = "เปิดเมนู", "ปิดเมนู"
FOCUSED = "document.activeElement.textContent"


def is_on_top(page: Page, name: str) -> bool:
    """Whether a finger on the middle of this button would meet it and nothing above it."""
    return bool(
        page.get_by_role("button", name=name, exact=True).evaluate(
            "button => { const r = button.getBoundingClientRect(); return button.contains("
            "document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2)) }"
        )
    )


def test_the_menu_closes_after_a_choice_and_opens_from_anywhere(phone: Page, base_url: str) -> None:
    visit(phone, f"{base_url}/measures?fy=2569")
    last = phone.locator('[class*="st-key-measure_row_"]').last
    last.scroll_into_view_if_needed()
    assert is_on_top(phone, OPEN)
    phone.get_by_role("button", name=OPEN).click()
    expect(phone.get_by_role("button", name=CLOSE, exact=True)).to_be_visible()
    phone.wait_for_timeout(500)  # the menu glides in
    assert is_on_top(phone, CLOSE)
    phone.get_by_test_id("stSidebarNavLink").filter(has_text="ดาวน์โหลด").click()
    expect(phone.locator("h1")).to_have_text("ดาวน์โหลด")
    expect(phone.get_by_role("button", name=CLOSE, exact=True)).to_be_hidden()
    expect(phone.get_by_role("radio", name="EN")).to_be_visible()


def test_the_menu_goes_by_the_keyboard(phone: Page, base_url: str) -> None:
    visit(phone, f"{base_url}/scores")
    phone.keyboard.press("Tab")  # the way past the menu
    phone.keyboard.press("Tab")
    opener = phone.get_by_role("button", name=OPEN)
    expect(opener).to_be_focused()  # not the entries of a menu that nobody sees
    phone.keyboard.press("Enter")
    expect(phone.locator('[data-testid="stSidebarNavLink"][aria-current]')).to_be_focused()
    phone.keyboard.press("Escape")
    expect(opener).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.get_by_test_id("stSidebarNavLink").nth(1)).to_be_focused()
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    settle(phone)
    expect(phone.locator("h1")).to_have_text("แผนสู่เป้าหมาย")
    expect(opener).to_be_focused()


def closed_section(page: Page) -> list[str]:
    """What the closed menu shows as the section of the page."""
    return page.locator('[data-testid="stTopNavSection"][aria-current="true"]').all_inner_texts()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [820, 1024, 1366])
def test_every_page_is_reached_through_its_section(
    page: Page, base_url: str, width: int, language: Language
) -> None:
    tr = translator(language)
    page.set_viewport_size({"width": width, "height": 768})
    visit(page, f"{base_url}/?lang={language}")
    assert closed_section(page) == []
    for entry in PAGES.values():
        if entry.section is None:
            page.get_by_test_id("stTopNavLink").filter(has_text=tr(entry.title)).click()
        else:
            choose_page(page, tr(entry.section), tr(entry.title))
        expect(page).to_have_url(re.compile(rf"/{entry.url_path}(\?.*)?$"))
        settle(page)
        assert closed_section(page) == [tr(section) for section in (entry.section,) if section]
        expect(page.get_by_role("menu")).to_have_count(0)


@pytest.mark.parametrize("window", ["page", "phone"])
def test_the_chosen_page_is_the_one_the_open_menu_marks(
    request: pytest.FixtureRequest, base_url: str, window: str
) -> None:
    page: Page = request.getfixturevalue(window)
    visit(page, f"{base_url}/agency")
    page.get_by_role("button", name="ข้อมูล" if window == "page" else OPEN, exact=True).click()
    marked = page.locator('a[aria-current="page"]')
    expect(marked.locator("p")).to_have_text("ข้อมูลหน่วยงาน")
    expect(marked).to_be_visible()


def test_a_section_goes_by_the_keyboard(page: Page, base_url: str) -> None:
    visit(page, f"{base_url}/scores")
    section = page.get_by_role("button", name="คะแนน", exact=True)
    section.focus()
    page.keyboard.press("Enter")
    entries = page.get_by_role("menuitem")
    expect(entries.first).to_be_focused()
    page.keyboard.press("Escape")
    expect(section).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(entries.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    settle(page)
    expect(page.locator("h1")).to_have_text("แผนสู่เป้าหมาย")


@pytest.mark.parametrize(("language", "said"), [("th", "อีก {n} หน้า"), ("en", "{n} more")])
def test_what_the_menu_has_no_room_for_is_counted_in_the_language(
    page: Page, base_url: str, language: str, said: str
) -> None:
    page.set_viewport_size({"width": 820, "height": 768})
    visit(page, f"{base_url}/changes?lang={language}")
    page.add_style_tag(content='[data-testid="stTopNav"] { max-width: 16rem }')
    # By its role, as the menu keeps a copy of itself out of reach, to measure.
    rest = page.get_by_role("button", name=re.compile(said.format(n=r"\d+")))
    rest.click()
    entries = page.get_by_test_id("stTopNavPopover").get_by_role("menuitem")
    expect(entries.first).to_be_visible()
    expect(rest).to_have_text(said.format(n=entries.count()))
    assert closed_section(page) == [said.format(n=entries.count())]
