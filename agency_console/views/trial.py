"""The trial report: begun here, worked on in the queue like any other, accepted here."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from agency_console.console import CONSOLE, WHOLE_AGENCY
from agency_console.views.readiness import draw
from onboarding.action_plan.actions.try_out import TrialRuns, begin_trial, end_trial
from onboarding.action_plan.rules.keepers import NotYours
from register.rules.refusals import StepNotAllowed
from register.views.visit import visit_of
from register.words.refusals import sentence
from tenants.signin.gate import staff_required
from tenants.signin.refusals import Refusal, refuse


@require_POST
@staff_required(*WHOLE_AGENCY)
def trial_begin(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    try:
        key = UUID(request.POST.get("kunci", ""))
        report = begin_trial(key=key, by=visit.staff, actor=visit.actor, at=visit.at)
    except NotYours:
        return refuse(request, Refusal.OTHER_ROLE)
    except ValueError:
        return draw(visit, refused=_("Formulir ini tidak lengkap. Tekan tombolnya sekali lagi."))
    except TrialRuns:
        return draw(visit, refused=_("Uji coba sebelumnya belum berakhir."))
    except StepNotAllowed:
        return draw(visit, refused=_("Uji coba hanya dapat dimulai selama persiapan."))
    said = _("Laporan uji coba {number} masuk antrean. Disposisikan seperti laporan biasa.")
    messages.success(request, said.replace("{number}", report.number))
    return redirect(visit.url("readiness"))


@require_POST
@staff_required(*WHOLE_AGENCY)
def trial_accept(request: HttpRequest) -> HttpResponse:
    visit = visit_of(request, CONSOLE)
    try:
        end_trial(by=visit.staff, actor=visit.actor, at=visit.at)
    except NotYours:
        return refuse(request, Refusal.OTHER_ROLE)
    except StepNotAllowed as refused:
        return draw(visit, refused=sentence(refused.refusal))
    messages.success(request, _("Jawaban uji coba diterima. Laporannya selesai."))
    return redirect(visit.url("readiness"))
