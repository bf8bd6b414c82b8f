"""One agency by its slug, for a page about it."""

from tenants.models import Agency
from tenants.models.agency import AgencyState


def known_agency(slug: str) -> Agency | None:
    """Return the agency with its parent, None where there is none that is more than an application."""
    found = Agency.objects.select_related("parent").exclude(state=AgencyState.APPLIED)
    return found.filter(slug=slug).first()
