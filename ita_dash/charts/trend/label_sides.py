"""On which side of its point each value of a line is written so that nothing runs into it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

NARROWEST_WIDTH = 210.0
"""Pixels of the plot on the smallest phone; wider screens only leave more room."""
_WIDTH, _FOCUS_WIDTH, _HEIGHT = 28.0, 42.0, 16.0
"""Pixels of a label; that of the year in focus is bold and has both decimals."""
_CLEARANCE = 7.0
"""Pixels between the middle of a point and its label."""
_SIDES = {
    "top center": (0, 1),
    "bottom center": (0, -1),
    "top left": (-1, 1),
    "top right": (1, 1),
    "bottom left": (-1, -1),
    "bottom right": (1, -1),
}
"""The sides in the order of preference: across from the point and up."""
_COLLISION = 10.0
_MARGIN = 2.0


@dataclass(frozen=True)
class _Box:
    """A label's rectangle in pixels."""

    left: float
    bottom: float
    width: float

    def is_across(self, x: float, margin: float = 0.0) -> bool:
        """Whether an upright line at ``x`` runs through the label."""
        return self.left - margin < x < self.left + self.width + margin

    def is_level_with(self, y: float) -> bool:
        """Whether a level line at ``y`` runs through the label or touches it."""
        return self.bottom - _MARGIN < y < self.bottom + _HEIGHT + _MARGIN

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies on the label or touches it."""
        return self.is_across(x, _MARGIN) and self.is_level_with(y)

    def meets(self, other: _Box) -> bool:
        """Whether two labels overlap."""
        is_beside = self.left < other.left + other.width and other.left < self.left + self.width
        return is_beside and abs(self.bottom - other.bottom) < _HEIGHT


def label_sides(
    values: Sequence[float | None],
    *,
    focus: int,
    breaks: Collection[int],
    target: float,
    pixels_per_point: float,
) -> list[str | None]:
    """The side for each value; None where it is missing or would run into another label.

    The value at index ``focus`` is placed first and always; then from the newest. A side costs
    when the label lies on the target line, on the line itself, on a point, or on the dividing
    line before an index of ``breaks``.
    """
    step = NARROWEST_WIDTH / len(values)
    points = [
        None if value is None else (i * step, value * pixels_per_point)
        for i, value in enumerate(values)
    ]
    obstacles = _Obstacles(
        target=target * pixels_per_point,
        line=list(_line(points, breaks)),
        barriers=[(i - 0.5) * step for i in breaks],
    )
    sides: list[str | None] = [None] * len(values)
    for i in sorted(range(len(values)), key=lambda i: (i != focus, -i)):
        point = points[i]
        if point is None:
            continue
        options = _boxes(point, _FOCUS_WIDTH if i == focus else _WIDTH, is_first=i == 0)
        side, box = min(options, key=lambda option: obstacles.cost(*option))
        if i == focus or not obstacles.meets_label(box):
            sides[i] = side
            obstacles.labels.append(box)
    return sides


@dataclass
class _Obstacles:
    """What a label must not run into, in pixels; ``labels`` are those already placed."""

    target: float
    line: Sequence[tuple[float, float]]
    barriers: Sequence[float]
    labels: list[_Box] = field(default_factory=list)

    def cost(self, side: str, box: _Box) -> float:
        """What speaks against a box on a side; the order of preference settles what is equal."""
        is_on_barrier = any(box.is_across(barrier) for barrier in self.barriers)
        on_line = sum(box.holds(x, y) for x, y in self.line)
        collisions = box.is_level_with(self.target) + is_on_barrier + 2 * self.meets_label(box)
        rank = list(_SIDES).index(side)
        return _COLLISION * (collisions + 0.8 * (on_line > 0)) + on_line + rank

    def meets_label(self, box: _Box) -> bool:
        """Whether a label stands there already."""
        return any(box.meets(other) for other in self.labels)


def _boxes(
    point: tuple[float, float], width: float, *, is_first: bool
) -> Iterator[tuple[str, _Box]]:
    for side, (across, up) in _SIDES.items():
        if is_first and across < 0:
            continue  # would be written over the axis
        left = point[0] + across * (width / 2 + _CLEARANCE) - width / 2
        bottom = point[1] + (_CLEARANCE if up > 0 else -_CLEARANCE - _HEIGHT)
        yield side, _Box(left, bottom, width)


def _line(
    points: Sequence[tuple[float, float] | None], breaks: Collection[int]
) -> Iterator[tuple[float, float]]:
    """Places along the drawn line, close enough together that no label fits between."""
    for i, start in enumerate(points):
        if start is None:
            continue
        is_drawn = i + 1 < len(points) and i + 1 not in breaks
        end = (points[i + 1] if is_drawn else None) or start
        across, up = end[0] - start[0], end[1] - start[1]
        pieces = 1 + int(max(abs(across), abs(up)) // _HEIGHT) * 2
        for share in (k / pieces for k in range(pieces)):
            yield start[0] + share * across, start[1] + share * up
