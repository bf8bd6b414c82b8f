"""How the platform works: jobs, timers, mail, agencies, database; nothing of what they are about."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from national_console.console import CONSOLE
from notices.queries.mail_ledger import mail_ledger
from notices.queries.webhook_ledger import webhook_ledger
from register.actions.drop_jobs import drop_jobs
from register.actions.run_again import run_again
from register.queries.ledger_state import ledger_state
from register.views.visit import visit_of
from register.words.timers import TIMER_LABELS
from search.queries.lag import lag
from search.queries.last_learning import last_learning
from tenants.queries.platform_facts import platform_facts
from tenants.signin.gate import staff_required


@require_GET
@staff_required()
def health(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    state = ledger_state(at=visit.at)
    context = {
        "state": state,
        "drained_at": state.beats.get("drain"),
        "swept_at": state.beats.get("sweep"),
        "failed": [
            (job, visit.url("job-again", job.number), visit.url("job-drop", job.number))
            for job in state.failed
        ],
        "overdue": [(TIMER_LABELS[each.kind], each) for each in state.overdue],
        "mail": mail_ledger(at=visit.at),
        "webhooks": webhook_ledger(at=visit.at),
        "search": lag(state, at=visit.at),
        "learning": last_learning(at=visit.at),
        "facts": platform_facts(),
    }
    return visit.page("national_console/health/page.html", context)


@require_POST
@staff_required()
def job_again(request: HttpRequest, job_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    done = run_again(numbers=[job_id], at=visit.at)
    _say(request, done, _("Pekerjaan dicoba lagi."))
    return redirect(visit.url("health"))


@require_POST
@staff_required()
def job_drop(request: HttpRequest, job_id: int) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    _say(request, drop_jobs(numbers=[job_id]), _("Pekerjaan dibuang."))
    return redirect(visit.url("health"))


def _say(request: HttpRequest, done: int, said: str) -> None:
    if done:
        messages.success(request, said)
    else:
        messages.warning(request, _("Pekerjaan itu sudah tidak gagal: orang lain mendahului Anda."))
