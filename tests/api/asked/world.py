"""What the interface is asked about: one agency with reports in several states, and another's canaries.

MINE is the agency whose system asks. Whatever is the other's alone carries CANARY, and what even the
national desk may not read of an agency carries INSIDE as well.
"""

from types import SimpleNamespace

from register.rules.steps import Step
from tenants.tokens.models import TokenScope
from tests.factories.agencies import MINISTRY, REGENCY, read_agency
from tests.factories.clients import access_of, client_of
from tests.factories.consoles import fresh_life
from tests.factories.lives import admin_of, liaison_of, make_unit
from tests.factories.people import staff
from tests.factories.tokens import token_of

CANARY, INSIDE = "KENARI-K7Q4", "KENARI-K7Q4-DALAM"
KEPT = 4


def make_world():
    """Make it in a database of its own, where it stays."""
    mine, theirs = read_agency(REGENCY), read_agency(MINISTRY)
    world = SimpleNamespace(mine=mine, theirs=theirs, unit=make_unit(mine))
    world.admin = staff(mine, "ADM", email="adm@contoh.go.id")
    world.desk = staff(None, "NAT", email="nat@contoh.go.id")
    other = staff(theirs, "ADM", email="lain@contoh.go.id", name=f"{INSIDE} Orang")
    fresh_life()
    for _each in range(KEPT):
        fresh_life().route(mine)
    assigned = fresh_life()
    assigned.route(mine)
    assigned.officer(mine, admin_of(mine), Step.ASSIGN_UNIT, unit_id=world.unit.pk)
    _make_canaries(theirs)
    # Theirs, so that a number that is guessed finds something.
    token_of(theirs, other, name=f"{INSIDE} token")
    client_of(theirs, other, name=f"{INSIDE} sistem")
    return world


def _make_canaries(theirs):
    unit = make_unit(theirs, name=f"{INSIDE} unit")
    life = fresh_life(title=f"{CANARY} judul", body=f"{CANARY} isi, sudah tiga hari tidak ada.")
    life.route(theirs)
    actor, liaison = admin_of(theirs), liaison_of(theirs, unit)
    life.officer(theirs, actor, Step.ASSIGN_UNIT, unit_id=unit.pk)
    life.officer(theirs, liaison, Step.RESPOND_INITIAL, text="Sedang diperiksa.")
    life.officer(theirs, actor, Step.PROGRESS_NOTE, text=f"{INSIDE} catatan", internal=True)


def secret_of(world, who):
    """Return what somebody shows: READER a token that reads, SYSTEM and DESK clients with all."""
    match who:
        case "READER":
            scopes = frozenset({TokenScope.READ})
            return token_of(world.mine, world.admin, scopes=scopes).secret
        case "SYSTEM":
            return access_of(world.mine, client_of(world.mine, world.admin).client)
        case "DESK":
            return access_of(None, client_of(None, world.desk).client)
    return ""
