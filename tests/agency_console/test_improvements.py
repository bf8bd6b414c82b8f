"""The pages of what was mended because of reports."""

import re

import pytest

from onboarding.action_plan.models import Improvement
from register.rules.states import Visibility
from tests.factories.consoles import Officer
from tests.factories.lives import Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST = "/konsol/kesiapan/perbaikan/"


def text(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


@pytest.fixture
def admin(agency):
    return Officer(agency, "KOM", name="Imam")


@pytest.fixture
def report(agency):
    life = Life(visibility=Visibility.CONFIDENTIAL)
    life.route(agency)
    return life.report


def typed(report, **values):
    return {
        "title": "Loket kedua dibuka",
        "done": "Dinas membuka loket kedua.",
        "reason": "Warga menunggu tiga jam.",
        "since": "2026-01-05",
        "numbers": report.number,
        **values,
    }


def test_it_works(admin, report):
    assert "Belum ada perbaikan" in text(admin.get(LIST))

    answer = admin.post(f"{LIST}baru/", typed(report))

    row = kept(admin)[0]
    assert (answer.status_code, answer["Location"]) == (302, f"{LIST}{row.pk}/")
    page = admin.get(f"{LIST}{row.pk}/")
    assert report.number in text(page)
    assert "Dicatat Imam" in text(page)
    assert "Tidak tampil" in text(admin.get(LIST))


def kept(officer):
    with officer.scope:
        return list(Improvement.objects.order_by("pk"))


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"numbers": "bukan nomor"}, "“bukan nomor” bukan nomor laporan."),
        ({"numbers": "LP26-8K3M-7QX7"}, "Tidak ada laporan instansi ini"),
        ({"numbers": ","}, "Isi paling sedikit satu"),
        ({"since": "2999-01-01"}, "Pilih hari ini atau hari sebelumnya."),
        ({"title": ""}, "Judul"),
    ],
)
def test_a_mistake_is_said_and_what_was_typed_stays(admin, report, values, said):
    answer = admin.post(f"{LIST}baru/", typed(report, **values))

    assert answer.status_code == 422
    assert said in text(answer)
    assert "Warga menunggu tiga jam." in answer.content.decode()
    assert kept(admin) == []


def test_it_is_shown_to_the_public_and_hidden_again(admin, report):
    admin.post(f"{LIST}baru/", typed(report))
    url = f"{LIST}{kept(admin)[0].pk}/"

    for tampil, shown in (("1", True), ("0", False)):
        assert admin.post(f"{url}tampil/", {"tampil": tampil})["Location"] == url
        assert kept(admin)[0].is_public is shown
    assert admin.post(f"{LIST}4711/tampil/", {"tampil": "1"}).status_code == 404
    assert admin.get(f"{LIST}4711/").status_code == 404


def test_whoever_is_no_admin_reads_alone(agency, admin, report):
    admin.post(f"{LIST}baru/", typed(report))
    row, examiner = kept(admin)[0], Officer(agency, "EXM")

    page = examiner.get(f"{LIST}{row.pk}/")

    assert report.number not in text(page)
    assert "1 laporan lain tidak dapat Anda lihat." in text(page)
    assert "Tampilkan di halaman publik" not in text(page)
    assert examiner.get(f"{LIST}baru/").status_code == 403
    assert examiner.post(f"{LIST}{row.pk}/tampil/", {"tampil": "1"}).status_code == 403
    assert kept(admin)[0].is_public is False
