"""Former hosts, undone with the test."""

from tenants.models import FormerHost
from tenants.queries.hosts import forget_hosts
from tenants.scope import scope
from tests.database.template import AT
from tests.factories.everything import EVERYTHING


def make_former(agency, domain="banjar.localhost"):
    """Let the agency have had a host name."""
    with scope(EVERYTHING):
        made = FormerHost.objects.create(domain=domain, agency=agency, since=AT, until=AT)
    forget_hosts()
    return made


def former_hosts():
    """Return whose every former host is, as the owner sees it."""
    rows = FormerHost.objects.using("owner").order_by("domain")
    return list(rows.values_list("domain", "agency__slug"))
