"""Policies and days off."""

from datetime import timedelta

from register.actions.set_own_policy import set_own_policy
from register.rules.states import ReportClass
from tenants.actions.keep_days_off import add_day_off
from tests.factories.consoles import Officer, now, today
from tests.factories.tokens import program_of


def policies(program):
    return {each["report_class"]: each for each in program.get("/api/v1/policies").json()["items"]}


def test_policies_in_force_beside_the_nations(agency, admin, program):
    with admin.scope:
        own = set_own_policy(
            agency=agency,
            report_class=ReportClass.COMPLAINT,
            due={"t2": 2, "t3": 7, "t7": 10},
            approval="LEAD",
            valid_from=now() - timedelta(days=1),
            by=admin.at_work,
            at=now() - timedelta(days=2),
        )

    mine = policies(program)
    desks = policies(program_of(None, Officer(None, "NAT").user))

    told = mine["COMPLAINT"]
    assert (told["version"], told["national_version"]) == (own.pk, 0)
    assert told["answer_approval"] == "LEAD"
    assert [each["stage"] for each in told["spans"][:3]] == ["T1", "T2", "T2_AFTER_UNIT_RETURN"]
    assert {"stage": "T3", "due": 7, "national_due": 10, "unit": "WORKING", "remind": [5]} in told[
        "spans"
    ]
    assert mine["GRIEVANCE"]["version"] == 0
    assert list(mine) == [kind.value for kind in ReportClass]
    assert desks["COMPLAINT"]["answer_approval"] == "NONE"


def test_days_off_of_the_country_and_ones_own(agency, other_agency, admin, program):
    day = today() + timedelta(days=30)
    with admin.scope:
        add_day_off(agency=agency, day=day, name="Hari jadi", by=admin.at_work, at=now())
    elsewhere = program_of(other_agency, Officer(other_agency, "ADM").user)

    own = program.get("/api/v1/holidays", {"kind": "LOCAL"}).json()["items"]
    whole = program.get("/api/v1/holidays", {"year": "2026", "limit": "100"}).json()["items"]

    assert own == [
        {
            "id": own[0]["id"],
            "date": day.isoformat(),
            "name": "Hari jadi",
            "kind": "LOCAL",
            "is_estimate": False,
            "source": "",
        }
    ]
    assert elsewhere.get("/api/v1/holidays?kind=LOCAL").json()["items"] == []
    days = [each["date"] for each in whole]
    assert days == sorted(days)
    assert {each[:4] for each in days} == {"2026"}
    assert program.get("/api/v1/holidays?year=1999").status_code == 400
