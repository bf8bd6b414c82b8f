"""Trainings, outreach and meetings: written down with who came and what follows."""

import re

import pytest
from django.db import DatabaseError, transaction

from onboarding.action_plan.actions.keep_activity import add_task, record_activity, settle_task
from onboarding.action_plan.models import Activity, Attendance, FollowUpTask
from onboarding.action_plan.rules.plan import PlanNotAllowed
from tests.factories.consoles import Officer, now, today

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST, NEW = "/konsol/kesiapan/kegiatan/", "/konsol/kesiapan/kegiatan/baru/"


@pytest.fixture
def admin(agency):
    return Officer(agency, "ORG", name="Rini")


def text(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def typed(**values):
    return {
        "kind": "MEETING",
        "title": "Rapat bulanan",
        "held_on": "2026-01-05",
        "place": "Ruang Sekda",
        "minutes": "Semua laporan lewat tenggat dibahas.",
        "people": "Siti; Dinkes\nBudi",
        **values,
    }


def counts(officer):
    with officer.scope:
        return Activity.objects.count(), Attendance.objects.count(), FollowUpTask.objects.count()


def test_it_works(admin):
    assert "Belum ada kegiatan" in text(admin.get(LIST))
    answer = admin.post(NEW, typed())
    here = answer["Location"]
    assert (answer.status_code, counts(admin)) == (302, (1, 2, 0))

    sent = {"task": "Susun jadwal piket", "owner": "Kabag Organisasi", "due_on": "2026-01-12"}
    assert admin.post(here, sent)["Location"] == here
    page = admin.get(here)
    assert "Siti, Dinkes" in text(page)
    assert "Susun jadwal piket Kabag Organisasi · 12 Jan 2026 Lewat" in text(page)
    assert "Rapat bulanan Rapat tim 5 Jan 2026 2 1" in text(admin.get(LIST))

    done = re.search(r'action="([^"]*/selesai/)"', page.content.decode())[1]
    assert admin.post(done).status_code == 302
    assert admin.post(done).status_code == 404
    assert "Selesai Rini" in text(admin.get(here))
    with admin.scope:
        row, task = Activity.objects.get(), FollowUpTask.objects.get()
        assert (str(row), str(task), row.by_name) == ("Rapat bulanan", "Susun jadwal piket", "Rini")
        assert [str(one) for one in row.people.order_by("position")] == ["Siti", "Budi"]

    file = admin.get(f"{here}hadir.csv")
    assert file.content.decode("utf-8-sig").splitlines() == ["Nama,Unit", "Siti,Dinkes", "Budi,"]
    assert (
        file["Content-Disposition"]
        == f'attachment; filename="daftar-hadir-2026-01-05-{row.pk}.csv"'
    )


def test_a_cell_is_no_formula(admin):
    here = admin.post(NEW, typed(people="=1+1; @SUM(A1)"))["Location"]

    assert "=1+1" not in admin.get(f"{here}hadir.csv").content.decode().split(",")[1].split("\r\n")


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"title": ""}, "Judul"),
        ({"held_on": "2099-01-01"}, "hari ini atau hari sebelumnya"),
        ({"minutes": ""}, "Isi notula rapat."),
        ({"people": "; Dinkes"}, "Baris 1 tidak terbaca"),
        ({"people": "\n".join(f"Orang {n}" for n in range(501))}, "Paling banyak 500 orang."),
        ({"kind": "X"}, "Jenis"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(admin, values, said):
    answer = admin.post(NEW, typed(**values))

    assert (answer.status_code, counts(admin)) == (422, (0, 0, 0))
    assert said in text(answer)
    assert "Ruang Sekda" in answer.content.decode()


def test_a_task_without_a_day_is_refused(admin):
    here = admin.post(NEW, typed())["Location"]

    answer = admin.post(here, {"task": "Susun", "owner": "Sekda", "due_on": ""})

    assert (answer.status_code, counts(admin)) == (422, (1, 2, 0))


def test_who_leads_reads_and_writes_nothing(agency, admin):
    here = admin.post(NEW, typed(kind="TRAINING", minutes=""))["Location"]
    leader = Officer(agency, "LEAD")

    assert "Tambah tindak lanjut" not in text(leader.get(here))
    assert leader.get(NEW).status_code == 403
    sent = {"task": "Susun", "owner": "Sekda", "due_on": "2026-01-12"}
    assert leader.post(here, sent).status_code == 403
    assert leader.post(f"{here}tindak-lanjut/1/selesai/").status_code == 403
    assert counts(admin) == (1, 2, 0)


def test_there_is_none_of_another_number_or_agency(admin, other_agency):
    here = admin.post(NEW, typed())["Location"]
    sent = {"task": "Susun", "owner": "Sekda", "due_on": "2026-01-12"}

    assert Officer(other_agency, "ADM").get(here).status_code == 404
    for address in (f"{LIST}4711/", f"{LIST}4711/hadir.csv"):
        assert admin.get(address).status_code == 404
    assert admin.post(f"{LIST}4711/", sent).status_code == 404
    assert admin.post(f"{here}tindak-lanjut/4711/selesai/").status_code == 404
    assert counts(admin) == (1, 2, 0)


def test_the_actions_refuse_whoever_is_no_admin(agency):
    leader = Officer(agency, "LEAD")
    by = leader.at_work

    with leader.scope:
        for act in (
            lambda: record_activity(None, people=(), by=by, at=now()),
            lambda: add_task(1, task="x", owner="y", due_on=today(), by=by),
            lambda: settle_task(1, 1, by=by, at=now()),
        ):
            with pytest.raises(PlanNotAllowed):
                act()
    assert counts(leader) == (0, 0, 0)


@pytest.mark.parametrize("values", [{"kind": "X"}, {"kind": "MEETING", "minutes": ""}])
def test_the_database_refuses_what_makes_no_sense(admin, values):
    with admin.scope, pytest.raises(DatabaseError), transaction.atomic():
        Activity.objects.create(
            **{"title": "x", "held_on": today(), "by_id": 1, "at": now(), **values}
        )


def test_the_list_goes_on_and_takes_the_same_statements(admin, statements):
    admin.post(NEW, typed())
    admin.get(LIST)
    with statements() as few:
        admin.get(LIST)
    for number in range(26):
        admin.post(NEW, typed(title=f"Rapat {number}"))
    with statements() as many:
        page = admin.get(LIST)

    assert len(few.texts()) == len(many.texts()) == 6
    assert len(page.context["rows"]) == 25
    older = admin.get(page.context["next_url"])
    assert [row["title"] for row in older.context["rows"]] == ["Rapat 0", "Rapat bulanan"]
