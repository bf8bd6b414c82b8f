"""Another host for an agency; the former one stays its own and is never given to anybody else."""

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError

from tenants.actions.former_hosts import HostTaken, retire_hosts
from tenants.actions.move_host import move_host
from tenants.actions.provision_agency import provision_agency
from tenants.models import Agency, FormerHost, Host
from tests.database.template import AT
from tests.factories.agencies import MINISTRY, REGENCY, read_agency
from tests.factories.hosts import former_hosts

pytestmark = pytest.mark.usefixtures("own_database")
MONTH = timedelta(days=30)


@pytest.fixture(autouse=True)
def _as_it_was(own_database):
    yield
    FormerHost.objects.using("owner").all().delete()
    Host.objects.using("owner").all().delete()
    for agency in Agency.objects.using("owner"):
        domain = f"{agency.slug}.localhost"
        Host.objects.using("owner").create(agency=agency, domain=domain)


@pytest.fixture
def regency(own_database):
    return read_agency(REGENCY)


def hosts(agency):
    rows = Host.objects.using("owner").filter(agency=agency).order_by("domain")
    return list(rows.values_list("domain", flat=True))


def move(agency, domain, months=1):
    return move_host(agency_id=agency.pk, domain=domain, at=AT + months * MONTH)


def test_the_former_one_stays_its_own(regency):
    before = move(regency, "dieng.localhost")

    assert before == "banjarnegara.localhost"
    assert hosts(regency) == ["dieng.localhost"]
    former = FormerHost.objects.using("owner").get()
    assert str(former) == "banjarnegara.localhost"
    assert (former.agency, former.since, former.until) == (regency, AT, AT + MONTH)


def test_each_of_them_says_from_when_to_when(regency):
    move(regency, "dieng.localhost")
    move(regency, "serayu.localhost", months=3)

    rows = FormerHost.objects.using("owner").order_by("until")
    assert list(rows.values_list("domain", "since", "until")) == [
        ("banjarnegara.localhost", AT, AT + MONTH),
        ("dieng.localhost", AT + MONTH, AT + 3 * MONTH),
    ]


def test_it_may_have_its_own_former_one_back(regency):
    move(regency, "dieng.localhost")
    move(regency, "banjarnegara.localhost", months=2)

    assert hosts(regency) == ["banjarnegara.localhost"]
    assert former_hosts() == [("dieng.localhost", REGENCY)]


def test_the_same_one_again_changes_nothing(regency):
    assert move(regency, "banjarnegara.localhost") == "banjarnegara.localhost"

    assert former_hosts() == []


@pytest.mark.parametrize("domain", ["kemenkes.localhost", "depkes.localhost"])
def test_what_another_has_or_had_is_refused(regency, domain):
    ministry = read_agency(MINISTRY)
    FormerHost.objects.using("owner").create(
        domain="depkes.localhost", agency=ministry, since=AT, until=AT
    )

    with pytest.raises(HostTaken):
        move(regency, domain)

    assert hosts(regency) == ["banjarnegara.localhost"]
    assert former_hosts() == [("depkes.localhost", MINISTRY)]


def test_a_new_agency_does_not_get_it(regency):
    move(regency, "dieng.localhost")
    values = {"name": "Lain", "kind": "MINISTRY", "time_zone": "Asia/Jakarta", "at": AT}

    with pytest.raises(HostTaken):
        provision_agency(slug="lain", domain="Banjarnegara.localhost", **values)
    with pytest.raises(CommandError, match=r"banjarnegara\.localhost was another agency's host"):
        call_command("provision", "lain", "Lain", kind="MINISTRY", domain="banjarnegara.localhost")

    assert not Agency.objects.using("owner").filter(slug="lain").exists()
    assert former_hosts() == [("banjarnegara.localhost", REGENCY)]


def test_all_hosts_of_one_that_leaves_are_kept_and_come_back_with_it(regency):
    Host.objects.using("owner").create(
        agency=regency, domain="lapor.banjarnegara.test", is_primary=False
    )
    retire_hosts(regency, at=AT + MONTH)

    assert hosts(regency) == []
    assert former_hosts() == [
        ("banjarnegara.localhost", REGENCY),
        ("lapor.banjarnegara.test", REGENCY),
    ]
    with pytest.raises(Host.DoesNotExist):
        move(regency, "dieng.localhost")

    values = {"name": "", "kind": "", "time_zone": "", "at": AT}
    provision_agency(slug=REGENCY, **values)
    assert hosts(regency) == ["banjarnegara.localhost"]
    assert former_hosts() == [("lapor.banjarnegara.test", REGENCY)]


@pytest.mark.parametrize(
    "values",
    [{"domain": "Besar.localhost"}, {"until": AT - MONTH}, {"domain": "banjar.localhost"}],
)
def test_the_table_refuses_what_cannot_be(regency, values):
    row = {"domain": "lain.localhost", "agency": regency, "since": AT, "until": AT}
    rows = FormerHost.objects.using("owner")
    rows.create(**row | {"domain": "banjar.localhost"})

    with pytest.raises(IntegrityError):
        rows.create(**row | values)
