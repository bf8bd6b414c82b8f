"""What has become of accounts by a decree."""

from datetime import timedelta

from tenants.actions.record_decree import NamedPerson
from tenants.models import Membership
from tenants.scope import SIGN_IN, of_agency, scope
from tenants.teams.models import AuditEntry, Decree, LiaisonOfficer
from tests.factories.consoles import now


def line(officer, duty, **more):
    return NamedPerson(officer.user.full_name, "Pranata", duty, email=officer.user.email, **more)


def held(officer):
    with scope(SIGN_IN):
        found = Membership.objects.filter(user=officer.user, agency=officer.agency, is_active=True)
        return set(found.values_list("role", flat=True))


def seats(unit, agency):
    with scope(of_agency(agency)):
        found = LiaisonOfficer.objects.filter(unit=unit, is_active=True)
        return set(found.values_list("user_id", "is_substitute"))


def kept(decree, agency):
    with scope(of_agency(agency)):
        return Decree.objects.get(pk=decree.pk).kept


def last_told(agency):
    with scope(of_agency(agency)):
        return AuditEntry.objects.filter(kind="DECREE_FOLLOWED").order_by("-pk").first()


def later(days=1):
    return now() + timedelta(days=days)
