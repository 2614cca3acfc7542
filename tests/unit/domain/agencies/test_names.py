"""A name in short and in full is one agency, and real names stay apart."""

from __future__ import annotations

import pytest

from ita_dash.domain.agencies.names import agency_key
from tests.builders import real_rows


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
