"""Another name and another host for a body, by the desk."""

import pytest
from django.db import DatabaseError, transaction

from tenants.bodies.models import Body, BodyChange, Hindrance, HostMove
from tenants.scope import NATIONAL, PORTAL, REGISTER, SIGN_IN, SYSTEM, of_agency, scope
from tests.factories.bodies import make_bodies
from tests.factories.consoles import Officer
from tests.factories.everything import EVERYTHING
from tests.factories.hosts import make_former

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
NAMES = {"name": "Pemerintah Kabupaten Dieng", "short_name": "Pemkab Dieng", "reason": "PP 1/2026"}


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


@pytest.fixture
def bodies(agency, db):
    return make_bodies("33", "33.04", "33.07", tenant=agency)


def page(body, rest="nama/"):
    return f"/daftar-induk/{body.pk}/{rest}"


def wishes():
    with scope(NATIONAL):
        rows = HostMove.objects.order_by("pk")
        return list(rows.values_list("body__code", "slug", "state", "reason", "asked_by"))


def name_of(body):
    with scope(NATIONAL):
        return Body.objects.get(pk=body.pk).short_name


def facts(answer):
    return {row.label: row.value for row in answer.context["facts"]}


def test_the_present_host_is_offered_and_kept(bodies, desk):
    form = desk.get(page(bodies["33.04"])).context["form"]
    answer = desk.post(page(bodies["33.04"]), {**NAMES, "slug": "banjarnegara"}, follow=True)
    left_out = desk.post(page(bodies["33.04"]), {**NAMES, "short_name": "Dieng"})

    assert form.initial["slug"] == "banjarnegara"
    assert "Nama instansi diubah." in answer.content.decode()
    assert facts(answer)["Alamat situs"] == "banjarnegara.localhost"
    assert left_out.status_code == 302
    assert (wishes(), name_of(bodies["33.04"])) == ([], "Dieng")


def test_a_body_that_is_no_tenant_is_not_asked_for_one(bodies, desk):
    form = desk.get(page(bodies["33.07"])).context["form"]
    desk.post(page(bodies["33.07"]), {**NAMES, "slug": "dieng"})

    assert "slug" not in form.fields
    assert (wishes(), name_of(bodies["33.07"])) == ([], "Pemkab Dieng")


def test_another_host_is_asked_for_and_waits_for_the_owner(bodies, desk, agency):
    make_former(agency)
    answer = desk.post(page(bodies["33.04"]), {**NAMES, "slug": "Dieng"}, follow=True)

    assert "Alamat situsnya berganti dalam beberapa detik." in answer.content.decode()
    assert wishes() == [("33.04", "dieng", "WAITING", "PP 1/2026", desk.user.pk)]
    told = facts(answer)
    assert told["Alamat situs"] == "banjarnegara.localhost"
    assert told["Alamat situs yang diminta"] == "dieng.localhost: Menunggu"
    assert told["Alamat situs sebelumnya"] == "banjar.localhost"
    assert name_of(bodies["33.04"]) == "Pemkab Dieng"


def test_what_stood_in_the_way_is_said_and_what_is_done_is_not(bodies, desk):
    def told(**values):
        with scope(EVERYTHING):
            HostMove.objects.update(**values)
        return facts(desk.get(page(bodies["33.04"], ""))).get("Alamat situs yang diminta")

    desk.post(page(bodies["33.04"]), {**NAMES, "slug": "dieng"})

    failed = told(state="FAILED", hindrance=Hindrance.HOST_TAKEN)
    assert failed == "dieng.localhost: Nama host ini sudah dipakai instansi lain."
    assert told(state="DONE", hindrance="") is None


TAKEN = "Alamat itu sudah dipakai atau disimpan untuk instansi lain. Pilih yang lain."


@pytest.mark.parametrize(
    ("slug", "sentence"),
    [
        ("kemenkes", TAKEN),
        ("depkes", TAKEN),
        ("wonosobo", TAKEN),
        ("nasional", "Alamat itu dipakai oleh sistem. Pilih yang lain."),
        ("tidak.bisa", "Pakai huruf kecil, angka, dan tanda hubung saja"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_changes(
    bodies, desk, other_agency, slug, sentence
):
    make_former(other_agency, "depkes.localhost")

    answer = desk.post(page(bodies["33.04"]), {**NAMES, "slug": slug})

    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert (wishes(), name_of(bodies["33.04"])) == ([], "Pemkab Banjarnegara")
    with scope(NATIONAL):
        assert BodyChange.objects.count() == 0


def test_its_own_former_one_may_come_back(bodies, desk, agency):
    make_former(agency)

    desk.post(page(bodies["33.04"]), {**NAMES, "slug": "banjar"})

    assert [row[1] for row in wishes()] == ["banjar"]


def test_one_change_at_a_time_and_one_host_for_one(bodies, desk, province):
    with scope(EVERYTHING):
        Body.objects.filter(code="33").update(agency=province)
    desk.post(page(bodies["33.04"]), {**NAMES, "slug": "dieng"})

    again = desk.post(page(bodies["33.04"]), {**NAMES, "name": "Lain", "slug": "serayu"})
    other = desk.post(page(bodies["33"]), {**NAMES, "slug": "dieng"})

    assert again.status_code == other.status_code == 422
    assert "Perubahan alamat sebelumnya belum selesai." in again.content.decode()
    assert TAKEN in other.content.decode()
    assert [row[:2] for row in wishes()] == [("33.04", "dieng")]
    assert name_of(bodies["33"]) == "Pemprov Jateng"
    with scope(NATIONAL):
        assert Body.objects.get(code="33.04").name == "Pemerintah Kabupaten Dieng"


def test_the_desk_only_asks_and_nobody_else_sees_it(bodies, desk, agency):
    desk.post(page(bodies["33.04"]), {**NAMES, "slug": "dieng"})
    row = {"body": bodies["33"], "slug": "lain", "reason": "x", "changed_at": "2026-03-01T00:00Z"}

    with scope(NATIONAL):
        for attempt in (
            lambda: HostMove.objects.update(state="DONE"),
            lambda: HostMove.objects.all().delete(),
            lambda: HostMove.objects.create(**row, state="DONE"),
        ):
            with pytest.raises(DatabaseError), transaction.atomic():
                attempt()
    for role in (PORTAL, SIGN_IN, SYSTEM, REGISTER, of_agency(agency)):
        with pytest.raises(DatabaseError), scope(role):
            HostMove.objects.count()
