"""Ask for a split that waits for a second person: a district of Mamuju to Mamuju Tengah.

Law and day are real. The district is only the first that Mamuju has: those that moved in 2013 have
had the codes of Mamuju Tengah ever since.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from register.rules.actors import Actor
from tenants.bodies.actions.ask_succession import Ground, ask_succession
from tenants.bodies.models import Body, Succession, SuccessionKind
from tenants.bodies.queries.carvable import carvable
from tenants.bodies.queries.succession_mistakes import Share
from tenants.scope import NATIONAL, scope

_FORMER, _SUCCESSOR = "76.02", "76.06"
# By which Mamuju Tengah came to be.
_DAY: Final = date(2013, 1, 11)
_GROUND: Final = Ground("Undang-Undang Nomor 4 Tahun 2013", _DAY, _DAY)


def ask_for_succession(*, by: Actor, at: datetime) -> None:
    """Ask for it once, where both are tenants."""
    with scope(NATIONAL):
        found = Body.objects.filter(code__in=(_FORMER, _SUCCESSOR), agency__state="ACTIVE")
        bodies = {body.code: body for body in found.select_related("agency")}
        if len(bodies) < len((_FORMER, _SUCCESSOR)) or Succession.objects.exists():
            return
        former = bodies[_FORMER]
        (code, _name), *_others = carvable(former)
        share = Share(former, bodies[_SUCCESSOR], (code,))
        kind, user = SuccessionKind.SPLIT, by.user_id or 0
        ask_succession(kind=kind, ground=_GROUND, shares=[share], by=user, at=at)
