"""One examination file: written by the examiners, handed on, returned or signed, and printed."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from agency_console.views.examination_paper import examination_paper
from agency_console.views.examination_screen import Desk, Refused, desk_of, draw, words_of
from casework.actions.hand_examination import NobodyThere, hand_examination
from casework.actions.save_examination import save_examination
from casework.forms.examination_form import ExaminationForm, HandingForm
from casework.queries.examination_file import FileView
from casework.rules.examination import Handing
from casework.words.examination import HANDED_LABELS
from register.queries.doors import NoSuchReport
from register.rules.refusals import StepNotAllowed
from register.views.seen_version import seen_version
from register.words.refusals import sentence
from tenants.signin.gate import staff_required


@require_http_methods(["GET", "POST"])
@staff_required()
def examination_page(request: HttpRequest, number: str) -> HttpResponse:
    desk = desk_of(request)
    file = desk.file(number)
    return _save(desk, file) if request.method == "POST" else draw(desk, file)


@require_POST
@staff_required()
def examination_hand(request: HttpRequest, number: str) -> HttpResponse:
    desk = desk_of(request)
    file, form = desk.file(number), HandingForm(request.POST)
    code = request.POST.get("langkah", "")
    if not form.is_valid():
        return draw(desk, file, handing=form)
    if code not in set(Handing):
        raise Http404
    return _hand(desk, file, form, Handing(code))


@require_GET
@staff_required()
def examination_print(request: HttpRequest, number: str) -> HttpResponse:
    desk = desk_of(request)
    file = desk.file(number)
    if file.version == 0:
        raise Http404
    answer = HttpResponse(examination_paper(desk.visit, file), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="pemeriksaan-{file.number}.pdf"'
    add_never_cache_headers(answer)
    return answer


def _save(desk: Desk, file: FileView) -> HttpResponse:
    visit, form = desk.visit, ExaminationForm(desk.visit.request.POST)
    if not form.is_valid():
        return draw(desk, file, form=form)
    try:
        save_examination(
            number=file.number,
            content=form.content(),
            version=seen_version(visit),
            by=visit.actor,
            at=visit.at,
        )
    except (StepNotAllowed, NoSuchReport) as refused:
        return draw(desk, file, form=form, refusal=words_of(refused))
    messages.success(visit.request, _("Berkas pemeriksaan disimpan."))
    return redirect(visit.url("examination", file.number))


def _hand(desk: Desk, file: FileView, form: HandingForm, handing: Handing) -> HttpResponse:
    visit = desk.visit
    try:
        hand_examination(
            number=file.number,
            handing=handing,
            note=form.cleaned_data["note"],
            version=seen_version(visit),
            by=visit.actor,
            at=visit.at,
            today=desk.today,
        )
    except (StepNotAllowed, NobodyThere) as refused:
        return _explain(desk, file, form, refused)
    messages.success(visit.request, f"{HANDED_LABELS[handing]}.")
    return redirect(visit.url("examination", file.number))


def _explain(desk: Desk, file: FileView, form: HandingForm, refused: Refused) -> HttpResponse:
    if isinstance(refused, StepNotAllowed) and refused.field in form.fields:
        form.add_error(refused.field, str(sentence(refused.refusal)))
        return draw(desk, file, handing=form)
    return draw(desk, file, handing=form, refusal=words_of(refused))
