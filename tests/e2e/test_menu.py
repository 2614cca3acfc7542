"""The menu where the window has no room for it: on a phone, and beside a tablet's entries."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.looking import settle, visit

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


@pytest.mark.parametrize(
    ("width", "language", "said"),
    [(820, "th", "อีก {n} หน้า"), (1024, "th", "อีก {n} หน้า"), (820, "en", "{n} more")],
)
def test_what_the_menu_has_no_room_for_is_counted_in_the_language(
    page: Page, base_url: str, width: int, language: str, said: str
) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    visit(page, f"{base_url}/?lang={language}")
    rest = page.get_by_test_id("stTopNavSection")
    rest.click()
    entries = page.get_by_test_id("stTopNavPopover").get_by_role("menuitem")
    expect(entries.first).to_be_visible()
    expect(rest).to_have_text(said.format(n=entries.count()))
