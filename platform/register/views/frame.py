"""The menu beside every page of a console: the views with their numbers, and who is at work."""

from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from look.navigation import ConsoleFrame, ConsoleKeys, NavGroup, NavLink, mark_current_group
from register.queries.open_proposals import count_waiting
from register.queries.queue_views import views_for
from register.queries.queues import count_views
from register.rules.actors import ADMIN_DUTIES, Actor, Role
from register.words.steps import ROLE_LABELS
from tenants.signin.staff import Staff


def frame_of(
    actor: Actor,
    staff: Staff,
    *,
    at: datetime,
    queue_url: str,
    proposals_url: str,
    own_links: tuple[NavLink, ...],
    here: str,
    administration: tuple[NavLink, ...] = (),
    keys: ConsoleKeys | None = None,
) -> ConsoleFrame:
    """Return the frame of a console's page; at most two statements. here: the page's address."""
    views = views_for(actor)
    counts, token = count_views(views, actor=actor, at=at)
    queues = tuple(
        NavLink(str(view.label), view_url(queue_url, view.code), counts.get(view.code))
        for view in views
    )
    groups = (
        NavGroup(_("Laporan"), (*queues, *_decisions(actor, proposals_url))),
        NavGroup(_("Instansi") if staff.agency else _("Nasional"), own_links),
        NavGroup(_("Pengelolaan"), administration),
    )
    return ConsoleFrame(
        organisation=staff.agency.short_name if staff.agency else _("Admin Nasional"),
        home_url=queue_url,
        groups=mark_current_group(tuple(group for group in groups if group.links), here),
        person_name=staff.name,
        person_role=roles_in_words(actor),
        account_url=reverse("mfa_index"),
        sign_out_url=reverse("account_logout"),
        counts_token=token,
        keys=keys,
    )


def view_url(queue_url: str, code: str) -> str:
    """Return the address of one view of the queue."""
    return f"{queue_url}?v={code}"


def roles_in_words(actor: Actor) -> str:
    """Name the person's roles; a duty by decree already says that they are an admin."""
    held = actor.roles - {Role.ADMIN} if actor.roles & ADMIN_DUTIES else actor.roles
    return ", ".join(str(ROLE_LABELS[role]) for role in Role if role in held)


def _decisions(actor: Actor, url: str) -> tuple[NavLink, ...]:
    if not actor.has(Role.NATIONAL, Role.ADMIN, Role.LEADER):
        return ()
    return (NavLink(_("Perlu keputusan"), url, count_waiting(actor)),)
