"""The page on which an application is reviewed."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _

from look.forms.base import Form
from look.navigation import NavLink
from look.timeline import TimelineEntry
from national_console.forms.application_forms import DecisionForm, StepWordsForm
from onboarding.applications.models import Application, Entry, EntryKind
from onboarding.applications.queries.own_application import papers_of, sections_of
from onboarding.applications.rules.states import State
from onboarding.applications.rules.steps import Step, Verdict
from onboarding.applications.words.labels import STEP_LABELS, STEP_SLUGS
from onboarding.applications.words.summary import Summary, summaries_of
from onboarding.applications.words.troubles import FILL_SENTENCES
from onboarding.connectivity.queries.body_standings import standings_of
from register.views.visit import Visit

TEMPLATE = "national_console/application/page.html"


@dataclass(frozen=True)
class Judged:
    """The form of one step as it was sent."""

    step: Step
    form: Form


def review_page(
    visit: Visit,
    application: Application,
    *,
    decision: Form | None = None,
    judged: Judged | None = None,
    is_late: bool = False,
    status: int | None = None,
) -> HttpResponse:
    """Draw the application as it is now. decision, judged: what was sent and is not done."""
    papers = papers_of(application)
    summaries = summaries_of(sections_of(application), papers)
    here, open_ = visit.url("application-list"), application.stands is State.SENT
    sent = judged.form if judged else decision
    context = {
        "application": application,
        "body": application.body,
        "zone_of_body": application.body.time_zone,
        "parts": [_part(visit, application, each, judged) for each in summaries],
        "decree_url": _paper_url(visit, application, Step.DECREE) if Step.DECREE in papers else "",
        "decision": (decision or DecisionForm()) if open_ or is_late else None,
        # For the summary of mistakes, which is of the form that was sent.
        "form": sent or DecisionForm(),
        "is_open": open_,
        "is_late": is_late,
        "is_approved": application.stands is State.APPROVED,
        "trouble": FILL_SENTENCES.get(application.trouble, application.trouble),
        "entries": _history(application),
        "standing": standings_of([application.body_id])[application.body_id],
        "host": f"{application.slug}.{settings.PUBLIC_HOST}",
        "retry_url": visit.url("application-retry", application.ref),
        "list_url": here,
        "crumbs": (NavLink(_("Permohonan instansi"), here), NavLink(application.body.name, "")),
    }
    return visit.page(TEMPLATE, context, here=here, status=status)


def _part(
    visit: Visit, application: Application, summary: Summary, judged: Judged | None
) -> dict[str, Any]:
    slug, section = STEP_SLUGS[summary.step], summary.section
    verdict = Verdict(section.verdict) if section else Verdict.NONE
    is_sent = judged is not None and judged.step is summary.step
    initial = {"words": section.words if section else ""}
    form = StepWordsForm(prefix=slug, verdict=Verdict.NONE, initial=initial)
    return {
        "summary": summary,
        "slug": slug,
        "is_accepted": verdict is Verdict.ACCEPTED,
        "is_returned": verdict is Verdict.CHANGES,
        "words": section.words if section else "",
        "form": judged.form if judged and is_sent else form,
        "is_sent": is_sent,
        "url": visit.url("application-judge", application.ref, slug),
        "paper_url": _paper_url(visit, application, summary.step) if summary.paper else "",
    }


def _paper_url(visit: Visit, application: Application, step: Step) -> str:
    return visit.url("application-paper", application.ref, STEP_SLUGS[step])


def _history(application: Application) -> list[TimelineEntry]:
    return [
        TimelineEntry(
            str(EntryKind(row.kind).label),
            detail=": ".join(filter(None, (_step(row.step), row.actor_name))),
            at=row.at,
            body=str(FILL_SENTENCES.get(row.words, row.words)),
        )
        for row in Entry.objects.filter(application=application).order_by("pk")
    ]


def _step(code: str) -> str:
    return str(STEP_LABELS[Step(code)]) if code else ""
