"""The particulars of an office: what its papers say of it, and who signs them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from ita_dash.domain.messages import Message, msg


class Acting(StrEnum):
    """In whose stead somebody signs who does not hold the position."""

    ACTING = "acting"
    DEPUTISING = "deputising"

    @property
    def label(self) -> Message:
        """As it stands below a signature, before the position."""
        return ACTING_LABELS[self]


ACTING_LABELS: Mapping[Acting, Message] = {
    Acting.ACTING: msg("รักษาราชการแทน"),
    Acting.DEPUTISING: msg("ปฏิบัติหน้าที่แทน"),
}
SIGNERS = ("head_of_office", "clerk", "chief_executive")
"""Who signs papers, in the order in which a memo goes through their hands."""
SIGNER_PARTS = ("", "_position", "_acting", "_own_position")
"""What the fields of a signer end with: the name, and what follows it."""
PROFILE_FIELDS = ("full_name", "district", "province")
"""Those that describe the agency itself, kept with it."""


@dataclass(frozen=True)
class Signer:
    """Who signs for a position; None is unknown.

    ``acting`` is set where the person holds another position, ``own_position``.
    """

    name: str | None
    position: str | None
    acting: Acting | None
    own_position: str | None


@dataclass(frozen=True)
class Office:
    """What is known of the office; None is unknown.

    Of each signer there is a name, the position that signs, and where somebody else signs for it
    (``acting``, a code of Acting) the position which that person holds.
    """

    full_name: str | None = None
    short_name: str | None = None
    district: str | None = None
    province: str | None = None
    address: str | None = None
    phone: str | None = None
    website: str | None = None
    department: str | None = None
    letter_prefix: str | None = None
    head_of_office: str | None = None
    head_of_office_position: str | None = None
    head_of_office_acting: str | None = None
    head_of_office_own_position: str | None = None
    clerk: str | None = None
    clerk_position: str | None = None
    clerk_acting: str | None = None
    clerk_own_position: str | None = None
    chief_executive: str | None = None
    chief_executive_position: str | None = None
    chief_executive_acting: str | None = None
    chief_executive_own_position: str | None = None

    def signer(self, role: str) -> Signer:
        """Who signs as one of SIGNERS."""
        name, position, acting, own = (getattr(self, role + part) for part in SIGNER_PARTS)
        return Signer(name, position, Acting(acting) if acting else None, own)

    @property
    def missing_signers(self) -> tuple[str, ...]:
        """Those of SIGNERS whose name or position is unknown."""
        return tuple(role for role in SIGNERS if not all(self._named(role)))

    def differing(self, other: Office) -> tuple[str, ...]:
        """The fields in which this and another office differ, in their order."""
        return tuple(f for f in OFFICE_FIELDS if getattr(self, f) != getattr(other, f))

    def filled_from(self, other: Office) -> Office:
        """The office, with what another one knows where it knows nothing."""
        return replace(self, **{f: getattr(other, f) for f in other.known if f not in self.known})

    @property
    def known(self) -> tuple[str, ...]:
        """The fields that are known, in their order."""
        return tuple(field for field in OFFICE_FIELDS if getattr(self, field) is not None)

    def _named(self, role: str) -> tuple[str | None, str | None]:
        return getattr(self, role), getattr(self, f"{role}_position")


OFFICE_FIELDS = tuple(field.name for field in fields(Office))
OWN_FIELDS = tuple(field for field in OFFICE_FIELDS if field not in PROFILE_FIELDS)
"""Those that are kept as particulars of the office, not with the agency."""
