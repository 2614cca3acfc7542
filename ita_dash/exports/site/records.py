"""The records of what an office publishes, as pages, tables and JSON say them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class SiteYear:
    """The result of one year, as it is read."""

    fiscal_year: int
    total: str
    rating: str
    gap: str
    instruments: tuple[str, str, str]


@dataclass(frozen=True)
class SiteIndicator:
    """One indicator in every year of the site; ``scores`` in the order of the years."""

    name: str
    scores: tuple[str, ...]


@dataclass(frozen=True)
class SiteEvidence:
    """A link that is public."""

    title: str
    link: str
    date: str


@dataclass(frozen=True)
class SiteMeasure:
    """A measure with what came of it; texts as their lines."""

    number: int
    title: str
    status: str
    divisions: tuple[str, ...]
    period: str
    steps: tuple[str, ...]
    result: tuple[str, ...]
    outcome: tuple[str, ...]
    evidence: tuple[SiteEvidence, ...]


@dataclass(frozen=True)
class Picture:
    """A vector picture and what it says."""

    svg: str
    alt: str


@dataclass(frozen=True)
class HeldBack:
    """What is not published: pieces of evidence, and the measures in which a name was hidden."""

    drafts: int
    files: int
    named: tuple[int, ...]


@dataclass(frozen=True)
class SiteContent:
    """Everything that the pages say; years are พ.ศ., the newest result first."""

    agency: str
    place: str
    fiscal_year: int
    updated: str
    change_no: int
    result: SiteYear | None
    notes: tuple[str, ...]
    years: tuple[SiteYear, ...]
    trend: Picture | None
    bars: Picture | None
    indicator_years: tuple[int, ...]
    indicators: tuple[SiteIndicator, ...]
    measures: tuple[SiteMeasure, ...]
    counts: tuple[tuple[str, int], ...]
    target: str
    weights: tuple[tuple[str, str, str], ...]
    source: str
    held_back: HeldBack
    invented: str = ""
    """What says that all of it is invented; blank where it is not."""
