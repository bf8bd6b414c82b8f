"""One officer at one console: what the screens that both consoles share are given."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from look.navigation import ConsoleFrame, ConsoleKeys, NavLink
from look.pages import render_page, wants_fragment
from register.actions.take_step import StepTaken
from register.queries.case import Case, open_case
from register.queries.clocks import NATIONAL_ZONE
from register.queries.doors import NoSuchReport
from register.queries.intake_duplicates import OwnLike, PublicLike
from register.queries.kept_note import NotesOn
from register.queries.ready_reply import ReadyReply
from register.queries.unit_offer import UnitOffer
from register.rules.actors import Actor, Role
from register.rules.learnt import LikelyAgencies, LikelyCategories
from register.views.case_panel import CasePanel
from register.views.frame import frame_of
from tenants.models.membership import MemberRole
from tenants.signin.duties import ON_REPORTS
from tenants.signin.gate import staff_of
from tenants.signin.staff import Staff

_ANY_NUMBER = "0-ANY-0"


@dataclass(frozen=True)
class Console:
    """What differs between the consoles.

    namespace: of its addresses. take: the action behind a step. notes_on: what the agency keeps
    for itself. public_like, own_like: find reports that say much the same, published ones and those
    that an officer sees. replies_for: its texts ready for a report. has_macros: some bring a step with them. own_links: gives the links to the
    console's own pages. administration: those to the pages on which it is looked after.
    unit_offer: the unit that its rules name for a report.
    panels_for: what it adds beside a report. delay_page: names its page that takes the reason of a
    delay, none where it keeps nothing for itself. likely_agencies: whom reports with such a title,
    body and category_code belong to by what was learnt from others, the likeliest first;
    likely_categories: what those with such a title and body are about.
    answered_like_page: names its page of answered reports like one that waits for an agency.
    """

    namespace: str
    take: Callable[..., StepTaken]
    own_links: Callable[[Staff], tuple[NavLink, ...]]
    public_like: PublicLike
    own_like: OwnLike
    notes_on: NotesOn | None = None
    replies_for: Callable[[Case], list[ReadyReply]] | None = None
    has_macros: bool = False
    administration: Callable[[Staff], tuple[NavLink, ...]] | None = None
    panels_for: Callable[[Case], list[CasePanel]] | None = None
    delay_page: str = ""
    unit_offer: Callable[[Case], UnitOffer | None] | None = None
    likely_agencies: LikelyAgencies | None = None
    likely_categories: LikelyCategories | None = None
    answered_like_page: str = ""


@dataclass(frozen=True)
class Visit:
    """One request of an officer. at: when it was made, aware."""

    request: HttpRequest
    console: Console
    staff: Staff
    actor: Actor
    at: datetime

    def url(self, name: str, *parts: object) -> str:
        """Return the address of one of the console's pages."""
        return reverse(f"{self.console.namespace}:{name}", args=parts)

    def urls(self, name: str) -> Callable[[str], str]:
        """Return what gives the address of such a page by a report's number: for a whole list."""
        before, _mark, after = self.url(name, _ANY_NUMBER).partition(_ANY_NUMBER)
        return lambda number: f"{before}{number}{after}"

    def case(self, number: str) -> Case:
        """Return the report of this number, or answer 404."""
        try:
            return open_case(actor=self.actor, number=number, at=self.at)
        except NoSuchReport as error:
            raise Http404 from error

    def page(
        self,
        template: str,
        context: Mapping[str, Any],
        *,
        here: str = "",
        fragment: str = "",
        status: int | None = None,
    ) -> HttpResponse:
        """Render a page inside the console. here: the address to mark in the menu.

        A context that names what is around the page, itself, is drawn without the console.
        """
        is_part = (bool(fragment) and wants_fragment(self.request)) or bool(context.get("around"))
        frame = None if is_part else self._frame(here or self.request.path)
        values = {"frame": frame, "zone": zone_of(self.staff), **context}
        return render_page(self.request, template, values, fragment=fragment, status=status)

    def _frame(self, here: str) -> ConsoleFrame:
        administration = self.console.administration
        return frame_of(
            self.actor,
            self.staff,
            at=self.at,
            queue_url=self.url("report-queue"),
            proposals_url=self.url("proposal-list"),
            own_links=self.console.own_links(self.staff),
            administration=administration(self.staff) if administration else (),
            here=here,
            keys=ConsoleKeys(
                help_url=self.url("shortcuts"),
                jump_url=self.url("report-jump"),
                search_url=self.url("report-search"),
                are_on=self.request.user.uses_shortcuts,  # type: ignore[union-attr]
            ),
        )


def visit_of(request: HttpRequest, console: Console) -> Visit:
    """Return the visit of whoever the gate has let in, now."""
    staff = staff_of(request)
    return Visit(request, console, staff, actor_of(staff), timezone.now())


def actor_of(staff: Staff) -> Actor:
    """Return the person at work as the rules of the register know them."""
    return Actor(
        roles=frozenset(Role(code) for code in staff.roles),
        user_id=staff.user_id,
        agency_id=staff.agency_id,
        unit_ids=staff.unit_ids,
        name=staff.name,
        withheld=_withheld(staff),
        keeper_id=staff.keeper_id,
    )


def _withheld(staff: Staff) -> frozenset[str]:
    """Return what of the work on reports their agency keeps from an admin of this duty."""
    if staff.areas is None or not staff.has(MemberRole.ADM):
        return frozenset()
    return frozenset(area.value for area in ON_REPORTS - staff.areas)


def zone_of(staff: Staff) -> str:
    """Return the IANA zone on whose clocks the officer reads."""
    return staff.agency.time_zone if staff.agency else NATIONAL_ZONE
