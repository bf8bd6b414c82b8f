"""The agency at whose console somebody works."""

from django.http import Http404

from register.views.visit import Visit
from tenants.models import Agency


def own_agency(visit: Visit) -> Agency:
    """Return it; its console is on no other host, so there always is one."""
    if visit.staff.agency is None:
        raise Http404
    return visit.staff.agency
