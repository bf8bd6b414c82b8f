"""Applications of bodies for the pages of a browser's tests, and browsers that may open them."""

from django.conf import settings
from django.test import override_settings

from accounts.secret_box import seal
from demo.actions.apply_for_bodies import apply_for_bodies
from onboarding.applications.models import Application
from onboarding.applications.queries.own_application import secret_of
from regions.actions.load_calendar import load_calendar
from tenants.bodies.actions.load_master import load_master
from tenants.bodies.models import Body
from tenants.scope import scope
from tests.factories.consoles import now
from tests.factories.everything import EVERYTHING

COOKIE = "kode"


def applications(site):
    """Load the demo's applications and return one sent, one being filled in, one sent back."""
    load_calendar(using="owner")
    load_master()
    Body.objects.using("owner").filter(code="33.04").update(agency=site.regency)
    with override_settings(MEDIA_ROOT=site.media):
        apply_for_bodies(at=now())
    with scope(EVERYTHING):
        rows = {row.state: row for row in Application.objects.all()}
    return {"applied": rows["SENT"], "applying": rows["DRAFT"], "returned": rows["RETURNED"]}


def opens(context, site, rows):
    """Let a window open applications, as their links do."""
    prefix = "__Secure-" if settings.SESSION_COOKIE_SECURE else ""
    for row in rows:
        address = site.url("PUBLIC", f"/onboarding/{row.ref}/")
        value = seal(f"{row.ref} {secret_of(row)}")
        context.add_cookies([{"name": f"{prefix}{COOKIE}", "value": value, "url": address}])
