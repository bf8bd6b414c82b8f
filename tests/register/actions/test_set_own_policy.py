"""An agency's own deadlines: a version from a day on, never slower than the nation's."""

from datetime import timedelta

import pytest

from register.actions.set_own_policy import (
    PolicyTaken,
    PolicyTooEarly,
    PolicyTooSlow,
    set_own_policy,
)
from register.models import SlaPolicy
from register.queries.own_policies import in_force, own_versions
from register.rules.states import ReportClass
from tenants.signin.staff import NotYourArea
from tenants.teams.models import AuditEntry
from tests.factories.consoles import Officer
from tests.factories.lives import MONDAY, Life

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LATER = MONDAY + timedelta(days=3)
DUE = {"t2": 2, "t3": 8, "t7": 10}


@pytest.fixture
def keeper(agency):
    return Officer(agency, "ORG", name="Rini")


def issue(by, *, due=DUE, since=LATER, at=MONDAY):
    with by.scope:
        return set_own_policy(
            agency=by.agency,
            report_class=ReportClass.COMPLAINT,
            due=due,
            approval="NONE",
            valid_from=since,
            by=by.at_work,
            at=at,
        )


def stored(by):
    with by.scope:
        return SlaPolicy.objects.count(), AuditEntry.objects.count()


def test_it_works(agency, keeper):
    before = Life(at=MONDAY)
    before.route(agency)
    version = issue(keeper)
    after = Life(at=LATER + timedelta(hours=10))
    after.route(agency)

    assert before.timers["T2"].policy_version == 0
    assert after.timers["T2"].policy_version == version.pk
    assert (after.timers["T2"].due_at - after.at).days < 5
    with keeper.scope:
        assert own_versions(agency.pk) == [version]
        found = {one.report_class: one for one in in_force(agency.pk, at=LATER)}
        entry = AuditEntry.objects.get()
    complaint = found[ReportClass.COMPLAINT]
    assert (complaint.own.t2.due, complaint.nation.t2.due) == (2, 5)
    assert found[ReportClass.GRIEVANCE].own == found[ReportClass.GRIEVANCE].nation
    assert (entry.kind, entry.subject, entry.actor_name) == ("POLICY_SET", "COMPLAINT", "Rini")


def test_what_is_refused_leaves_nothing(agency, keeper):
    for refusal, values in (
        (PolicyTooEarly, {"since": MONDAY}),
        (PolicyTooSlow, {"due": {**DUE, "t7": 15}}),
    ):
        with pytest.raises(refusal):
            issue(keeper, **values)
    for role in ("KOM", "INS", "LEAD", "LIA"):
        with pytest.raises(NotYourArea):
            issue(Officer(agency, role))

    assert stored(keeper) == (0, 0)


def test_one_version_from_a_moment(keeper):
    issue(keeper)

    with pytest.raises(PolicyTaken):
        issue(keeper, due={**DUE, "t2": 1})

    assert stored(keeper) == (1, 1)


def test_another_agency_knows_nothing_of_it(keeper, other_agency):
    issue(keeper)

    with Officer(other_agency, "ADM").scope:
        assert own_versions(keeper.agency.pk) == []
