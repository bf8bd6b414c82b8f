"""Officers, absences, members, and whom a token acts for."""

from datetime import timedelta

from tenants.actions.record_absence import NewAbsence, record_absence
from tests.factories.consoles import Officer, now
from tests.factories.lives import make_unit
from tests.factories.tokens import program_of


def items(answer):
    assert answer.status_code == 200, answer.content
    return answer.json()["items"]


def away(agency, who, stand_in, *, first=-1, last=3):
    today = now().astimezone().date()
    absence = NewAbsence(
        who.user.pk,
        stand_in.user.pk,
        "LEAVE",
        today + timedelta(days=first),
        today + timedelta(days=last),
    )
    admin = Officer(agency, "ADM")
    with admin.scope:
        return record_absence(absence=absence, by=admin.at_work, at=now())


def test_officers_with_who_stands_in_today(agency, program):
    unit = make_unit(agency, staffed=False)
    rina = Officer(agency, "LIA", unit=unit, name="Rina Astuti")
    budi = Officer(agency, "LIA", unit=unit, name="Budi Santoso")
    absence = away(agency, rina, budi)

    first, second = items(program.get("/api/v1/officers"))

    assert first.pop("id") < second.pop("id")
    assert first == {
        "user_id": rina.user.pk,
        "name": "Rina Astuti",
        "unit_id": unit.pk,
        "unit_name": "Puskesmas Bawang 1",
        "is_substitute": False,
        "away_until": absence.last_day.isoformat(),
        "substitute_id": budi.user.pk,
        "substitute_name": "Budi Santoso",
    }
    assert (second["name"], second["away_until"], second["substitute_id"]) == (
        "Budi Santoso",
        None,
        None,
    )


def test_officers_of_one_unit_or_person(agency, program):
    one, two = make_unit(agency, staffed=False), make_unit(agency, name="B", staffed=False)
    rina, budi = Officer(agency, "LIA", unit=one), Officer(agency, "LIA", unit=two)

    for query, expected in (
        ({"unit_id": one.pk}, [rina.user.pk]),
        ({"user_id": budi.user.pk}, [budi.user.pk]),
    ):
        found = items(program.get("/api/v1/officers", query))
        assert [each["user_id"] for each in found] == expected


def test_whoever_left_has_no_name(agency, program):
    make_unit(agency)

    (told,) = items(program.get("/api/v1/officers"))

    assert (told["user_id"], told["name"]) == (201, "")


def test_absences_that_are_not_over(agency, program):
    unit = make_unit(agency, staffed=False)
    rina = Officer(agency, "LIA", unit=unit, name="Rina Astuti")
    budi = Officer(agency, "LIA", unit=unit, name="Budi Santoso")
    over = away(agency, rina, budi, first=-9, last=-8)
    runs = away(agency, rina, budi)

    (told,) = items(program.get("/api/v1/absences"))
    since = items(program.get("/api/v1/absences", {"since": over.last_day.isoformat()}))

    assert told == {
        "id": runs.pk,
        "user_id": rina.user.pk,
        "name": "Rina Astuti",
        "reason": "LEAVE",
        "first_day": runs.first_day.isoformat(),
        "last_day": runs.last_day.isoformat(),
        "substitute_id": budi.user.pk,
        "substitute_name": "Budi Santoso",
    }
    assert [each["id"] for each in since] == [over.pk, runs.pk]
    assert items(program.get("/api/v1/absences", {"user_id": budi.user.pk})) == []


def test_members_with_roles_and_units(agency, other_agency, admin, program):
    unit = make_unit(agency, staffed=False)
    rina = Officer(agency, "LIA", "LEAD", unit=unit, name="Aisyah")
    Officer(other_agency, "ADM", name="Kenari Rahasia")

    first, second = items(program.get("/api/v1/members"))

    assert first == {
        "user_id": rina.user.pk,
        "name": "Aisyah",
        "email": rina.user.email,
        "roles": ["LIA", "LEAD"],
        "unit_names": ["Puskesmas Bawang 1"],
        "has_second_factor": True,
        "last_sign_in_at": None,
    }
    assert second["user_id"] == admin.user.pk


def test_members_searched_and_read_on(agency, program):
    for name in ("Dewi", "Candra"):
        Officer(agency, "LIA", name=name)

    page = program.get("/api/v1/members?limit=1&fields=name").json()

    assert page["items"] == [{"name": "Candra"}]
    assert items(program.get(page["next"])) == [{"name": "Dewi"}]
    assert len(items(program.get("/api/v1/members", {"search": "dew"}))) == 1
    for query in ({"search": ""}, {"search": "x" * 101}, {"cursor": "rusak"}):
        assert program.get("/api/v1/members", query).status_code == 400


def test_whom_a_token_acts_for(agency, db):
    unit = make_unit(agency)
    officer = Officer(agency, "LIA", unit=unit)
    desk = Officer(None, "NAT")

    mine = program_of(agency, officer.user).get("/api/v1/me").json()
    theirs = program_of(None, desk.user).get("/api/v1/me").json()

    assert mine.pop("expires_at").endswith("+07:00")
    assert mine == {
        "user_id": officer.user.pk,
        "name": "Rina Astuti",
        "agency_id": agency.pk,
        "agency_name": "Pemerintah Kabupaten Banjarnegara",
        "time_zone": "Asia/Jakarta",
        "roles": ["LIA"],
        "unit_ids": [unit.pk],
        "scopes": sorted(mine["scopes"]),
    }
    assert (theirs["agency_id"], theirs["agency_name"], theirs["roles"]) == (None, "", ["NAT"])
