"""What the tried scores come to: the total, the rating, the instruments, what must rise."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.rounding import signed, two_decimals
from ita_dash.domain.rulebook.codes import EIT_PARTS
from ita_dash.domain.scores.ratings import Certainty
from ita_dash.domain.targets.trial import Trial
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.badges import badge_text, gap_line
from ita_dash.ui.elements.text import plain, small
from ita_dash.wording.scenarios import trial_finding, trial_notes
from ita_dash.wording.scores import BELOW_MARK, REACHED_MARK, score_text, signed_text
from ita_dash.wording.targets import rating_words


def trial_answer(tried: Trial, tr: Translator) -> None:
    """The answer to the tried scores, beside what is known."""
    baseline, outcome = tried.baseline, tried.outcome
    st.metric(
        tr("คะแนนรวมที่ลอง"),
        two_decimals(outcome.total),
        delta=signed(tried.gain),
        delta_color="normal" if tried.gain else "off",
        delta_arrow="auto" if tried.gain else "off",
        delta_description=tr("จาก {total}", total=two_decimals(baseline.total)),
    )
    target = baseline.book.target
    st.markdown(f"{_rating(tried, tr)}  \n{gap_line(outcome.total - target, target, tr)}")
    st.markdown("  \n".join(_instruments(tried, tr)))
    st.markdown(small(plain(trial_finding(tried, tr))))
    for note in trial_notes(tried, tr):
        st.caption(plain(note))


def answer_line(tried: Trial, tr: Translator) -> str:
    """Total, its change and the rating on one line, where there is no room for more."""
    total, gain = two_decimals(tried.outcome.total), signed_text(tried.gain)
    return f"**{plain(total)}** {small(plain(f'({gain})'))} {_rating(tried, tr)}"


def _rating(tried: Trial, tr: Translator) -> str:
    outcome = tried.outcome
    if outcome.rating is None:
        return badge_text(tr("ไม่ทราบระดับ"), "gray")
    words = rating_words(outcome.rating, outcome.rating_certainty, tr)
    band = tried.baseline.book.band(outcome.rating)
    if band is None:
        return badge_text(words, "gray")
    mark = REACHED_MARK if band.passes else BELOW_MARK
    badge = badge_text(f"{mark} {words}", "green" if band.passes else "orange")
    is_rule = outcome.rating_certainty != Certainty.PUBLISHED
    return f"{badge} {small(plain(tr('ตามเกณฑ์')))}" if is_rule else badge


def _instruments(tried: Trial, tr: Translator) -> list[str]:
    baseline, outcome = tried.baseline, tried.outcome
    lines = [
        _line(each.short_name, outcome.instruments[each.code], baseline.instruments[each.code])
        for each in baseline.book.instruments
    ]
    parts = [
        _line(tr("EIT ส่วนที่ {part}", part=code[-1]), outcome.eit_parts[code], known)
        for code, known in baseline.eit_parts.items()
        if code in EIT_PARTS
    ]
    return [*lines, *parts]


def _line(name: str, after: float, before: float) -> str:
    line = f"{plain(name)} **{plain(score_text(after))}**"
    moved = signed_text(after - before)
    return line if moved == "0.00" else f"{line} {small(plain(moved))}"
