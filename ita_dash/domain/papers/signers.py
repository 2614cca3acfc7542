"""Who signs a paper, as it stands below the signature."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.domain.agencies.office import Office
from ita_dash.domain.agencies.office_fields import OFFICE_LABELS
from ita_dash.domain.papers.blanks import Blanks


@dataclass(frozen=True)
class PaperSigner:
    """The line with the name in brackets, and the lines of the position below it."""

    name: str
    positions: tuple[str, ...]


def paper_signer(office: Office, role: str, blanks: Blanks) -> PaperSigner:
    """Who signs as one of SIGNERS; dots where name or position is unknown.

    Who signs for another has the own position first, then in whose stead.
    """
    signer = office.signer(role)
    name = blanks.told(signer.name, OFFICE_LABELS[role], dots=50)
    position = blanks.told(signer.position, OFFICE_LABELS[f"{role}_position"], dots=50)
    if signer.acting is None:
        return PaperSigner(f"({name})", (position,))
    own = blanks.told(signer.own_position, OFFICE_LABELS[f"{role}_own_position"], dots=50)
    return PaperSigner(f"({name})", (own, f"{signer.acting.label} {position}"))
