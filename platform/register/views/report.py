"""The page of one report, as both consoles draw it."""

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse

from look.navigation import NavLink
from register.forms.delay_form import DelayForm
from register.forms.identity_form import IdentityForm
from register.forms.refusal_form import RefusalForm
from register.queries.case import Case
from register.queries.case_banner import banner_of
from register.queries.case_deadlines import deadlines_of
from register.queries.case_facts import facts_of
from register.queries.case_files import UrlOf, files_of
from register.queries.case_thread import ThreadEntry, thread_of
from register.queries.deadlines import chip_of
from register.queries.open_proposals import ProposalPanel, panel_on
from register.queries.queue_views import views_for
from register.queries.redactable import marked
from register.rules.states import ENDED, Visibility
from register.rules.steps import Happening
from register.views.composer import composer_of, is_written_on
from register.views.delay_reason import delay_of
from register.views.frame import view_url
from register.views.offers import answered_like_url, merge_links, step_links, suggestion_links
from register.views.ready_replies import macros_of, replies_of
from register.views.relations import relations_of
from register.views.visit import Visit
from register.words.steps import level_label

TEMPLATE = "register/report/page.html"


def report_page(
    visit: Visit,
    case: Case,
    *,
    fragment: str = "",
    status: int = HTTPStatus.OK,
    **more: Any,
) -> HttpResponse:
    """Answer with the page of a report. more: what a refused form or an opened vault adds."""
    here, crumbs = way_back(visit, case)
    context = {"crumbs": crumbs, **_contents(visit, case), **more}
    return visit.page(TEMPLATE, context, here=here, fragment=fragment, status=status)


def file_url(visit: Visit, case: Case) -> UrlOf:
    """Return what gives the address of one of the report's files."""
    return lambda file_id: visit.url("report-file", case.report.number, file_id)


def head_of(case: Case) -> dict[str, Any]:
    """Return what the chips under a report's title say."""
    report, zone = case.report, case.names.zone
    is_ended = case.life.state in ENDED
    return {
        "case": case,
        "report": report,
        "title": case.title,
        "body": case.body,
        "zone": zone,
        "chip": None if is_ended else chip_of(report, zone=zone, at=case.at),
        "escalation": level_label(report.escalation, agency_id=report.agency_id),
        "is_confidential": case.life.visibility is Visibility.CONFIDENTIAL,
    }


def way_back(visit: Visit, case: Case) -> tuple[str, tuple[NavLink, ...]]:
    """Return the view of the queue that the person came from, and the links that lead back to it."""
    views = {view.code: view for view in views_for(visit.actor)}
    view = views.get(visit.request.GET.get("v", "")) or next(iter(views.values()))
    here = view_url(visit.url("report-queue"), view.code)
    number = case.report.number
    return here, (
        NavLink(str(view.label), here),
        NavLink(number, visit.url("report-detail", number)),
    )


def _contents(visit: Visit, case: Case) -> dict[str, Any]:
    url_of = file_url(visit, case)
    files = files_of(case, url_of=url_of)
    thread = thread_of(case, files=files, notes_on=visit.console.notes_on)
    deadlines = deadlines_of(case)
    # The desk's have their place where there is a box to write in, and a statement of their own.
    is_asked = visit.console.has_macros or is_written_on(case)
    replies = replies_of(visit, case) if is_asked else []
    banner = banner_of(case, deadlines)
    return {
        **head_of(case),
        "body_pieces": marked(case, case.body),
        "banner": banner,
        "delay": delay_of(visit, case, banner, thread),
        "delay_form": DelayForm(),
        "composer": composer_of(visit, case, replies),
        "replies": replies,
        "macros": macros_of(visit, case, replies),
        "panels": visit.console.panels_for(case) if visit.console.panels_for else (),
        "relations": relations_of(visit, case),
        "redaction_url": _redaction_url(visit, case),
        "thread": thread,
        "files": files.get(None, ()),
        "facts": facts_of(case),
        "deadlines": deadlines,
        "groups": step_links(visit, case),
        "suggestions": suggestion_links(visit, case),
        "answered_like_url": answered_like_url(visit, case),
        "duplicates": merge_links(visit, case),
        "identity_form": IdentityForm(),
        "refusal_form": RefusalForm(),
        "presence_url": visit.url("report-presence", case.report.number),
        "identity_url": visit.url("identity-read", case.report.number),
        **_proposal(visit, case, thread, url_of=url_of),
    }


def _redaction_url(visit: Visit, case: Case) -> str:
    return visit.url("redaction", case.report.number) if case.may_redact else ""


def _proposal(
    visit: Visit, case: Case, thread: list[ThreadEntry], *, url_of: UrlOf
) -> dict[str, Any]:
    # Most reports have never had one, and are spared the question.
    was_proposed = any(entry.step == Happening.PROPOSED for entry in thread)
    panel: ProposalPanel | None = panel_on(case, url_of=url_of) if was_proposed else None
    if panel is None:
        return {"proposal": None}
    parts = (case.report.number, panel.id)
    return {
        "proposal": panel,
        "accept_url": visit.url("proposal-accept", *parts),
        "refuse_url": visit.url("proposal-refuse", *parts),
    }
