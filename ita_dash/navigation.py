"""The one table of pages: file, title, icon and address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ita_dash.domain.messages import Message, msg
from ita_dash.settings import ROOT


@dataclass(frozen=True)
class PageEntry:
    """A page of the app; ``url_path`` is what follows the address of the site.

    A page that is not in the menu is reached by its address and from another page.
    """

    key: str
    title: Message
    icon: str
    url_path: str
    is_in_menu: bool = True

    @property
    def file(self) -> Path:
        """The script that draws the page."""
        return ROOT / "pages" / f"{self.key}.py"


PAGES: Mapping[str, PageEntry] = {
    entry.key: entry
    for entry in (
        PageEntry("overview", msg("ภาพรวม"), ":material/monitoring:", ""),
        PageEntry("scores", msg("คะแนน"), ":material/bar_chart:", "scores"),
        PageEntry("plan", msg("แผนสู่เป้าหมาย"), ":material/flag:", "plan"),
        PageEntry("benchmark", msg("เปรียบเทียบ"), ":material/leaderboard:", "benchmark"),
        PageEntry("measures", msg("มาตรการ"), ":material/checklist:", "measures"),
        PageEntry("improvement", msg("มาตรการกับคะแนน"), ":material/join_inner:", "improvement"),
        PageEntry("divisions", msg("ส่วนราชการภายใน"), ":material/groups:", "divisions"),
        PageEntry("downloads", msg("ดาวน์โหลด"), ":material/download:", "downloads"),
        PageEntry("summary", msg("สรุปการประชุม"), ":material/print:", "summary", is_in_menu=False),
        PageEntry("imports", msg("นำเข้า"), ":material/upload:", "imports"),
        PageEntry("agency", msg("ข้อมูลหน่วยงาน"), ":material/account_balance:", "agency"),
        PageEntry("changes", msg("การเปลี่ยนแปลง"), ":material/history:", "changes"),
    )
}
"""In the order of the menu; the first is the start page."""
