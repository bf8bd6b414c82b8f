"""What the desk is offered for a new report by what was learnt: agencies, with their reasons."""

import pytest

from search.models import LearntRouting
from search.queries import learnt_models
from tenants.scope import SYSTEM, scope
from tests.factories.consoles import Officer, fresh_life
from tests.factories.lives import MONDAY

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


@pytest.fixture
def learnt(other_agency):
    """The ministry answers what is about doctors, a regency what is about a Puskesmas."""
    with scope(SYSTEM):
        LearntRouting.objects.create(
            learnt_at=MONDAY,
            reports=9,
            kinds=[str(other_agency.pk), "LOCAL"],
            weights={"dokter": [3, 0], "puskesmas": [0, 1]},
        )
    learnt_models.forget()


def offered(answer):
    return [(offer.label, offer.detail) for offer in answer.context["suggestions"]]


def test_it_works(learnt, agency, province, other_agency, desk):
    life = fresh_life()

    answer = desk.see(life)

    place = "Lokasi kejadian di wilayahnya."
    assert offered(answer) == [
        (
            "Kementerian Kesehatan",
            "Laporan dengan kata “dokter” biasanya ditangani instansi ini.",
        ),
        (
            "Pemerintah Kabupaten Banjarnegara",
            "Laporan dengan kata “puskesmas” biasanya ditangani pemerintah daerah setempat. "
            + place,
        ),
        ("Pemerintah Provinsi Jawa Tengah", place),
    ]
    first = answer.context["suggestions"][0]
    assert first.url.endswith(f"/verify-and-route/?agency_id={other_agency.pk}")
    assert f'<a href="{first.url}" data-offer="1">' in answer.content.decode()


def test_the_form_begins_with_the_first_of_them(learnt, agency, other_agency, desk):
    page = desk.see(fresh_life(), "verify-and-route")

    assert page.context["form"]["agency_id"].value() == str(other_agency.pk)
    assert "Laporan dengan kata “dokter”" in page.content.decode()


def test_the_queue_names_the_first_by_the_title(learnt, agency, other_agency, desk, statements):
    fresh_life()
    fresh_life(title="Kapal terlambat")
    desk.queue("verifikasi")

    with statements() as taken:
        rows = [row for row, _url in desk.queue("verifikasi").context["rows"]]

    assert [(row.title, row.holder, row.is_suggested) for row in rows] == [
        ("Tidak ada dokter di Puskesmas Bawang", "Kemenkes", True),
        ("Kapal terlambat", "Pemkab Banjarnegara", True),
    ]
    assert len(taken.texts()) <= 12


def test_without_anything_learnt_the_place_suggests(agency, province, desk):
    learnt_models.forget()

    assert [name for name, _why in offered(desk.see(fresh_life()))] == [
        "Pemerintah Kabupaten Banjarnegara",
        "Pemerintah Provinsi Jawa Tengah",
    ]


def test_an_agency_is_offered_nobody(learnt, agency):
    life = fresh_life()
    life.route(agency)

    assert Officer(agency, "ADM").see(life).context["suggestions"] == []


def test_what_was_learnt_costs_no_statement(learnt, agency, desk, statements):
    address = desk.url(fresh_life())
    desk.get(address)

    with statements() as taken:
        desk.get(address)

    assert len(taken.texts()) <= 12
    assert not any("learntrouting" in text for text in taken.texts())
