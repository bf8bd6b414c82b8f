"""Naming who a supervisory report complains of: they can neither read nor handle it (invariant 8)."""

import pytest

from register.rules.states import ReportClass
from register.rules.steps import Step
from tests.factories.consoles import Officer, fresh_life, snapshot
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
TEXT = {"text": "Menyangkut pejabat yang dilaporkan."}


def choices(answer, name):
    return dict(answer.context["form"].fields[name].choices)


@pytest.fixture
def chief(agency):
    return Officer(agency, "INS", name="Bambang Inspektur")


@pytest.fixture
def named(agency):
    return Officer(agency, "INS", "EXM", name="Tono Terlapor")


def test_the_inspektorat_names_an_officer_who_then_finds_nothing(agency, chief, named):
    life = fresh_life()
    life.route(agency, supervisory=True)
    assert named.see(life).status_code == 200

    page = chief.see(life, "reclassify")
    officers = choices(page, "reported_user_ids")
    assert officers[str(named.user.pk)] == "Tono Terlapor · Admin (Inspektorat) · Tim Pemeriksa"
    sent = chief.send(
        life, "reclassify", report_class="COMPLAINT", supervisory="on",
        reported_user_ids=[named.user.pk], **TEXT,
    )  # fmt: skip

    assert sent.status_code == 302
    assert life.report.reported_user_ids == [named.user.pk]
    before = snapshot(life)
    assert named.see(life).status_code == 404
    assert named.queue("baru").context["rows"] == []
    assert named.send(life, "assign-unit", unit_id=1).status_code == 404
    assert snapshot(life) == before
    assert chief.see(life).status_code == 200


def test_an_officer_of_a_named_unit_finds_nothing(agency, chief):
    inspectorate = make_unit(agency, name="Inspektorat", kind="INSPECTORATE")
    liaison = Officer(agency, "LIA", unit=inspectorate)
    life = fresh_life()
    life.route(agency, supervisory=True)
    life.officer(agency, chief.actor, Step.ASSIGN_UNIT, unit_id=inspectorate.pk)
    assert liaison.see(life).status_code == 200

    chief.send(
        life, "reclassify", report_class="COMPLAINT", supervisory="on",
        reported_unit_ids=[inspectorate.pk], **TEXT,
    )  # fmt: skip

    assert (life.report.unit_id, life.report.reported_unit_ids) == (None, [inspectorate.pk])
    assert liaison.see(life).status_code == 404


def test_the_disposition_of_a_supervisory_report_asks_who_is_named(agency, chief, named):
    mine = make_unit(agency, name="Inspektorat", kind="INSPECTORATE")
    other = make_unit(agency, name="Puskesmas Bawang 1", staffed=False)
    life = fresh_life()
    life.route(agency, supervisory=True)

    page = chief.see(life, "assign-unit")
    assert choices(page, "reported_unit_ids")[str(other.pk)] == "Puskesmas Bawang 1"
    chief.send(
        life, "assign-unit", unit_id=mine.pk, examination="on",
        reported_unit_ids=[other.pk], reported_user_ids=[named.user.pk],
    )  # fmt: skip

    report = life.report
    assert (report.state, report.unit_id) == ("LIAISON_REVIEW", mine.pk)
    assert (report.reported_unit_ids, report.reported_user_ids) == ([other.pk], [named.user.pk])
    assert report.under_examination


def test_an_ordinary_disposition_asks_no_more_than_it_needs(agency):
    admin = Officer(agency, "ADM")
    complaint, wish = fresh_life(), fresh_life(report_class=ReportClass.GRIEVANCE)
    complaint.route(agency)
    wish.route(agency)

    first = set(admin.see(complaint, "assign-unit").context["form"].fields)
    second = set(admin.see(wish, "assign-unit").context["form"].fields)

    assert first == {"unit_id", "supporting_unit_ids", "text", "examination"}
    assert second == {"unit_id", "supporting_unit_ids", "text"}


def test_somebody_of_another_agency_cannot_be_named(agency, other_agency, chief):
    stranger = Officer(other_agency, "ADM")
    life = fresh_life()
    life.route(agency, supervisory=True)
    before = snapshot(life)

    sent = chief.send(
        life, "reclassify", report_class="COMPLAINT", supervisory="on",
        reported_user_ids=[stranger.user.pk], **TEXT,
    )  # fmt: skip

    assert sent.status_code == 422
    assert sent.context["form"].errors.keys() == {"reported_user_ids"}
    assert snapshot(life) == before
