"""Splits and mergers: a province carved out of Jawa Tengah, a regency that goes up in another."""

from datetime import date

from tenants.bodies.actions.ask_succession import Ground, ask_succession
from tenants.bodies.actions.confirm_succession import confirm_succession
from tenants.bodies.models import Body
from tenants.bodies.queries.succession_mistakes import Share
from tenants.models import Agency
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import MONDAY

GROUND = Ground("UU 7/2026", date(2026, 2, 20), date(2026, 3, 1))
NAME = "Pemerintah Provinsi Dieng Raya"
ASKS, CONFIRMS = 9001, 9002


def new_body(code="97", kind="PROVINCE", *, name=NAME, parent=None, state="ACTIVE"):
    """Return a body; a row of a tenant stands for it where it has a state, without a schema."""
    slug = f"baru-{code.replace('.', '-').lower()}"
    region = code if code[0].isdigit() else None
    values = {"name": name, "short_name": name, "kind": kind, "region_code": region}
    values |= {"slug": slug, "time_zone": "Asia/Jakarta"}
    with scope(EVERYTHING):
        agency = None
        if state:
            agency = Agency.objects.create(
                **values,
                schema_name=f"a_{slug.replace('-', '_')}",
                parent=parent.agency if parent else None,
                state=state,
                state_since=MONDAY,
                integration_mode="CENTRAL",
                created_at=MONDAY,
            )
        made = Body.objects.create(**values, code=code, parent=parent, agency=agency)
    return read_body(made.pk)


def read_body(pk):
    """Return a body as it is now, with its tenant."""
    with scope(EVERYTHING):
        return Body.objects.select_related("agency", "parent").get(pk=pk)


def ask(kind, *shares, ground=GROUND, by=ASKS, at=MONDAY):
    """Ask for a succession. shares: former, successor, codes."""
    wanted = [
        Share(read_body(former.pk), read_body(to.pk), tuple(codes)) for former, to, codes in shares
    ]
    return ask_succession(kind=kind, ground=ground, shares=wanted, by=by, at=at)


def succeed(kind, *shares, at=MONDAY):
    """Ask for it and confirm it."""
    asked = ask(kind, *shares, at=at)
    return confirm_succession(succession_id=asked.pk, by=CONFIRMS, at=at)
