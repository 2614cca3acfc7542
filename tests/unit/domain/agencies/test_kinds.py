"""The kind of an agency is read from its name, or unknown."""

from __future__ import annotations

import pytest

from ita_dash.domain.agencies.kinds import AGENCY_TYPES, agency_type_of
from ita_dash.domain.agencies.names import agency_key
from tests.builders import real_rows


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("องค์การบริหารส่วนตำบลป่าร่อน", "อบต."),
        ("อบต.ตัวอย่าง", "อบต."),
        ("องค์การบริหารส่วน จังหวัดสงขลา", "อบจ."),
        ("เทศบาลตำบลบ่อตรุ", "เทศบาลตำบล"),
        ("เทศบาลเมืองควนลัง", "เทศบาลเมือง"),
        ("เทศบาลนครหาดใหญ่", "เทศบาลนคร"),
        ("เมืองพัทยา", "เมืองพัทยา"),
        ("กรุงเทพมหานคร", "กทม."),
        ("จังหวัดกาญจนบุรี", "จังหวัด"),
        ("กรมป่าไม้", "กรม"),
        ("มหาวิทยาลัยพะเยา", "สถาบันอุดมศึกษา"),
        ("ศูนย์คุณธรรม (องค์การมหาชน)", "องค์การมหาชน"),
        ("คณะนิติศาสตร์", None),
        ("", None),
    ],
)
def test_a_name_states_its_kind(name: str, kind: str | None) -> None:
    assert agency_type_of(name) == kind
    assert kind is None or kind in AGENCY_TYPES


def test_real_local_governments_are_recognised() -> None:
    rows = real_rows()
    stated = rows[rows["agency_type"].isin(AGENCY_TYPES)]
    assert len(stated) > 30
    assert stated["agency"].map(agency_type_of).tolist() == stated["agency_type"].tolist()


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("อบต.ป่าร่อน", "องค์การบริหารส่วนตำบลป่าร่อน"),
        ("อบต ป่าร่อน", "องค์การบริหารส่วนตำบล ป่าร่อน"),
        ("อบจ.สงขลา", "องค์การบริหารส่วนจังหวัดสงขลา"),
        ("ทต.บ่อตรุ", "เทศบาลตำบลบ่อตรุ"),
        ("ทม. ควนลัง", "เทศบาลเมืองควนลัง"),
        ("ทน.หาดใหญ่", "เทศบาลนครหาดใหญ่"),
    ],
)
def test_a_name_in_short_is_the_same_agency(short: str, full: str) -> None:
    assert agency_key(short) == agency_key(full)


def test_real_names_stay_apart() -> None:
    names = set(real_rows()["agency"])
    assert len({agency_key(name) for name in names}) == len(names)
    assert agency_key("ทต้นแบบ") == "ทต้นแบบ"
