"""One body: what is known of it, stopping it, letting it go on, and its names."""

import pytest

from tenants.bodies.models import Body, BodyChange
from tenants.models import Agency
from tenants.scope import NATIONAL, scope
from tests.factories.bodies import make_bodies
from tests.factories.consoles import Officer

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


@pytest.fixture
def bodies(agency, db):
    return make_bodies("33", "33.04", "33.07", tenant=agency)


def page(body, rest=""):
    return f"/daftar-induk/{body.pk}/{rest}"


def state(agency):
    with scope(NATIONAL):
        return Agency.objects.get(pk=agency.pk).state


WAYS = {
    "rename_url",
    "suspend_url",
    "resume_url",
    "connect_url",
    "look_url",
    "split_url",
    "merge_url",
    "rest_url",
    "wake_url",
}
STANDS = {"rename_url", "split_url", "merge_url"}


def links(answer):
    return {name for name in WAYS if answer.context[name]}


def test_a_tenant(bodies, desk):
    answer = desk.get(page(bodies["33.04"]))

    facts = {row.label: row.value for row in answer.context["facts"]}
    assert (facts["Kode"], facts["Jenis"], facts["Keterhubungan"]) == (
        "33.04",
        "Kabupaten",
        "Terhubung",
    )
    assert facts["Di bawah"] == "Pemerintah Provinsi Jawa Tengah"
    assert facts["Status"].startswith("Aktif (")
    assert facts["Alamat singkat"] == "banjarnegara"
    assert links(answer) == {*STANDS, "suspend_url", "rest_url", "look_url"}
    assert "Belum ada perubahan." in answer.content.decode()


def test_one_that_is_no_tenant_yet(bodies, desk):
    answer = desk.get(page(bodies["33.07"]))

    facts = {row.label: row.value for row in answer.context["facts"]}
    assert "Status" not in facts
    assert facts["Alamat singkat"] == "wonosobo"
    assert links(answer) == {*STANDS, "connect_url"}


def test_one_that_is_none(desk):
    for rest in ("", "henti/", "lanjut/", "tidur/", "bangun/", "nama/"):
        assert desk.get(f"/daftar-induk/4711/{rest}").status_code == 404


def test_it_is_stopped_and_goes_on(bodies, desk, agency):
    body = bodies["33.04"]

    stopped = desk.post(page(body, "henti/"), {"reason": "Tim belum siap."}, follow=True)
    in_between = state(agency)
    again = desk.post(page(body, "henti/"), {"reason": "Sekali lagi."}, follow=True)
    went_on = desk.post(page(body, "lanjut/"), {"reason": "Tim lengkap."}, follow=True)

    text = stopped.content.decode()
    assert "Instansi dihentikan sementara." in text
    assert "Tim belum siap." in text
    assert links(stopped) == {*STANDS, "resume_url", "look_url"}
    assert in_between == "SUSPENDED"
    assert "Keadaan instansi ini sudah berubah." in again.content.decode()
    assert "Instansi dijalankan lagi." in went_on.content.decode()
    assert state(agency) == "ACTIVE"
    with scope(NATIONAL):
        assert list(BodyChange.objects.order_by("pk").values_list("kind", "changed_by")) == [
            ("SUSPENDED", desk.user.pk),
            ("RESUMED", desk.user.pk),
        ]


def test_it_rests_and_wakes(bodies, desk, agency):
    body = bodies["33.04"]

    rested = desk.post(
        page(body, "tidur/"), {"reason": "Sebulan tidak ada yang masuk."}, follow=True
    )
    in_between = state(agency)
    woken = desk.post(page(body, "bangun/"), {"reason": "Tim baru ditunjuk."}, follow=True)
    again = desk.post(page(body, "bangun/"), {"reason": "Sekali lagi."}, follow=True)

    assert "Instansi dinyatakan tidak berjalan." in rested.content.decode()
    assert links(rested) == {*STANDS, "suspend_url", "wake_url", "look_url"}
    assert (in_between, state(agency)) == ("DORMANT", "ACTIVE")
    assert "Instansi aktif lagi." in woken.content.decode()
    assert "Keadaan instansi ini sudah berubah." in again.content.decode()
    with scope(NATIONAL):
        rows = BodyChange.objects.order_by("pk").values_list("kind", "reason", "changed_by")
        assert list(rows) == [
            ("RESTED", "Sebulan tidak ada yang masuk.", desk.user.pk),
            ("WOKEN", "Tim baru ditunjuk.", desk.user.pk),
        ]


def test_it_is_renamed(bodies, desk):
    body = bodies["33.07"]
    shown = desk.get(page(body, "nama/")).context["form"]
    names = {"name": "Pemerintah Kabupaten Dieng", "short_name": "Pemkab Dieng"}

    answer = desk.post(page(body, "nama/"), {**names, "reason": "PP 1/2026"}, follow=True)

    assert shown.initial == {
        "name": "Pemerintah Kabupaten Wonosobo",
        "short_name": "Pemkab Wonosobo",
    }
    text = answer.content.decode()
    assert "Sebelumnya: Pemerintah Kabupaten Wonosobo" in text
    with scope(NATIONAL):
        assert Body.objects.get(pk=body.pk).short_name == "Pemkab Dieng"


@pytest.mark.parametrize("rest", ["henti/", "tidur/", "nama/"])
def test_without_a_reason_nothing_changes(bodies, desk, agency, rest):
    body = bodies["33.04"]

    answer = desk.post(page(body, rest), {"name": "Lain", "short_name": "Lain", "reason": " "})

    assert answer.status_code == 422
    assert "reason" in answer.context["form"].errors
    assert state(agency) == "ACTIVE"
    with scope(NATIONAL):
        assert BodyChange.objects.count() == 0
        assert Body.objects.get(pk=body.pk).short_name == "Pemkab Banjarnegara"
