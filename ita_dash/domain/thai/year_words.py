"""What stands around a year in running text, and tells whose year it is; digits are Arabic."""

from __future__ import annotations

import re

LINK = re.compile(r"https?://\S+|www\.\S+")
RANGE = re.compile(
    r"(25\d\d) ?[-–—] ?(?:พ\.ศ\. ?)?(25\d\d)|(25\d\d) ?ถึง ?(?:ปี ?)?(?:พ\.ศ\. ?)?(25\d\d)"
)
"""The years of a plan of several years, as of the national strategy."""
COUNTED = re.compile(r" ?(?:บาท|คน|ครั้ง|ราย|ครัวเรือน|แห่ง|เล่ม|ชุด|แผ่น|ฉบับ|ใบ|หน้า|คะแนน)")
"""What follows a number that is none of a year."""
OF_THE_ROUND = re.compile(r"(?:ประจำปี|ปีงบประมาณ|ปีงบฯ?|ปี|ไตรมาส(?:ที่)? ?\d ?/) ?(?:พ\.ศ\. ?)?$")
SINCE = ("ตั้งแต่ปี", "ตั้งแต่ พ.ศ.", "ตั้งแต่ปี พ.ศ.", "ตั้งแต่ปีงบประมาณ")
CITED = re.compile(
    r"พ\.ร\.บ|พ\.ร\.ก|พ\.ร\.ฎ|พระราช|กฎหมาย|กฎ|ระเบียบ|ประกาศ|ข้อบัญญัติ|เทศบัญญัติ|ข้อบังคับ|คำสั่ง"
    r"|รัฐธรรมนูญ|ประมวล|มติ|หนังสือ|มาตรฐาน|ลงวันที่|ฉบับที่|ตั้งแต่|ยุทธศาสตร์|แผนแม่บท"
)
"""What a year may be cited with: it is the year of that, not of the measure."""
AROUND = 90
"""Letters before a year in which that stands."""
