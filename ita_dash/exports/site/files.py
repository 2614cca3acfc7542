"""The files of the bundle: the same state gives the same bytes, and every address is relative."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from ita_dash.domain.papers.kinds import PaperKind
from ita_dash.exports.papers.assembled import assembled
from ita_dash.exports.papers.printing import printed
from ita_dash.exports.site.records import SiteContent
from ita_dash.exports.site.tables import site_tables
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.settings import TEMPLATES_DIR

SITE_DIR = TEMPLATES_DIR / "site"
PAGES: Mapping[str, str] = {
    "index.html": "ภาพรวม",
    "indicators.html": "ตัวชี้วัด",
    "measures.html": "มาตรการ",
    "method.html": "วิธีคิดคะแนน",
}
FILES: Mapping[str, str] = {
    "report.pdf": "รายงานผลการดำเนินการตามมาตรการ (PDF)",
    "scores.csv": "คะแนนรายปี (CSV)",
    "indicators.csv": "คะแนนรายตัวชี้วัด (CSV)",
    "measures.csv": "มาตรการและผลการดำเนินการ (CSV)",
    "data.json": "ข้อมูลทั้งหมด (JSON)",
}


def site_files(content: SiteContent, report: bytes | None) -> dict[str, bytes]:
    """Every file of the bundle by its name; ``report`` is the PDF, None without measures."""
    files = dict(_pictures(content))
    files |= site_tables(content)
    files["data.json"] = _json(content)
    files["ita.css"] = (SITE_DIR / "ita.css").read_bytes()
    if report is not None:
        files["report.pdf"] = report
    offered = [(name, words) for name, words in FILES.items() if name in files]
    templates = _environment()
    for page in PAGES:
        made = templates.get_template(page)
        text = made.render(c=content, page=page, pages=PAGES.items(), files=offered)
        files[page] = text.encode()
    return dict(sorted(files.items()))


def published_files(
    snapshot: Snapshot, content: SiteContent, *, with_names: bool
) -> dict[str, bytes]:
    """The bundle of ``site_content``, with its report out of the same state of the books."""
    if not content.measures:
        return site_files(content, None)
    return site_files(content, _report(snapshot, content.fiscal_year, with_names=with_names))


def _report(snapshot: Snapshot, fiscal_year: int, *, with_names: bool) -> bytes:
    content = assembled(snapshot, fiscal_year, PaperKind.REPORT, hide_names=not with_names).content
    return printed(PaperKind.REPORT, content, "pdf")


def _pictures(content: SiteContent) -> Iterator[tuple[str, bytes]]:
    for name, picture in (("trend", content.trend), ("indicators", content.bars)):
        if picture is not None:
            yield f"{name}.svg", picture.svg.encode()


def _json(content: SiteContent) -> bytes:
    """What the pages say, for programs; what is only drawn is left out."""
    told = asdict(replace(content, trend=None, bars=None))
    for name in ("trend", "bars", "held_back"):
        del told[name]
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(SITE_DIR), autoescape=True, undefined=StrictUndefined
    )
