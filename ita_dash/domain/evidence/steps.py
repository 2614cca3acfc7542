"""Which step of a measure a piece of evidence belongs to after the steps were changed."""

from __future__ import annotations

from collections.abc import Sequence


def standing_step(step_no: int | None, step_text: str | None, steps: Sequence[str]) -> int | None:
    """The number that the step has now; None where it is none, or stands no more.

    A step is known by its text: it may have been moved. Where its text was changed, the step that
    stands in its place is taken to be it.
    """
    if step_no is None or step_text is None:
        return None
    places = [place for place, text in enumerate(steps, start=1) if text == step_text]
    if places:
        return step_no if step_no in places else places[0]
    return step_no if step_no <= len(steps) else None
