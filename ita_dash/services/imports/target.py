"""Whose books a file goes into: the workspace's agency, or one that has to be made first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ita_dash.db.database import Database, Reader
from ita_dash.domain.access.roles import Actor
from ita_dash.domain.agencies.kinds import AGENCY_TYPES, AgencyProfile, agency_type_of
from ita_dash.domain.agencies.names import agency_key
from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.scores.kinds import NACC_RESULTS
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.questions.table import ParsedQuestions
from ita_dash.imports.scores.table import ParsedScores
from ita_dash.queries.agencies import Agency, agency_names, workspace_agency
from ita_dash.queries.changes import newest_change
from ita_dash.services.agencies.agency import start_workspace

Served = Agency | str | None
"""The agency whose books are open: itself, by its name, or the newest there is."""


class AgencyUnclear(InvalidInput):
    """Neither the file nor the caller says which agency is the own one.

    ``names`` are the agencies that the file has figures of.
    """

    def __init__(self, what: Message, names: Sequence[str] = ()) -> None:
        super().__init__(what, msg("โปรดระบุชื่อหน่วยงานของท่าน"))
        self.names = tuple(names)


@dataclass(frozen=True)
class _FileAgency:
    """An agency as a file of scores names it, "" where it says nothing."""

    label: str
    name: str
    agency_type: str
    province: str
    district: str
    agency_size: str

    @property
    def described(self) -> tuple[str, str, str, str]:
        """What is told beside the name."""
        return self.agency_type, self.province, self.district, self.agency_size


@dataclass(frozen=True)
class ImportTarget:
    """Whose books: ``agency`` when it exists, else ``profile`` describes the one to be made.

    ``own_agency`` is its label in a score file where its name alone does not tell.
    ``is_guess`` when the name is only the most frequent of several spellings.
    """

    agency: Agency | None
    profile: AgencyProfile
    own_agency: str | None = None
    is_guess: bool = False


def score_target(
    db: Reader, parsed: ParsedScores, name: str | None, served: Served = None
) -> ImportTarget:
    """The agency that a file of scores is for; nothing is written.

    ``name`` is what the caller says, ``served`` the agency whose books are open. A first
    file about one agency is of the own one, whatever it calls it. Raises AgencyUnclear when a
    first file is about several and ``name`` is none of them, or there is no name at all.
    """
    present = _present(db, served)
    if present is not None:
        is_same = name is None or _is_called(db, present, name)
        return ImportTarget(present, present.profile, None if is_same else name)
    published = parsed.agencies[parsed.agencies["row_kind"].isin(NACC_RESULTS)]
    columns = published.loc[published["name"] != "", list(_FileAgency.__annotations__)]
    named = [_FileAgency(*row) for row in columns.itertuples(index=False, name=None)]
    own = _own_agency(named, name)
    if own is None:
        return ImportTarget(None, _new_profile(str(name)))
    own_name = name if name and len(named) == 1 else own.name
    profile = _new_profile(own_name, *own.described)
    return ImportTarget(None, profile, own.label)


def _own_agency(published: Sequence[_FileAgency], name: str | None) -> _FileAgency | None:
    """The own agency among those of the file; None when the file names none but the caller."""
    if len(published) == 1:
        return published[0]
    if not published:
        if name is None:
            raise AgencyUnclear(msg("ไฟล์ไม่ได้ระบุชื่อหน่วยงาน"))
        return None
    if name is None:
        what = msg("ไฟล์มีคะแนนของ {n} หน่วยงาน", n=len(published))
    else:
        key = agency_key(name)
        for column in ("label", "name"):
            fitting = [each for each in published if agency_key(getattr(each, column)) == key]
            if len(fitting) == 1:
                return fitting[0]
        what = msg("ไม่พบหน่วยงานชื่อ {name} เพียงแห่งเดียวในไฟล์", name=name)
    raise AgencyUnclear(what, [each.label for each in published])


def measure_target(
    db: Reader, parsed: ParsedMeasures, name: str | None, served: Served = None
) -> ImportTarget:
    """The agency that a table or report of measures is for; nothing is written.

    Without ``name`` a first report is of the agency it names most often. Raises AgencyUnclear
    when nothing names an agency, InvalidInput when the books here are another's than ``name``.
    """
    present = _present(db, served)
    if present is not None:
        if name is not None and not _is_called(db, present, name):
            raise _another(present, name)
        return ImportTarget(present, present.profile)
    spellings = [spelling for spelling, _ in parsed.agency_spellings]
    if name is None and not spellings:
        raise AgencyUnclear(msg("ไฟล์ไม่ได้ระบุชื่อหน่วยงาน"))
    is_guess = name is None and len(spellings) > 1
    return ImportTarget(None, _new_profile(name or spellings[0]), is_guess=is_guess)


def question_target(
    db: Reader, parsed: ParsedQuestions, name: str | None, served: Served = None
) -> ImportTarget:
    """The agency that a file of questions and items is for; nothing is written.

    Raises AgencyUnclear where nothing names one, or a first file names several, InvalidInput when
    the books here are another's than ``name``.
    """
    present = _present(db, served)
    if present is not None:
        if name is not None and not _is_called(db, present, name):
            raise _another(present, name)
        return ImportTarget(present, present.profile)
    if name is None and len(parsed.agencies) != 1:
        what = msg("ไฟล์มีคะแนนของ {n} หน่วยงาน", n=len(parsed.agencies))
        no_name = msg("ไฟล์ไม่ได้ระบุชื่อหน่วยงาน")
        raise AgencyUnclear(what if parsed.agencies else no_name, parsed.agencies)
    return ImportTarget(None, _new_profile(name or parsed.agencies[0]))


def progress_agency(db: Reader, in_form: str, name: str | None, served: Served = None) -> Agency:
    """The agency whose measures a division's form is about, ``in_form`` as the form says.

    Raises InvalidInput where there are no books of it, as a form only goes with what stands, where
    they are another's than ``name``, and for the sample, with which nothing real mixes.
    """
    present = _served(db, served)
    if present is not None and present.is_sample:
        raise InvalidInput(
            msg("ขณะนี้เป็นข้อมูลตัวอย่าง จึงรับแบบรายงานกลับไม่ได้"),
            msg("โปรดเริ่มพื้นที่ทำงานของหน่วยงานท่าน แล้วพิมพ์แบบจากที่นั่น"),
        )
    if present is None:
        raise InvalidInput(
            msg("ระบบนี้ยังไม่มีมาตรการของ {name}", name=in_form),
            msg("โปรดนำเข้าแบบในระบบที่พิมพ์แบบออกมา"),
        )
    if name is not None and not _is_called(db, present, name):
        raise _another(present, name)
    return present


def _another(present: Agency, name: str) -> InvalidInput:
    return InvalidInput(
        msg("ฐานข้อมูลนี้เป็นของ {present} ไม่ใช่ {name}", present=present.name, name=name),
        msg("โปรดระบุชื่อหน่วยงานให้ตรงกัน หรือใช้ฐานข้อมูลอื่น"),
    )


def ensure_agency(db: Database, actor: Actor, target: ImportTarget) -> Agency:
    """The target's agency, made now when it does not exist; a sample is taken away then.

    Raises NotAllowed when the actor may not make an agency.
    """
    return target.agency or start_workspace(db, actor, target.profile)


def _served(db: Reader, served: Served) -> Agency | None:
    return served if isinstance(served, Agency) else workspace_agency(db, served)


def _present(db: Reader, served: Served) -> Agency | None:
    """The agency of the workspace; the sample does not count, so nothing real mixes with it."""
    present = _served(db, served)
    return None if present is None or present.is_sample else present


def _is_called(db: Reader, agency: Agency, name: str) -> bool:
    """Whether the agency bears that name, or bore it once."""
    names = agency_names(db, agency.agency_id, newest_change(db, agency.agency_id))
    return agency_key(name) in map(agency_key, names)


def _new_profile(
    name: str, agency_type: str = "", province: str = "", district: str = "", size: str = ""
) -> AgencyProfile:
    known = agency_type if agency_type in AGENCY_TYPES else agency_type_of(name)
    return AgencyProfile(name, known, province or None, district or None, size or None)
