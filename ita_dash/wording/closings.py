"""How closings, and past states of the books, are said."""

from __future__ import annotations

from ita_dash.domain.agencies.working_group import WorkingGroup
from ita_dash.domain.closings.as_of import AsOf
from ita_dash.domain.closings.closing import Closing, period_words
from ita_dash.domain.messages import Message, msg
from ita_dash.i18n.dates import format_date, format_time
from ita_dash.i18n.translator import Translator


def closing_words(state: AsOf, tr: Translator) -> str:
    """The closing by name with the day by which it is judged; blank where there is none."""
    if state.closing is None:
        return ""
    return tr("{name} ณ {day}", name=state.closing.name, day=format_date(state.day, tr))


def state_words(state: AsOf, tr: Translator) -> str:
    """A past state: of a closing as above, else by the number and the moment of its change."""
    if state.closing is not None:
        return tr("ฉบับที่ปิด: {closing}", closing=closing_words(state, tr))
    return tr(
        "ข้อมูล ณ {time} (การเปลี่ยนแปลงที่ {change_no})",
        time=format_time(state.made_at, tr),
        change_no=state.change_no,
    )


def closed_year_sentence(closing: Closing) -> Message:
    """That what is written now is not in what was closed."""
    return msg(
        "{period} ปิดแล้วในชื่อ “{name}” การแก้ไขนี้จะไม่อยู่ในฉบับที่ปิด",
        period=period_words(*closing.place),
        name=closing.name,
    )


def kept_group_sentence(closing: Closing, kept: WorkingGroup | None) -> Message:
    """Which working group stands in what was closed, while another one stands now."""
    told = {"period": period_words(*closing.place), "name": closing.name}
    if kept is None:
        return msg("{period} ปิดแล้วในชื่อ “{name}” ฉบับที่ปิดไม่มีคณะทำงาน", **told)
    return msg(
        "{period} ปิดแล้วในชื่อ “{name}” ฉบับที่ปิดเก็บคณะทำงานเดิม {n} คน คำสั่งที่ {order}",
        **told,
        n=len(kept.members),
        order=kept.order_number or "–",
    )
