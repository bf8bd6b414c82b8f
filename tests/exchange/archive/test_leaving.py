"""An agency comes back from its archive, and is gone once it has left."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.core.management import CommandError
from django.db import connections

from casework.models import PeriodicFile
from casework.models.periodic_report import PeriodicReport
from tenants.actions.change_agency_state import change_agency_state
from tenants.bodies.models import Body
from tenants.models import Agency, Host, Membership
from tenants.own_folder import files_below
from tenants.scope import of_agency, scope
from tenants.teams.models import LiaisonOfficer, Unit
from tests.factories.agencies import MINISTRY, PROVINCE, REGENCY, read_agency
from tests.factories.archived import AT, at_work, inside, keep_everywhere, run, settle
from tests.factories.everything import EVERYTHING, everything_in
from tests.factories.hosts import former_hosts

pytestmark = pytest.mark.usefixtures("fresh_database")


@pytest.fixture
def regency(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "media"
    return at_work()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "banjarnegara.zip"


def test_what_was_lost_comes_back_and_the_register_stays(regency, path):
    run("backup_agency", REGENCY, path)
    before = inside(regency)
    with scope(everything_in(regency)):
        LiaisonOfficer.objects.all().delete()
        Unit.objects.update(name="Salah ketik")
        PeriodicFile.objects.all().delete()
        PeriodicReport.objects.all().delete()
    default_storage.delete("laporan/banjarnegara.pdf")
    Membership.objects.using("owner").filter(agency=regency).delete()
    settle(regency)

    said = run("restore_agency", REGENCY, path)

    assert inside(regency) == before
    assert f"{sum(map(len, before.values()))} rows, as of" in said
    assert Membership.objects.using("owner").filter(agency=regency).count() == 1
    with default_storage.open("laporan/banjarnegara.pdf") as file:
        assert file.read() == b"banjarnegara"
    with scope(EVERYTHING):
        assert Agency.objects.get(pk=regency.pk).state == "ACTIVE"
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT state FROM register_report WHERE agency_id = %s", [regency.pk])
        assert cursor.fetchall() == [("WITHDRAWN",)]


def test_who_was_let_go_since_stays_gone(regency, path):
    run("backup_agency", REGENCY, path)
    Membership.objects.using("owner").filter(agency=regency).update(is_active=False, until=AT)

    run("restore_agency", REGENCY, path)

    assert not Membership.objects.using("owner").get(agency=regency).is_active


def test_a_leaving_agency_is_emptied_and_its_reports_stay(regency, path):
    settle(regency)
    change_agency_state(agency_id=regency.pk, state="SUSPENDED", at=AT)
    run("backup_agency", REGENCY, path)

    said = run("remove_agency", REGENCY, path, "--yes")

    assert said == "banjarnegara: removed. Its reports stay in the register.\n"
    assert [table for table, found in inside(regency).items() if found] == []
    assert Agency.objects.using("owner").get(pk=regency.pk).state == "LEFT"
    assert not Host.objects.using("owner").filter(agency=regency).exists()
    assert former_hosts() == [("banjarnegara.localhost", REGENCY)]
    assert not Membership.objects.using("owner").get(agency=regency).is_active
    assert default_storage.exists("laporan/banjarnegara.pdf")
    assert default_storage.listdir("laporan-berkala")[1] == []
    assert default_storage.listdir("sk")[1] == []
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM register_report WHERE agency_id = %s", [regency.pk])
        assert cursor.fetchone() == (1,)


def test_nothing_that_is_its_own_stays_in_the_storage(regency, path):
    before = set(files_below("."))
    keep_everywhere(regency, read_agency(MINISTRY))
    assert len(set(files_below(".")) - before) == 9
    settle(regency)
    change_agency_state(agency_id=regency.pk, state="SUSPENDED", at=AT)
    run("backup_agency", REGENCY, path)

    run("remove_agency", REGENCY, path, "--yes")

    theirs = f"./instansi/{read_agency(MINISTRY).pk}"
    assert set(files_below(".")) == {
        "./laporan/banjarnegara.pdf",
        "./laporan/kemenkes.pdf",
        f"{theirs}/sk/tetangga.pdf",
    }
    assert default_storage.listdir("instansi")[0] == [str(read_agency(MINISTRY).pk)]


def test_its_host_goes_to_who_carries_on_for_it(regency, path):
    settle(regency)
    change_agency_state(agency_id=regency.pk, state="SUSPENDED", at=AT)
    run("backup_agency", REGENCY, path)
    values = {"kind": "REGENCY", "time_zone": "Asia/Jakarta", "short_name": "x"}
    bodies = Body.objects.using("owner")
    heir = bodies.create(
        code="33.05", region_code="33.05", slug="kebumen", name="Lain", **values,
        agency=read_agency(PROVINCE),
    )  # fmt: skip
    bodies.create(
        code="33.04", region_code="33.04", slug="banjar", name="Ini", **values,
        agency=regency, until=AT.date(), successor=heir,
    )  # fmt: skip

    run("remove_agency", REGENCY, path, "--yes")

    assert former_hosts() == [("banjarnegara.localhost", PROVINCE)]


def test_it_joins_again_from_the_archive(regency, path):
    settle(regency)
    change_agency_state(agency_id=regency.pk, state="SUSPENDED", at=AT)
    run("backup_agency", REGENCY, path)
    before = inside(regency)
    run("remove_agency", REGENCY, path, "--yes")

    run("provision", REGENCY, regency.name, "--kind", "REGENCY")
    run("restore_agency", REGENCY, path)

    assert inside(regency) == before
    assert Host.objects.using("owner").get(agency=regency).domain == "banjarnegara.localhost"
    assert former_hosts() == []
    again = change_agency_state(agency_id=regency.pk, state="PREPARING", at=AT)
    assert again.state == "PREPARING"


def test_who_cannot_go_yet_is_told_why_and_nothing_is_removed(regency, path):
    def removal(slug, archive):
        with pytest.raises(CommandError) as refused:
            run("remove_agency", slug, archive, "--yes")
        return str(refused.value)

    def suspend(slug):
        change_agency_state(agency_id=read_agency(slug).pk, state="SUSPENDED", at=AT)

    run("backup_agency", REGENCY, path)
    neighbours = path.with_name("kemenkes.zip")
    run("backup_agency", MINISTRY, neighbours)
    provinces = path.with_name("jateng.zip")
    run("backup_agency", PROVINCE, provinces)

    assert removal(REGENCY, path).startswith("Suspend the agency first")
    suspend(REGENCY)
    suspend(PROVINCE)
    assert removal(REGENCY, neighbours).startswith("The archive is of Kementerian Kesehatan, not")
    assert removal(PROVINCE, provinces).startswith("1 other agencies are below it")
    assert removal(REGENCY, path).startswith("1 reports are open or may still be opened again")
    settle(regency)
    with scope(of_agency(regency)):
        Unit.objects.create(name="Baru", kind="OTHER", code="baru")
    before = inside(regency)
    assert removal(REGENCY, path).startswith("teams_unit is not as it was archived")

    assert inside(regency) == before
    assert Host.objects.using("owner").filter(agency=regency).exists()
    assert default_storage.exists("laporan/banjarnegara.pdf")


def test_a_settled_report_that_may_come_back_is_waited_for(regency, path):
    settle(regency)
    change_agency_state(agency_id=regency.pk, state="SUSPENDED", at=AT)
    with connections["owner"].cursor() as cursor:
        cursor.execute(
            "UPDATE register_timer SET next_at = %s, status = 'RUNNING' WHERE report_id IN"
            " (SELECT id FROM register_report WHERE agency_id = %s)",
            [AT + timedelta(days=5), regency.pk],
        )
    run("backup_agency", REGENCY, path)

    with pytest.raises(CommandError, match="may still be opened again"):
        run("remove_agency", REGENCY, path, "--yes")


def test_one_of_another_agency_or_version_is_refused(regency, path):
    run("backup_agency", REGENCY, path)

    with pytest.raises(CommandError, match="is of Pemerintah Kabupaten Banjarnegara, not of"):
        run("restore_agency", MINISTRY, path)
    with connections["owner"].cursor() as cursor:
        cursor.execute("DELETE FROM a_banjarnegara.django_migrations WHERE name LIKE '0010%'")
    with pytest.raises(CommandError, match="of another version: its tables"):
        run("restore_agency", REGENCY, path)
