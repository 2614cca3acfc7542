"""Evidence stays with its step when steps are moved, reworded or taken out."""

from __future__ import annotations

import pytest

from ita_dash.domain.evidence.steps import standing_step


@pytest.mark.parametrize(
    ("step_no", "text", "steps", "expected"),
    [
        (1, "ประชุม", ("ประชุม", "เผยแพร่"), 1),
        (1, "ประชุม", ("เผยแพร่", "ประชุม"), 2),
        (2, "ประชุม", ("ประชุม", "ประชุม"), 2),
        (1, "ประชุม", ("ประชุมคณะทำงาน", "เผยแพร่"), 1),
        (2, "เผยแพร่", ("ประชุม",), None),
        (None, None, ("ประชุม",), None),
    ],
)
def test_the_step_as_it_stands(
    step_no: int | None, text: str | None, steps: tuple[str, ...], expected: int | None
) -> None:
    assert standing_step(step_no, text, steps) == expected
