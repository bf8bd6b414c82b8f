"""The times of a procedure taken over into the agency's policy, seen and never silently."""

from datetime import timedelta

import pytest

from casework.actions.record_sop import record_sop
from casework.models import SopVersion
from register.models import SlaPolicy
from register.queries.policies import policy_for
from register.rules.states import ReportClass
from tenants.scope import SYSTEM, scope
from tenants.teams.models import AuditEntry
from tests.agency_console.test_sops import url
from tests.factories.consoles import Officer, now, today
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def keeper(agency):
    return Officer(agency, "ORG", name="Rina Astuti")


def step(timer, time, activity="A"):
    return {"activity": activity, "executor": "Admin", "time": time, "timer": timer}


STEPS = (
    step("t2", "1 hari kerja"),
    step("t2", "4 jam"),
    step("t3", "8 hari kerja"),
    step("", "1 jam"),
)


def kept(keeper, steps=STEPS, **values):
    values = {"report_class": "COMPLAINT", "valid_from": today(), **values}
    with keeper.scope:
        record_sop(number="060/1/2026", title="S", steps=steps, **values)
        return SopVersion.objects.get()


def adopt(keeper, row, kind="COMPLAINT", **values):
    day = (today() + timedelta(days=2)).isoformat()
    return keeper.post(f"{url(row, 'tenggat')}?jenis={kind}", {"valid_from": day, **values})


def policies(keeper):
    with keeper.scope:
        return list(SlaPolicy.objects.filter(agency_id=keeper.agency.pk))


def test_it_is_seen_then_adopted_and_the_policy_says_where_from(agency, keeper):
    row = kept(keeper)

    page = text_of(keeper.get(url(row)))
    assert "Verifikasi dan disposisi 1, 2 2 hari kerja 5 5" in page
    assert "Respons awal unit 3 8 hari kerja 10 10" in page
    assert "Tidak diatur SOP ini: Penyelesaian." in page
    assert policies(keeper) == []
    seen = keeper.get(f"{url(row, 'tenggat')}?jenis=COMPLAINT")
    assert "Respons awal unit 3 8 hari kerja 10 10" in text_of(seen)
    answer = adopt(keeper, row)

    assert answer["Location"] == "/konsol/jadwal/kebijakan/"
    (policy,) = policies(keeper)
    assert (policy.sop_number, policy.sop_version) == ("060/1/2026", 1)
    assert (policy.report_class, policy.decided_by) == ("COMPLAINT", keeper.user.pk)
    with scope(SYSTEM):
        found = policy_for(
            agency_id=agency.pk, report_class=ReportClass.COMPLAINT, at=now() + timedelta(days=3)
        )
    assert (found.t2.due, found.t3.due, found.t7.due) == (2, 8, 14)
    assert "menurut SOP 060/1/2026 versi 1" in text_of(keeper.get(answer["Location"]))
    with keeper.scope:
        assert AuditEntry.objects.get().details["sop_number"] == "060/1/2026"
    audit = Officer(agency, "ADM").get("/konsol/audit/")
    assert "menurut SOP 060/1/2026 versi 1" in text_of(audit)


def test_a_procedure_of_every_class_is_adopted_for_one_at_a_time(keeper):
    row = kept(keeper, report_class="")

    assert len(keeper.get(url(row)).context["timers"].classes) == 4
    assert adopt(keeper, row, "GRIEVANCE").status_code == 302
    assert [policy.report_class for policy in policies(keeper)] == ["GRIEVANCE"]


def test_what_is_longer_than_the_nations_is_said_and_not_adopted(keeper):
    row = kept(keeper, steps=[step("t2", "6 hari kerja")])

    page = text_of(keeper.get(url(row)))

    assert "Ada waktu yang lebih lama daripada kebijakan nasional." in page
    assert "Terlalu lama" in page
    assert adopt(keeper, row).status_code == 404
    assert policies(keeper) == []


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"unit_id": 7}, "jadi SOP unit tidak mengubahnya."),
        ({"category_code": "kesehatan"}, "jadi SOP satu kategori tidak mengubahnya."),
        ({"steps": [step("t2", "Segera")]}, "Waktunya tidak dapat dihitung dalam hari kerja."),
    ],
)
def test_a_policy_knows_no_units_no_categories_and_no_words(keeper, values, said):
    row = kept(keeper, **values)

    assert said in text_of(keeper.get(url(row)))
    assert adopt(keeper, row).status_code == 404
    assert policies(keeper) == []


def test_a_procedure_without_deadlines_says_nothing_of_them(keeper):
    row = kept(keeper, steps=[step("", "1 jam")])

    assert "Tenggat dari SOP ini" not in text_of(keeper.get(url(row)))


@pytest.mark.parametrize(("days", "said"), [(0, "Pilih besok"), (-400, "SOP ini belum berlaku")])
def test_a_day_that_cannot_be_is_refused_in_words(keeper, days, said):
    row = kept(keeper)

    answer = adopt(keeper, row, valid_from=(today() + timedelta(days=days)).isoformat())

    assert answer.status_code == 422
    assert said in text_of(answer)
    assert policies(keeper) == []


def test_a_day_is_taken_once(keeper):
    row = kept(keeper)
    adopt(keeper, row)

    answer = adopt(keeper, row)

    assert answer.status_code == 422
    assert "Sudah ada versi yang berlaku sejak hari itu." in text_of(answer)
    assert len(policies(keeper)) == 1


def test_only_whoever_keeps_the_calendar_adopts(agency, keeper):
    row = kept(keeper)
    leader = Officer(agency, "LEAD")

    assert "Adopsi ke kebijakan tenggat" not in text_of(leader.get(url(row)))
    assert adopt(leader, row).status_code == 403
    assert adopt(keeper, row, "ENTAH").status_code == 404
    assert adopt(keeper, row, "ASPIRATION").status_code == 404
    assert policies(keeper) == []
