"""Loading the master list: whole, again, broken off, and refused."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from tenants.bodies.actions import load_master as module
from tenants.bodies.actions.load_master import load_master
from tenants.bodies.master_list import MasterListMistake, master_rows
from tenants.bodies.models import Body
from tenants.models import Agency

pytestmark = pytest.mark.usefixtures("fresh_database")


def bodies():
    return Body.objects.using("owner")


def run():
    out = StringIO()
    call_command("tenants", "load-master", stdout=out)
    return out.getvalue()


def test_it_loads_all_and_finds_who_has_joined():
    assert run() == (
        "  668 of 668\n668 bodies added, 0 left as they are, 3 found to have joined.\n"
    )

    assert bodies().count() == 668
    body = bodies().get(code="33.04")
    assert (body.name, body.kind, body.region_code, body.parent.code, body.time_zone) == (
        "Pemerintah Kabupaten Banjarnegara",
        "REGENCY",
        "33.04",
        "33",
        "Asia/Jakarta",
    )
    assert str(body) == "Pemerintah Kabupaten Banjarnegara"
    assert (body.agency.slug, body.is_connected) == ("banjarnegara", True)
    assert bodies().get(code="K-KEMENKES").agency.slug == "kemenkes"
    assert not bodies().get(code="33.07").is_connected


def test_a_second_run_changes_nothing():
    run()
    bodies().filter(code="33.07").update(name="Pemerintah Kabupaten Wonosobo Baru")
    before = list(bodies().order_by("pk").values())

    said = run()

    assert said == (
        "0 bodies added, 668 left as they are, 0 found to have joined.\n"
        "Named otherwise than in the list: 33.07\n"
    )
    assert list(bodies().order_by("pk").values()) == before


def test_broken_off_it_goes_on_where_it_was():
    def stop(done, of):
        if done == 200:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load_master(show=stop)
    there = bodies().count()
    seen = []
    done = load_master(show=lambda done, of: seen.append((done, of)))

    assert there == 200
    assert (done.added, done.left, bodies().count()) == (468, 200, 668)
    assert seen == [(300, 668), (400, 668), (500, 668), (600, 668), (668, 668)]


def test_a_host_name_that_is_taken_is_refused_in_words(monkeypatch):
    rows = {row.code: row for row in master_rows()}
    load_master(rows=[rows["33"]])
    wanted = [rows["34"]._replace(slug="provinsi-jateng")]
    monkeypatch.setattr(module, "master_rows", lambda: wanted)

    with pytest.raises(MasterListMistake):
        load_master()
    with pytest.raises(CommandError) as refused:
        run()

    assert str(refused.value) == (
        "Nothing was added. 34: the host name provinsi-jateng is that of 33 already."
    )
    assert bodies().count() == 1


def test_an_agency_is_linked_once_and_only_to_what_it_is():
    Agency.objects.using("owner").filter(slug="kemenkes").update(slug="bps", kind="MINISTRY")
    run()

    assert not bodies().get(code="N-BPS").is_connected
    assert not bodies().get(code="K-KEMENKES").is_connected
    assert module.link_agencies() == 0
