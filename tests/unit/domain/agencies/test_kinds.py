"""The kind of an agency is read from its name, or unknown."""

from __future__ import annotations

import pytest

from ita_dash.domain.agencies.kinds import AGENCY_TYPES, agency_type_of
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
