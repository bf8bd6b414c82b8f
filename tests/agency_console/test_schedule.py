"""The agency's own days off and deadlines, kept by whoever has the duty."""

from datetime import timedelta

import pytest

from regions.models import Holiday
from register.models import SlaPolicy
from tests.factories.consoles import Officer, fresh_life, now

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST, NEW, REMOVE = "/konsol/jadwal/", "/konsol/jadwal/libur/", "/konsol/jadwal/libur/hapus/"
POLICIES, ISSUE = "/konsol/jadwal/kebijakan/", "/konsol/jadwal/kebijakan/baru/"


@pytest.fixture
def keeper(agency):
    return Officer(agency, "ORG", name="Rini")


def own(officer):
    with officer.scope:
        rows = Holiday.objects.filter(agency_id=officer.agency.pk)
        return list(rows.values_list("date", "name"))


def soon():
    """A coming weekday."""
    day = (now() + timedelta(days=1, hours=7)).date()
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


def typed(on=None, **values):
    return {"day": (on or soon()).isoformat(), "name": "Hari jadi kabupaten", **values}


def policy(**values):
    day = (now() + timedelta(days=2)).date()
    return {
        "report_class": "COMPLAINT",
        "t2": "3",
        "t3": "7",
        "t7": "10",
        "approval": "ADM",
        "valid_from": day.isoformat(),
        **values,
    }


def versions(officer):
    with officer.scope:
        rows = SlaPolicy.objects.filter(agency_id=officer.agency.pk)
        return list(rows.values_list("report_class", "values"))


def test_it_works(agency, keeper):
    fresh_life().route(agency)
    fresh_life()
    day = soon()

    preview = keeper.post(NEW, typed(pratinjau="1"))
    assert preview.status_code == 200
    assert preview.context["effect"].reports == 1
    assert "1 laporan terbuka punya tenggat" in " ".join(preview.content.decode().split())
    assert own(keeper) == []

    answer = keeper.post(NEW, typed())
    assert (answer.status_code, answer["Location"]) == (302, f"{LIST}?tahun={day.year}")
    assert own(keeper) == [(day, "Hari jadi kabupaten")]
    page = keeper.get(answer["Location"])
    assert "Hari jadi kabupaten" in page.content.decode()
    assert "Libur daerah" in page.content.decode()

    assert keeper.post(REMOVE, {"hari": day.isoformat()}).status_code == 302
    assert own(keeper) == []


@pytest.mark.parametrize("sent", ["", "x", "2026-13-01", "2099-01-01"])
def test_only_a_day_of_its_own_is_removed(keeper, sent):
    assert keeper.post(REMOVE, {"hari": sent}).status_code == 404


@pytest.mark.parametrize(
    ("values", "field"),
    [({"name": ""}, "name"), ({"day": "kapan"}, "day"), ({"day": "2020-01-01"}, "day")],
)
def test_what_is_refused_stays_typed(keeper, values, field):
    sent = typed(**values)

    answer = keeper.post(NEW, sent)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert answer.context["form"]["day"].value() == sent["day"]
    assert own(keeper) == []


def test_a_day_is_taken_once_and_another_agencys_is_not_there(keeper, other_agency):
    Officer(other_agency, "ADM").post(NEW, typed(name="Libur orang lain"))
    keeper.post(NEW, typed())

    again = keeper.post(NEW, typed(name="Lagi"))

    assert again.status_code == 422
    assert "sudah menjadi hari libur" in again.content.decode()
    assert len(own(keeper)) == 1
    assert "Libur orang lain" not in keeper.get(LIST).content.decode()


def test_a_year_that_is_none_is_this_one(keeper):
    assert keeper.get(LIST, {"tahun": "x"}).context["year"] == (now() + timedelta(hours=7)).year


def test_a_version_of_the_deadlines(keeper):
    form = keeper.get(ISSUE, {"jenis": "COMPLAINT"}).context["form"]
    assert (form["t2"].value(), form["t7"].value(), form["approval"].value()) == (5, 14, "NONE")

    answer = keeper.post(ISSUE, policy())

    assert (answer.status_code, answer["Location"]) == (302, POLICIES)
    ((kind, values),) = versions(keeper)
    assert (kind, values["t2"]["due"], values["answer_approval"]) == ("COMPLAINT", 3, "ADM")
    page = keeper.get(POLICIES)
    assert page.context["versions"][0]["days"] == [3, 7, 10]
    assert "Akan berlaku" in page.content.decode()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"t2": "6"}, "t2"),
        ({"t7": "0"}, "t7"),
        ({"approval": "SIAPA"}, "approval"),
        ({"valid_from": "2020-01-01"}, "valid_from"),
        ({"valid_from": ""}, "valid_from"),
    ],
)
def test_a_version_that_is_refused_stays_typed(keeper, values, field):
    answer = keeper.post(ISSUE, policy(**values))

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert answer.context["form"]["t3"].value() == "7"
    assert versions(keeper) == []


def test_a_version_is_issued_once_and_of_a_class_there_is(keeper):
    keeper.post(ISSUE, policy())

    again = keeper.post(ISSUE, policy(t2="1"))

    assert list(again.context["form"].errors) == ["valid_from"]
    assert keeper.get(ISSUE, {"jenis": "APA"}).status_code == 404
    assert len(versions(keeper)) == 1


@pytest.mark.parametrize("role", ["KOM", "INS", "LEAD", "LIA"])
def test_whoever_has_another_duty_stays_out(agency, keeper, role):
    officer = Officer(agency, role)

    assert officer.get(LIST).status_code == 403
    assert officer.post(NEW, typed()).status_code == 403
    assert officer.post(ISSUE, policy()).status_code == 403
    assert f'href="{LIST}"' not in officer.get("/konsol/unit/").content.decode()
    assert f'href="{LIST}"' in keeper.get("/konsol/unit/").content.decode()
    assert (own(keeper), versions(keeper)) == ([], [])


@pytest.mark.parametrize("number", [1, 30])
def test_the_statements_do_not_grow(keeper, statements, number):
    for place in range(number):
        keeper.post(NEW, typed(soon() + timedelta(days=place), name=f"Hari {place}"))
    for place in range(min(number, 10)):
        day = (now() + timedelta(days=2 + place)).date()
        keeper.post(ISSUE, policy(valid_from=day.isoformat()))
    keeper.get(LIST)

    with statements() as seen:
        keeper.get(LIST)
    with statements() as seen_policies:
        keeper.get(POLICIES)

    assert (len(seen.texts()), len(seen_policies.texts())) == (7, 7)
