"""The two pages of what lets programs in: tokens of people, and clients that act for themselves."""

from django.utils.translation import gettext as _

from look.navigation import NavLink
from register.views.visit import Visit
from tenants.tokens.client_rules import keeps_clients


def token_tabs(visit: Visit, here: str) -> tuple[NavLink, ...]:
    """Return the links between them, none for whoever sees the tokens alone. here: the page."""
    if not keeps_clients(visit.staff):
        return ()
    pages = ((_("Token pribadi"), "token-list"), (_("Klien API"), "client-list"))
    return tuple(
        NavLink(label, visit.url(name), is_current=visit.url(name) == here) for label, name in pages
    )
