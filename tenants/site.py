"""What a host name stands for: the public portal, the national desk, or one agency."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings

from tenants.models import Agency
from tenants.queries.hosts import known_host
from tenants.scope import NATIONAL, PORTAL, SIGN_IN, Scope, of_agency


class SiteKind(StrEnum):
    PUBLIC = "PUBLIC"
    NATIONAL = "NATIONAL"
    AGENCY = "AGENCY"


_URLCONFS = {
    SiteKind.PUBLIC: "config.urls_public",
    SiteKind.NATIONAL: "config.urls_national",
    SiteKind.AGENCY: "config.urls_agency",
}
SIGN_IN_PATH = "/akun/"
# An agency's public page is read as the portal: only its staff and systems need its role.
AGENCY_PATHS = ("/konsol/", "/api/")
# What everybody may read is read as the portal reads it, on whichever host.
PUBLIC_PATH = "/open311/"


@dataclass(frozen=True, slots=True)
class Site:
    """The site of a request, as `request.site`; `agency` only where kind is AGENCY."""

    kind: SiteKind
    agency: Agency | None = None

    @property
    def is_public(self) -> bool:
        return self.kind is SiteKind.PUBLIC

    @property
    def urlconf(self) -> str:
        return _URLCONFS[self.kind]

    def scope_for(self, path: str) -> Scope:
        """Return what a request of this path runs as."""
        if path.startswith(SIGN_IN_PATH):
            return SIGN_IN
        if path.startswith(PUBLIC_PATH):
            return PORTAL
        if self.kind is SiteKind.NATIONAL:
            return NATIONAL
        if self.agency is not None and path.startswith(AGENCY_PATHS):
            return of_agency(self.agency)
        return PORTAL


def site_for_host(domain: str) -> Site | None:
    """Return the site of a host name in lower case without port, None where it is not ours."""
    if domain == settings.PUBLIC_HOST:
        return Site(SiteKind.PUBLIC)
    if domain == settings.NATIONAL_HOST:
        return Site(SiteKind.NATIONAL)
    known = known_host(domain)
    if known.agency is None or known.is_former:
        return None
    return Site(SiteKind.AGENCY, known.agency)
