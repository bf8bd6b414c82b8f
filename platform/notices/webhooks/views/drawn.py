"""A page about an endpoint, below the list of them all."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.utils.translation import gettext as _

from look.navigation import NavLink
from notices.webhooks.actions.open_endpoint import NoSuchEndpoint
from notices.webhooks.queries.endpoint_list import Listed, listed_endpoint
from register.views.visit import Visit


def the_endpoint(endpoint_id: int) -> Listed:
    """Return an endpoint of the desk with how it stands.

    :raises NoSuchEndpoint: this desk has none of that number
    """
    found = listed_endpoint(endpoint_id)
    if found is None:
        raise NoSuchEndpoint
    return found


def draw(
    visit: Visit, name: str, title: str, *above: NavLink, fragment: str = "", **context: Any
) -> HttpResponse:
    """Render a page. above: the pages between the list and this one."""
    here = visit.url("webhook-list")
    crumbs = (NavLink(_("Webhook"), here), *above, NavLink(title, ""))
    values = {"title": title, "crumbs": crumbs, "list_url": here, **context}
    return visit.page(f"webhooks/{name}.html", values, here=here, fragment=fragment)


def link_to(visit: Visit, listed: Listed) -> NavLink:
    """Return the way back to an endpoint's own page."""
    endpoint = listed.endpoint
    return NavLink(endpoint.name, visit.url("webhook-detail", endpoint.pk))
