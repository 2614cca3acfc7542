"""The one table of pages: file, title, icon, address and section of the menu."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ita_dash.domain.messages import Message, msg
from ita_dash.settings import ROOT


@dataclass(frozen=True)
class PageEntry:
    """A page of the app; ``url_path`` is what follows the address of the site.

    ``section`` heads the pages it opens in the menu; a page without one stands before all of them.
    """

    key: str
    title: Message
    icon: str
    url_path: str
    section: Message | None = None

    @property
    def file(self) -> Path:
        """The script that draws the page."""
        return ROOT / "pages" / f"{self.key}.py"


SCORES = msg("คะแนน")
MEASURES = msg("มาตรการ")
PAPERS = msg("เอกสาร")
RECORDS = msg("ข้อมูล")

PAGES: Mapping[str, PageEntry] = {
    entry.key: entry
    for entry in (
        PageEntry("overview", msg("ภาพรวม"), ":material/monitoring:", ""),
        PageEntry("scores", msg("คะแนน"), ":material/bar_chart:", "scores", SCORES),
        PageEntry("plan", msg("แผนสู่เป้าหมาย"), ":material/flag:", "plan", SCORES),
        PageEntry("benchmark", msg("เปรียบเทียบ"), ":material/leaderboard:", "benchmark", SCORES),
        PageEntry("measures", msg("มาตรการ"), ":material/checklist:", "measures", MEASURES),
        PageEntry("my_work", msg("งานของฉัน"), ":material/task:", "my-work", MEASURES),
        PageEntry(
            "improvement", msg("มาตรการกับคะแนน"), ":material/join_inner:", "improvement", MEASURES
        ),
        PageEntry("evidence", msg("หลักฐาน"), ":material/attach_file:", "evidence", MEASURES),
        PageEntry("divisions", msg("ส่วนราชการภายใน"), ":material/groups:", "divisions", MEASURES),
        PageEntry("review", msg("ตรวจทานก่อนเสนอ"), ":material/fact_check:", "review", PAPERS),
        PageEntry("papers", msg("เอกสารราชการ"), ":material/description:", "papers", PAPERS),
        PageEntry("downloads", msg("ดาวน์โหลด"), ":material/download:", "downloads", PAPERS),
        PageEntry("summary", msg("สรุปการประชุม"), ":material/print:", "summary", PAPERS),
        PageEntry("publication", msg("เผยแพร่บนเว็บไซต์"), ":material/public:", "publication", PAPERS),
        PageEntry("meetings", msg("การประชุม"), ":material/co_present:", "meetings", PAPERS),
        PageEntry("closings", msg("ปิดรอบ"), ":material/lock:", "closings", PAPERS),
        PageEntry("imports", msg("นำเข้า"), ":material/upload:", "imports", RECORDS),
        PageEntry("agency", msg("ข้อมูลหน่วยงาน"), ":material/account_balance:", "agency", RECORDS),
        PageEntry("accounts", msg("บัญชีผู้ใช้"), ":material/group:", "accounts", RECORDS),
        PageEntry("backup", msg("สำรองข้อมูล"), ":material/backup:", "backup", RECORDS),
        PageEntry("changes", msg("การเปลี่ยนแปลง"), ":material/history:", "changes", RECORDS),
    )
}
"""In the order of the menu, the pages of a section together; the first is the start page."""
