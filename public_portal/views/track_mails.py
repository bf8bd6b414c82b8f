from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from notices.actions.change_choice import choose_for_report
from notices.forms.choices import ReporterChoiceForm
from notices.letters.names import Level
from notices.queries.own_choices import chosen_for
from public_portal.page import private_page
from public_portal.stale_token import is_sent, keeps_typed
from public_portal.tracking.own_report import reporters_own
from public_portal.typed import typed

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from register.models import Report


@keeps_typed
@require_http_methods(["GET", "HEAD", "POST"])
@reporters_own
def track_mails(request: HttpRequest, report: Report) -> HttpResponse:
    chosen = chosen_for(report_id=report.pk)
    language = chosen.language or (get_language() or "id")[:2]
    form = ReporterChoiceForm(typed(request), initial={"level": chosen.level, "language": language})
    if is_sent(request, form):
        level, language = Level(form.cleaned_data["level"]), form.cleaned_data["language"]
        choose_for_report(report_id=report.pk, level=level, language=language, at=timezone.now())
        messages.success(request, _("Pilihan surel Anda tersimpan."))
        return redirect("public_portal:track-report", report.number)
    return private_page(request, "track_mails", {"form": form, "report": report})
