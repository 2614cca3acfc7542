"""Whether a division's form was made from these books, and what stood on it when it was made."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.db.database import Reader
from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.agencies.names import agency_key
from ita_dash.domain.measures.division_form.form import DivisionForm, division_form
from ita_dash.domain.measures.division_form.mark import FormMark
from ita_dash.domain.messages import Message, msg
from ita_dash.queries.agencies import Agency, agency_names
from ita_dash.queries.divisions import division_register
from ita_dash.queries.measure_drafts import measure_drafts

_PRINT_AGAIN = msg("โปรดพิมพ์แบบใหม่จากระบบนี้ แล้วคัดลอกสิ่งที่กรอกไว้มา")


def printed_form(reader: Reader, agency: Agency, mark: FormMark) -> DivisionForm | None:
    """The form as it was made; None where its division is not of these books."""
    name = division_name(division_register(reader, agency.agency_id, mark.change_no), mark)
    if name is None:
        return None
    standing = measure_drafts(reader, agency.agency_id, mark.change_no).values()
    drafts = ((each.measure_id, each.draft) for each in standing)
    return division_form(mark.division_id, name, mark.fiscal_year, drafts)


def division_name(register: list[Division], mark: FormMark) -> str | None:
    """What the division of the form is called there, or the one that took it in."""
    by_id = {each.division_id: each for each in register}
    found = by_id.get(mark.division_id)
    while found is not None and found.merged_into is not None:
        found = by_id.get(found.merged_into)
    return None if found is None else found.name


def refusals(
    reader: Reader, agency: Agency, as_of: int, mark: FormMark, printed: DivisionForm | None
) -> Iterator[Message]:
    """Why nothing of the form may be taken in; nothing where it was made from these books."""
    names = agency_names(reader, agency.agency_id, as_of)
    if agency_key(mark.agency) not in map(agency_key, (agency.name, *names)):
        yield msg("แบบนี้เป็นของ {other} ไม่ใช่ {name}", other=mark.agency, name=agency.name)
    elif mark.change_no > as_of:
        yield msg(
            "แบบนี้พิมพ์จากข้อมูล ณ การเปลี่ยนแปลงที่ {printed} แต่ระบบนี้มีถึง {newest} "
            "อาจเป็นสำเนาเก่าหรือฐานข้อมูลอื่น {todo}",
            printed=mark.change_no,
            newest=as_of,
            todo=_PRINT_AGAIN,
        )
    elif printed is None or printed.fingerprint != mark.fingerprint:
        yield msg(
            "แบบนี้ไม่ตรงกับข้อมูล ณ การเปลี่ยนแปลงที่ {printed} ของระบบนี้ อาจพิมพ์จากฐานข้อมูลอื่น {todo}",
            printed=mark.change_no,
            todo=_PRINT_AGAIN,
        )
