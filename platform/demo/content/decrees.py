"""Who signs the decrees of the demo, where, and which agency is writing a new one."""

from __future__ import annotations

from typing import Any, Final

from demo.content.agencies import DemoAgency, team_of
from tenants.queries.former_decree import wording_of
from tenants.teams.data.decree_defaults import decree_defaults

# Its new decree is ready to be signed, and one of its units is writing one of its own.
WRITES_DECREES: Final = "banjarnegara"
_PREFIXES: Final = (
    "Pemerintah Kabupaten ", "Pemerintah Kota ", "Pemerintah Provinsi ", "Pemerintah Daerah ",
)  # fmt: skip


def signing_of(told: DemoAgency) -> dict[str, Any]:
    """Return the columns of a decree that say who signs it, where and on what grounds."""
    patron = team_of(told.slug)[0]
    return {
        "signer_position": f"{patron.position} {seat_of(told)}",
        "place": seat_of(told),
        "cost": decree_defaults()["cost"],
        **wording_of(None),
    }


def seat_of(told: DemoAgency) -> str:
    """Return the name of the place that an agency governs."""
    name = told.name
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return name
