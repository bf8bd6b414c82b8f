"""One body of the master list: what is known of it, and its history."""

from typing import Any, NamedTuple

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from accounts.queries.accounts import names_of
from look.description import DescriptionRow
from look.moments import long_moment, short_day
from look.navigation import NavLink
from national_console.console import CONSOLE
from national_console.views.bodies import line_of
from onboarding.connectivity.queries.body_standings import standings_of
from onboarding.connectivity.words.labels import STANDING_LABELS
from register.views.visit import Visit, visit_of, zone_of
from tenants.bodies.models import Body, BodyChange, ChangeKind, Hindrance, MoveState
from tenants.bodies.queries.body_hosts import hosts_of
from tenants.bodies.queries.body_page import changes_of, find_body
from tenants.models.agency import AgencyState, TimeZone
from tenants.scope import SIGN_IN, scope
from tenants.signin.gate import staff_required


class ChangeLine(NamedTuple):
    kind: str
    at: str
    by: str
    reason: str
    before: str


@require_GET
@staff_required()
def body_page(request: HttpRequest, body_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    body = body_or_404(body_id)
    here = visit.url("body-list")
    changes = changes_of(body.pk)
    names = _names(changes)
    context = {
        "body": body,
        "facts": _facts(visit, body),
        "changes": [_change(visit, change, names) for change in changes],
        **_ways(visit, body),
        "crumbs": (NavLink(_("Daftar induk"), here), NavLink(body.short_name, "")),
    }
    return visit.page("national_console/body/page.html", context, here=here)


def body_or_404(body_id: int) -> Body:
    body = find_body(body_id)
    if body is None:
        raise Http404
    return body


def _facts(visit: Visit, body: Body) -> list[DescriptionRow]:
    line = line_of(body)
    rows = [
        DescriptionRow(_("Nama pendek"), body.short_name),
        DescriptionRow(_("Kode"), body.code),
        DescriptionRow(_("Jenis"), line.kind),
        DescriptionRow(_("Di bawah"), body.parent.name if body.parent else ""),
        DescriptionRow(_("Zona waktu"), str(TimeZone(body.time_zone).label)),
        DescriptionRow(_("Keterhubungan"), line.standing),
        DescriptionRow(_("SK dan akun"), _decree_and_account(body)),
    ]
    if body.agency is not None:
        since = long_moment(body.agency.state_since, zone_of(visit.staff))
        rows.append(DescriptionRow(_("Status"), f"{line.agency_state} ({since})"))
        rows.append(DescriptionRow(_("Alamat singkat"), body.agency.slug))
    else:
        rows.append(DescriptionRow(_("Alamat singkat"), body.slug))
    return [*rows, *_host_facts(body), *_succession_facts(body)]


def _host_facts(body: Body) -> list[DescriptionRow]:
    """Return where its tenant is reached and was before, and what became of another host."""
    hosts = hosts_of(body)
    wish = ""
    if hosts.move is not None and hosts.move.state != MoveState.DONE:
        words = Hindrance(hosts.move.hindrance) if hosts.move.hindrance else MoveState.WAITING
        wish = f"{hosts.move.domain}: {words.label}"
    rows = (
        DescriptionRow(_("Alamat situs"), hosts.present),
        DescriptionRow(_("Alamat situs yang diminta"), wish),
        DescriptionRow(_("Alamat situs sebelumnya"), ", ".join(hosts.former)),
    )
    return [row for row in rows if row.value]


def _succession_facts(body: Body) -> list[DescriptionRow]:
    """Return since when it has been, from whom it was carved, and who carries on."""
    since = short_day(body.since) if body.since else ""
    until = short_day(body.until) if body.until else ""
    rows = (
        DescriptionRow(_("Berdiri sejak"), since),
        DescriptionRow(_("Dimekarkan dari"), body.carved_from.name if body.carved_from else ""),
        DescriptionRow(_("Berakhir"), until),
        DescriptionRow(_("Dilanjutkan oleh"), body.successor.name if body.successor else ""),
    )
    return [row for row in rows if row.value]


def _decree_and_account(body: Body) -> str:
    standing = standings_of([body.pk])[body.pk]
    label = str(STANDING_LABELS[standing.kind])
    return f"{label} ({standing.number})" if standing.number else label


def _ways(visit: Visit, body: Body) -> dict[str, Any]:
    """Return the addresses of what can be done with it now, empty where it cannot."""
    state = body.agency.state if body.agency else ""
    may_stop = state in {AgencyState.PREPARING, AgencyState.ACTIVE, AgencyState.DORMANT}
    may_connect = line_of(body).may_be_chosen
    stands = body.until is None
    may_resume = stands and state == AgencyState.SUSPENDED
    may_wake = stands and state == AgencyState.DORMANT
    return {
        "finding_url": visit.url("body-finding", body.pk),
        "split_url": visit.url("body-split", body.pk) if stands and body.region_code else "",
        "merge_url": visit.url("body-merge", body.pk) if stands else "",
        "rename_url": visit.url("body-rename", body.pk),
        "suspend_url": visit.url("body-suspend", body.pk) if may_stop else "",
        "resume_url": visit.url("body-resume", body.pk) if may_resume else "",
        "rest_url": visit.url("body-rest", body.pk) if state == AgencyState.ACTIVE else "",
        "wake_url": visit.url("body-wake", body.pk) if may_wake else "",
        "connect_url": f"{visit.url('body-connect')}?n={body.pk}" if may_connect else "",
        "look_url": visit.url("agency-queue", body.agency.slug) if body.agency else "",
    }


def _names(changes: list[BodyChange]) -> dict[int, str]:
    with scope(SIGN_IN, savepoint=False):
        return names_of(each.changed_by for each in changes if each.changed_by is not None)


def _change(visit: Visit, change: BodyChange, names: dict[int, str]) -> ChangeLine:
    return ChangeLine(
        str(ChangeKind(change.kind).label),
        long_moment(change.changed_at, zone_of(visit.staff)),
        names.get(change.changed_by or 0, ""),
        change.reason,
        change.before.get("name", ""),
    )
