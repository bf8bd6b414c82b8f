"""Taking in the signed paper of a decree."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agency_console.administration import administers
from agency_console.decrees.decree_page import decree_or_404, draw_decree, today_of
from agency_console.decrees.draft_form import draft_or_away, draw_part
from agency_console.own_agency import own_agency
from register.views.visit import Visit
from tenants.actions.open_draft import NoSuchDecree, NotADraft, NumberTaken
from tenants.actions.sign_decree import NotComplete, sign_decree
from tenants.signin.duties import Area, keeps_accounts
from tenants.signin.refusals import Refusal, refuse
from tenants.teams.forms.signing_form import SigningForm
from tenants.teams.models import Decree
from tenants.teams.rules.signed_pdf import PdfRefused
from tenants.teams.words.decrees import LACKS
from tenants.teams.words.signed_pdf import pdf_sentence


@require_http_methods(["GET", "POST"])
@administers(Area.DECREES)
def decree_sign(visit: Visit, decree_id: int) -> HttpResponse:
    decree = draft_or_away(visit, decree_id)
    if isinstance(decree, HttpResponse):
        return decree
    if not keeps_accounts(visit.staff.held):
        return refuse(visit.request, Refusal.OTHER_ROLE)
    form = _form(visit, visit.request, decree)
    if not form.is_bound or not form.is_valid():
        return _draw(visit, decree, form)
    return _sign(visit, decree, form)


def _sign(visit: Visit, decree: Decree, form: SigningForm) -> HttpResponse:
    try:
        sign_decree(
            decree_id=decree.pk,
            paper=form.paper(),
            agency=own_agency(visit),
            by=visit.staff,
            at=visit.at,
        )
    except (NoSuchDecree, NotADraft) as error:
        raise Http404 from error
    except NotComplete as refused:
        told = " ".join(str(LACKS[part]) for part in refused.parts)
        return draw_decree(visit, decree_or_404(decree.pk), refused=told)
    except NumberTaken:
        form.add_error("number", _("Nomor ini sudah dipakai SK lain."))
        return _draw(visit, decree, form)
    except PdfRefused as refused:
        form.add_error("file", pdf_sentence(refused))
        return _draw(visit, decree, form)
    messages.success(visit.request, _("SK disimpan. Akun mengikuti SK sejak hari berlakunya."))
    return redirect(visit.url("decree-detail", decree.pk))


def _form(visit: Visit, request: HttpRequest, decree: Decree) -> SigningForm:
    is_sent = request.method == "POST"
    return SigningForm(
        request.POST if is_sent else None,
        request.FILES if is_sent else None,
        today=today_of(visit),
        initial={name: getattr(decree, name) for name in ("number", "valid_from", "valid_to")},
    )


def _draw(visit: Visit, decree: Decree, form: SigningForm) -> HttpResponse:
    template = "agency_console/decree/form.html"
    return draw_part(
        visit, decree, template, _("Unggah SK bertanda tangan"), form=form, sends_file=True
    )
