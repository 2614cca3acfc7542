"""The tables of the bundle as CSV, as its pages show them."""

from __future__ import annotations

import pandas as pd

from ita_dash.exports.csv_file import csv_bytes
from ita_dash.exports.site.records import SiteContent


def site_tables(content: SiteContent) -> dict[str, bytes]:
    """A file for each of scores, indicators and measures; Thai heads, what is unknown is a dash."""
    return {
        "scores.csv": csv_bytes(_scores(content)),
        "indicators.csv": csv_bytes(_indicators(content)),
        "measures.csv": csv_bytes(_measures(content)),
    }


def _scores(content: SiteContent) -> pd.DataFrame:
    return pd.DataFrame(
        [(year.fiscal_year, year.total, year.rating, *year.instruments) for year in content.years],
        columns=["ปีงบประมาณ", "คะแนนรวม", "ระดับ", "IIT", "EIT", "OIT"],
    )


def _indicators(content: SiteContent) -> pd.DataFrame:
    return pd.DataFrame(
        [(each.name, *each.scores) for each in content.indicators],
        columns=["ตัวชี้วัด", *map(str, content.indicator_years)],
    )


def _measures(content: SiteContent) -> pd.DataFrame:
    return pd.DataFrame(
        [
            (
                *(content.fiscal_year, each.number, each.title, "\n".join(each.steps)),
                *(", ".join(each.divisions), each.period, each.status),
                *("\n".join(each.result), "\n".join(each.outcome)),
                "\n".join(link.link for link in each.evidence),
            )
            for each in content.measures
        ],
        columns=[
            *("ปีงบประมาณ", "ลำดับที่", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา"),
            *("สถานะ", "สรุปผลการดำเนินการตามมาตรการ", "ผลลัพธ์หรือความสำเร็จของการดำเนินการ", "หลักฐาน"),
        ],
    )
