"""What an agency keeps of its administration, one of each, for the addresses that name it."""

from datetime import timedelta

from django.utils import timezone

from casework.actions.keep_unit_rule import RuleFacts, keep_unit_rule
from casework.queries.people import open_invitations
from notices.webhooks.actions.add_endpoint import add_endpoint
from notices.webhooks.actions.send_test import send_test
from regions.actions.add_local_holiday import add_local_holiday
from register.actions.set_own_policy import set_own_policy
from register.rules.states import ReportClass
from tenants.scope import of_agency, scope
from tenants.signin.seating import seat_absent

# Later than whatever the matrices look at.
LATER = timedelta(days=300)


def make_kept(agency, admin, *, unit):
    """Return the numbers of what the admin keeps in the scope of the agency, by what each is."""
    at = timezone.now()  # noqa: TID251 - the pages read the real clock
    with scope(of_agency(agency)):
        by = seat_absent(user_id=admin.pk, agency=agency, at=at)
        facts = RuleFacts(category="kesehatan", region="", unit_id=unit.pk)
        webhook = add_endpoint(
            by=by, name="SPBE", url="https://spbe.contoh.go.id/webhook", events=["ANSWER"], at=at
        ).endpoint
        return {
            "invitation": open_invitations(agency, at=at)[0].id,
            "holiday": add_local_holiday(
                agency_id=agency.pk, date=(at + LATER).date(), name="Hari jadi"
            ).pk,
            "policy": set_own_policy(
                agency=agency,
                report_class=ReportClass.COMPLAINT,
                due={"t2": 3, "t3": 7, "t7": 10},
                approval="ADM",
                valid_from=at + LATER,
                by=by,
                at=at,
            ).pk,
            "rule": keep_unit_rule(facts=facts, by=by, at=at).pk,
            "webhook": webhook.pk,
            "delivery": send_test(endpoint_id=webhook.pk, by=by, at=at).pk,
        }
