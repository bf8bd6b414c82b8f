"""The categories that the desk is offered for a new report in the form that sets one."""

import pytest

from register.rules.states import ReportClass
from search.models import LearntRouting
from search.queries import learnt_models
from tenants.scope import SYSTEM, scope
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, fresh_life, snapshot
from tests.factories.lives import MONDAY

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
STEP = "verify-and-route"
HEADING = "Kategori yang mungkin cocok"
UNKNOWN = {
    "report_class": ReportClass.INFORMATION_REQUEST,
    "origin_code": "33.04",
    "category_code": "",
}


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


@pytest.fixture
def learnt(db):
    """Doctors are health, a Puskesmas is a building, patients are something out of use."""
    for code, name, english in (
        ("kesehatan", "Kesehatan", "Health"), ("gedung", "Gedung", "Buildings"),
        ("jalan", "Jalan", "Roads"),
    ):  # fmt: skip
        make_category(code, name, name_en=english)
    with scope(SYSTEM):
        LearntRouting.objects.create(
            learnt_at=MONDAY,
            reports=9,
            categories=["kesehatan", "gedung", "lama"],
            category_weights={
                "dokter": [4, 0, 0], "puskesmas": [0, 3, 0], "pasien": [0, 0, 9],
            },
        )  # fmt: skip
    learnt_models.forget()


def offered(answer):
    return [(offer.code, offer.name, offer.why) for offer in answer.context["categories"]]


BOTH = [
    ("kesehatan", "Kesehatan", "Menyebut “dokter”."),
    ("gedung", "Gedung", "Menyebut “puskesmas”."),
]


def test_it_works(learnt, desk):
    answer = desk.see(fresh_life(**UNKNOWN), STEP)

    text = answer.content.decode()
    assert offered(answer) == BOTH
    assert HEADING in text
    assert "Belum ada kategori." in text
    assert 'name="pakai_kategori"' in text


def test_one_tap_chooses_it_and_keeps_what_was_typed(learnt, agency, desk):
    life = fresh_life(**UNKNOWN)
    before = snapshot(life)

    answer = desk.send(
        life, STEP, pakai_kategori="gedung", agency_id=agency.pk, text="Kewenangan kabupaten."
    )

    form = answer.context["form"]
    assert answer.status_code == 200
    assert form["category_code"].value() == "gedung"
    assert (form["agency_id"].value(), form["text"].value()) == (
        str(agency.pk),
        "Kewenangan kabupaten.",
    )
    assert not form.errors
    assert offered(answer) == []
    assert snapshot(life) == before


def test_what_fits_better_than_the_one_chosen_is_offered(learnt, desk):
    answer = desk.see(fresh_life(category_code="jalan"), STEP)

    assert offered(answer) == BOTH
    assert "Tercatat: “Jalan”." in answer.content.decode()


@pytest.mark.parametrize("code", ["kesehatan", "gedung"])
def test_one_that_fits_is_left_alone(learnt, desk, code):
    answer = desk.see(fresh_life(category_code=code), STEP)

    assert offered(answer) == []
    assert HEADING not in answer.content.decode()


def test_a_refused_form_still_offers(learnt, agency, desk):
    life = fresh_life(**UNKNOWN)

    answer = desk.send(life, STEP, agency_id=agency.pk)

    assert answer.status_code == 422
    assert offered(answer) == BOTH


def test_a_code_that_nobody_offers_chooses_nothing(learnt, desk):
    answer = desk.send(fresh_life(**UNKNOWN), STEP, pakai_kategori="entah")

    assert answer.status_code == 200
    assert "selected>Jalan" not in answer.content.decode()


def test_before_anything_was_learnt_nothing_is_offered(learnt, desk):
    learnt_models.forget()
    with scope(SYSTEM):
        LearntRouting.objects.all().delete()

    assert offered(desk.see(fresh_life(**UNKNOWN), STEP)) == []


def test_other_steps_and_other_desks_offer_none(learnt, agency, desk):
    life = fresh_life()
    assert desk.see(life, "archive").context["categories"] == ()
    life.route(agency)

    assert Officer(agency, "ADM").see(life, "assign-unit").context["categories"] == ()


def test_it_takes_one_statement(learnt, desk, statements):
    life = fresh_life(**UNKNOWN)
    desk.see(life, STEP)

    with statements() as taken:
        desk.see(life, STEP)

    asked = [text for text in taken.texts() if '"is_retired", ' in text and "successor" in text]
    assert len(asked) == 1
    assert not any("learntrouting" in text for text in taken.texts())


def test_a_step_that_is_closed_says_so(learnt, agency, desk):
    life = fresh_life()
    life.route(agency)

    assert desk.send(life, STEP, pakai_kategori="gedung").status_code == 409
