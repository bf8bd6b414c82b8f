"""All that everybody may know of one agency."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404
from django.utils.translation import gettext as _

from casework.queries.public_face import public_face
from figures.queries.known_agency import known_agency
from figures.views.choice import choice_of
from figures.views.public_board import agency_face
from look.charts.drawing import Table
from public_portal.browsing.report_list import report_lines
from public_portal.statistics.takeover_lines import takeover_lines
from register.queries.policies import policy_for
from register.queries.settled import latest_settled
from register.rules.states import ReportClass
from register.words.labels import CLASS_LABELS
from tenants.bodies.queries.takeovers import Kind, takeovers_of

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest

    from tenants.models import Agency


MOST_SETTLED = 6


@dataclass(frozen=True, slots=True)
class Substitute:
    """Who answers for an agency that has not begun: its parent, or the national desk."""

    name: str
    slug: str = ""


def read_agency_facts(request: HttpRequest, *, slug: str, at: datetime) -> dict[str, Any]:
    """Return what the page shows.

    :raises Http404: there is no such agency
    """
    agency = known_agency(slug)
    if agency is None:
        raise Http404
    choice = choice_of(request, at=at)
    takeovers = takeovers_of(agency.pk)
    has_ended = any(each.kind is Kind.ALL_TO for each in takeovers)
    return {
        "agency": agency,
        "kind": agency.get_kind_display(),
        "takeovers": takeover_lines(takeovers),
        "substitute": None if agency.is_active or has_ended else _substitute(agency),
        "face": public_face(agency, today=choice.today),
        "times": _times(agency, at=at),
        "settled": report_lines(latest_settled(most=MOST_SETTLED, agency_id=agency.pk)),
        **agency_face(agency.pk, choice),
    }


def _substitute(agency: Agency) -> Substitute:
    parent = agency.parent
    if parent is not None and parent.is_active:
        return Substitute(parent.name, parent.slug)
    return Substitute(_("Admin Nasional"))


def _times(agency: Agency, *, at: datetime) -> Table:
    """Return the agency's deadlines for each class, in working days."""
    head = (_("Jenis laporan"), _("Disposisi"), _("Respons awal"), _("Penyelesaian"))
    rows = []
    for kind in ReportClass:
        policy = policy_for(agency_id=agency.pk, report_class=kind, at=at)
        spans = (policy.t2, policy.t3, policy.t7)
        days = (_("%(days)s hari kerja") % {"days": span.due} for span in spans)
        rows.append((str(CLASS_LABELS[kind]), *days))
    return Table(head, tuple(rows))
