"""An officer's window, past the sign-in that test_main_job.py goes through by hand."""

from django.conf import settings

from tests.factories.people import session_of, site_of_host


def let_in(visitor, user, where):
    """Give a visitor's window the session of somebody at one site, and return the visitor."""
    visitor.context.add_cookies([session_cookie(user, visitor.site.url(where))])
    return visitor


def session_cookie(user, address):
    """Open a session of somebody at the site of an address; return the cookie that carries it."""
    host = address.split("/")[2].partition(":")[0]
    key = session_of(user, site=site_of_host(host), confirmed=True).session_key
    return {"name": settings.SESSION_COOKIE_NAME, "value": key, "url": address}
