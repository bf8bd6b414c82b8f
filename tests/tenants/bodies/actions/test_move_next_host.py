"""The owner does the changes of host that the desk has asked for, one after the other."""

from datetime import timedelta

import pytest

from tenants.actions.former_hosts import HostTaken
from tenants.bodies.actions import connect_body as connecting
from tenants.bodies.actions import move_next_host as module
from tenants.bodies.actions.connect_body import CannotConnect, connect_body
from tenants.bodies.actions.load_master import link_agencies, load_master
from tenants.bodies.actions.move_next_host import move_next_host
from tenants.bodies.actions.pass_on_hosts import pass_on_hosts
from tenants.bodies.actions.rename_body import MoveUnderWay, rename_body
from tenants.bodies.models import Body, BodyChange, HostMove
from tenants.bodies.owner_work import KINDS
from tenants.models import Agency, FormerHost, Host
from tests.database.template import AT
from tests.factories.agencies import MINISTRY, PROVINCE, REGENCY, read_agency
from tests.factories.hosts import former_hosts

pytestmark = pytest.mark.usefixtures("own_database")
LATER = AT + timedelta(seconds=5)


@pytest.fixture(scope="module", autouse=True)
def _loaded(own_database, django_db_blocker):
    with django_db_blocker.unblock():
        load_master()
        link_agencies()


@pytest.fixture(autouse=True)
def _as_it_was(own_database):
    yield
    BodyChange.objects.using("owner").all().delete()
    HostMove.objects.using("owner").all().delete()
    FormerHost.objects.using("owner").all().delete()
    Body.objects.using("owner").update(successor=None, until=None)
    Agency.objects.using("owner").update(state="ACTIVE")
    for agency in Agency.objects.using("owner"):
        values = {"domain": f"{agency.slug}.localhost"}
        Host.objects.using("owner").update_or_create(agency=agency, defaults=values)


def body(code):
    return Body.objects.using("owner").get(code=code)


def ask(slug, code="33.04"):
    found = body(code)
    names = {"name": found.name, "short_name": found.short_name}
    rename_body(body_id=found.pk, **names, slug=slug, reason="PP 1/2026", by=7, at=AT)


def moves():
    rows = HostMove.objects.using("owner").order_by("pk")
    return list(rows.values_list("slug", "state", "hindrance", "changed_at"))


def host_of(slug):
    return Host.objects.using("owner").get(agency__slug=slug).domain


def test_it_moves_and_says_so_beside_the_body():
    ask("dieng")
    with pytest.raises(MoveUnderWay):
        ask("serayu")
    before = host_of(REGENCY)

    assert move_next_host(at=LATER)
    assert not move_next_host(at=LATER)

    assert (before, host_of(REGENCY)) == ("banjarnegara.localhost", "dieng.localhost")
    assert moves() == [("dieng", "DONE", "", LATER)]
    assert str(HostMove.objects.using("owner").get()) == "dieng DONE"
    rows = BodyChange.objects.using("owner").values_list(
        "kind", "before__name", "reason", "changed_by", "changed_at"
    )
    assert list(rows) == [("REHOSTED", "banjarnegara.localhost", "PP 1/2026", 7, LATER)]


def test_one_that_another_has_is_refused_and_nothing_is_renamed():
    found = body("33.04")

    with pytest.raises(HostTaken):
        rename_body(
            body_id=found.pk,
            name="Lain",
            short_name="Lain",
            slug=MINISTRY,
            reason="PP",
            by=7,
            at=AT,
        )

    assert (moves(), body("33.04").name) == ([], found.name)


def taken():
    Body.objects.using("owner").filter(code="33.07").update(slug="dieng")
    yield "HOST_TAKEN"
    Body.objects.using("owner").filter(code="33.07").update(slug="wonosobo")


def taken_at_the_last_moment(monkeypatch):
    Host.objects.using("owner").create(
        agency=read_agency(MINISTRY), domain="dieng.localhost", is_primary=False
    )
    monkeypatch.setattr(module, "is_host_taken", lambda *_args, **_more: False)
    yield "HOST_TAKEN"
    Host.objects.using("owner").filter(domain="dieng.localhost").delete()


def gone():
    Host.objects.using("owner").filter(agency__slug=REGENCY).delete()
    yield "ENDED"


def broken(monkeypatch):
    def breaks(**_values):
        raise RuntimeError

    monkeypatch.setattr(module, "move_host", breaks)
    yield "UNEXPECTED"


@pytest.mark.parametrize("trouble", [taken, taken_at_the_last_moment, gone, broken])
def test_what_stands_in_the_way_is_said_and_nothing_is_half_moved(trouble, monkeypatch):
    ask("dieng")
    with_patch = (monkeypatch,) if trouble in {taken_at_the_last_moment, broken} else ()
    steps = trouble(*with_patch)
    hindrance = next(steps)

    assert move_next_host(at=LATER)

    assert moves() == [("dieng", "FAILED", hindrance, LATER)]
    assert former_hosts() == []
    assert BodyChange.objects.using("owner").count() == 0
    assert list(steps) == []


def test_a_body_does_not_get_what_another_had(monkeypatch):
    ask("dieng")
    move_next_host(at=LATER)
    Body.objects.using("owner").filter(code="33.07").update(slug="serayu")
    ask("serayu2")
    move_next_host(at=LATER)

    with pytest.raises(CannotConnect, match="HOST_TAKEN"):
        connect_body(body_id=body("33.07").pk, slug="dieng", at=AT)
    monkeypatch.setattr(connecting, "is_host_taken", lambda *_args, **_more: False)
    with pytest.raises(CannotConnect, match="HOST_TAKEN"):
        connect_body(body_id=body("33.07").pk, slug="dieng", at=AT)

    assert body("33.07").agency is None
    Body.objects.using("owner").filter(code="33.07").update(slug="wonosobo")


def leave(slug, successor=None):
    """Let an agency be gone, its body carried on by another."""
    agency = read_agency(slug)
    domain = Host.objects.using("owner").get(agency=agency)
    FormerHost.objects.using("owner").create(
        domain=domain.domain, agency=agency, since=AT, until=AT
    )
    domain.delete()
    Agency.objects.using("owner").filter(pk=agency.pk).update(state="LEFT")
    if successor:
        heir = Body.objects.using("owner").get(agency__slug=successor)
        Body.objects.using("owner").filter(agency=agency).update(until="2026-01-01", successor=heir)


def test_the_hosts_of_one_that_left_go_to_who_carries_on():
    leave(REGENCY)
    assert not pass_on_hosts(at=AT)
    assert former_hosts() == [("banjarnegara.localhost", REGENCY)]
    heir = Body.objects.using("owner").get(agency__slug=PROVINCE)
    Body.objects.using("owner").filter(code="33.04").update(until="2026-01-01", successor=heir)

    assert pass_on_hosts(at=AT)
    assert not pass_on_hosts(at=AT)

    assert former_hosts() == [("banjarnegara.localhost", PROVINCE)]


def test_they_go_on_where_that_one_has_left_too():
    ministry = body("K-KEMENKES")
    Body.objects.using("owner").filter(pk=ministry.pk).update(agency=read_agency(MINISTRY))
    leave(REGENCY, PROVINCE)
    leave(PROVINCE, MINISTRY)

    assert pass_on_hosts(at=AT)

    assert former_hosts() == [
        ("banjarnegara.localhost", MINISTRY),
        ("jatengprov.localhost", MINISTRY),
    ]


def test_the_owners_process_does_both():
    assert {move_next_host, pass_on_hosts} <= set(KINDS)
