"""Recording what the desk knows of a body's decree and account, where no tenant says it."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from look.forms.posted import posted
from national_console.console import CONSOLE
from national_console.forms.finding_form import FindingForm
from national_console.views.body import body_or_404
from national_console.views.body_change import Shown, draw_change
from onboarding.connectivity.actions.record_standing import (
    StandingMistake,
    StandingRefused,
    record_standing,
)
from onboarding.connectivity.queries.findings import latest_finding
from onboarding.connectivity.words.labels import MISTAKE_SENTENCES
from register.views.visit import visit_of
from tenants.signin.gate import staff_required

FINDING = Shown(
    gettext_lazy("Catat SK dan akun: {name}"),
    gettext_lazy(
        "Untuk tabel keterhubungan. SK dan akun dua hal terpisah: yang satu bisa ada tanpa yang "
        "lain. SK yang dicatat instansi itu sendiri di ruang kerjanya didahulukan."
    ),
    gettext_lazy("Catat SK dan akun"),
)
_FIELDS = {
    StandingMistake.IN_FUTURE: "decree_on",
    StandingMistake.NO_NUMBER: "decree_number",
    StandingMistake.NO_DECREE: "has_decree",
}


@require_http_methods(["GET", "POST"])
@staff_required()
def body_finding(request: HttpRequest, body_id: int) -> HttpResponse:
    visit, body = visit_of(request, CONSOLE), body_or_404(body_id)
    form = FindingForm(posted(request), initial=_known(body.pk))
    if form.is_valid():
        try:
            by = visit.staff.user_id
            record_standing(body_id=body.pk, **form.facts(), by=by, at=visit.at)
        except StandingRefused as refused:
            form.add_error(_FIELDS[refused.mistake], str(MISTAKE_SENTENCES[refused.mistake]))
        else:
            messages.success(request, _("Catatan disimpan. Tabel keterhubungan segera mengikuti."))
            return redirect(visit.url("body", body.pk))
    return draw_change(visit, body, FINDING, form)


def _known(body_id: int) -> dict[str, Any]:
    last = latest_finding(body_id)
    names = ("has_decree", "decree_number", "decree_on", "has_account")
    return {name: getattr(last, name) for name in names} if last else {}
