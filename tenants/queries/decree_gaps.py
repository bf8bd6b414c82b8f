"""What a draft lacks, in the agency whose scope is open."""

from __future__ import annotations

from tenants.teams.models import Decree
from tenants.teams.rules.decree_parts import Part, Said, missing_parts


def missing_in(decree: Decree) -> list[Part]:
    """Return what a draft lacks before it can be printed and signed; one statement."""
    return missing_parts(
        Said(
            tier=decree.tier,
            signer=decree.signer,
            signer_position=decree.signer_position,
            place=decree.place,
            considerations=decree.considerations,
            legal_basis=decree.legal_basis,
            duties=list(decree.members.values_list("duty", flat=True)),
        )
    )
