"""The province's pages on which it accepts to supervise, and what the regency sees of it."""

import re

import pytest

from onboarding.supervision.models import SupervisionAnswer
from tenants.scope import scope
from tests.factories.agencies import PROVINCE, REGENCY, read_agency
from tests.factories.consoles import Officer
from tests.factories.everything import EVERYTHING

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST = "/konsol/pengawasan/"


def text(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


@pytest.fixture
def regency(db):
    return read_agency(REGENCY)


@pytest.fixture
def coordinator(db):
    return Officer(read_agency(PROVINCE), "PRV", name="Wulan")


def kept():
    with scope(EVERYTHING):
        return list(SupervisionAnswer.objects.values_list("is_accepted", "reason"))


def test_it_works(regency, coordinator):
    page = coordinator.get(LIST)
    assert regency.name in text(page)
    assert "Belum dijawab" in text(page)
    url = f"{LIST}{regency.pk}/"
    assert f'href="{url}"' in page.content.decode()

    assert coordinator.post(url, {"answer": "terima", "reason": ""})["Location"] == LIST

    assert kept() == [(True, "")]
    assert "Wulan," in text(coordinator.get(LIST))
    admin = Officer(regency, "INS")
    plan = text(admin.get("/konsol/kesiapan/rencana/province/"))
    assert "Diterima Wulan" in plan
    ready = text(admin.get("/konsol/kesiapan/"))
    assert f"dan {coordinator.agency.name} menerima peran pengawasannya." in ready


def test_a_refusal_is_read_with_its_reason(regency, coordinator):
    coordinator.post(f"{LIST}{regency.pk}/", {"answer": "tolak", "reason": "Belum ada tim."})

    assert kept() == [(False, "Belum ada tim.")]
    ready = text(Officer(regency, "INS").get("/konsol/kesiapan/"))
    assert "Provinsi menolak peran pengawasannya: Belum ada tim." in ready


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"answer": "tolak", "reason": " "}, "Tulis alasan menolak."),
        ({"reason": "Ya."}, "Jawaban provinsi"),
    ],
)
def test_a_mistake_is_said_and_nothing_kept(regency, coordinator, typed, said):
    answer = coordinator.post(f"{LIST}{regency.pk}/", typed)

    assert answer.status_code == 422
    assert said in text(answer)
    assert kept() == []


def test_another_province_or_no_province_finds_nothing(regency, other_agency, coordinator):
    url = f"{LIST}{other_agency.pk}/"

    assert coordinator.get(url).status_code == 404
    assert coordinator.post(url, {"answer": "terima", "reason": ""}).status_code == 404
    assert Officer(regency, "ADM").get(LIST).status_code == 404
    assert kept() == []


def test_many_regencies_take_no_more_statements(regency, coordinator, statements):
    with statements() as taken:
        coordinator.get(LIST)

    assert len(taken.texts()) <= 12
