"""Taking a report in for somebody: the form, likely duplicates first, then the receipt, once."""

from http import HTTPStatus
from typing import Any
from uuid import uuid4

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from register.actions.enter_report import enter_report
from register.actions.keep_file import KeptFile
from register.actions.submit_report import OtherContent, Receipt
from register.forms.intake_form import IntakeForm
from register.forms.read_intake import contact_of, submission_of
from register.queries.categories import category_choices
from register.queries.intake_duplicates import Candidate, candidates_for
from register.queries.place_choices import place_choices
from register.rules.intake import may_enter
from register.rules.refusals import StepNotAllowed
from register.views.intake_receipt import receipt_page
from register.views.intake_support import FIELD, support_instead
from register.views.kept_uploads import keep_uploads
from register.views.visit import Visit
from register.words.refusals import sentence

TEMPLATE = "register/intake/page.html"
# Looking for duplicates only; having seen them; the one it is.
LOOK, SEEN, SAME = "periksa", "diperiksa", "sama"


def intake_page(visit: Visit) -> HttpResponse:
    """Answer with the form, with reports that may be the same, or with the receipt."""
    if not may_enter(visit.actor):
        raise PermissionDenied
    form = _form(visit)
    if not form.is_bound:
        return _draw(visit, form)
    if FIELD in visit.request.POST:
        return support_instead(visit, form)
    if LOOK in visit.request.POST:
        return _draw(visit, _unbound(visit, form), candidates=_candidates(visit, form))
    if not form.is_valid():
        return _draw(visit, form, candidates=_candidates(visit, form))
    if SEEN not in visit.request.POST and (found := _candidates(visit, form)):
        return _draw(visit, form, candidates=found, must_decide=True)
    return _enter(visit, form)


def _enter(visit: Visit, form: IntakeForm) -> HttpResponse:
    files = keep_uploads(form, at=visit.at)
    if form.errors:
        return _draw(visit, form)
    try:
        receipt = _file(visit, form, files)
    except StepNotAllowed as refused:
        form.add_error(
            refused.field if refused.field in form.fields else None, sentence(refused.refusal)
        )
    except OtherContent:
        form.add_error(None, _("Formulir ini sudah terkirim dengan isi lain. Buka formulir baru."))
    else:
        response = receipt_page(visit, receipt, same=visit.request.POST.get(SAME, ""))
        add_never_cache_headers(response)
        return response
    return _draw(visit, form)


def _file(visit: Visit, form: IntakeForm, files: list[KeptFile]) -> Receipt:
    return enter_report(
        new=submission_of(form, agency_id=visit.actor.agency_id),
        contact=contact_of(form, language=(get_language() or "id")[:2]),
        files=files,
        idempotency_key=form.cleaned_data["key"],
        by=visit.actor,
        at=visit.at,
    )


def _form(visit: Visit, initial: dict[str, Any] | None = None) -> IntakeForm:
    request, agency = visit.request, visit.staff.agency
    is_sent = request.method == "POST" and initial is None
    return IntakeForm(
        request.POST if is_sent else None,
        request.FILES if is_sent else None,
        categories=category_choices(),
        places=place_choices((agency.region_code or "") if agency else ""),
        has_agency=agency is not None,
        initial=initial or {"key": uuid4(), "visibility": "PUBLIC", "for_us": True},
    )


def _unbound(visit: Visit, form: IntakeForm) -> IntakeForm:
    """Return the form as it was typed so far, without a word on what is still missing."""
    return _form(visit, {name: form[name].value() for name in form.fields if name != "evidence"})


def _candidates(visit: Visit, form: IntakeForm) -> list[Candidate]:
    return candidates_for(
        title=form["title"].value() or "",
        region_code=form["region_code"].value() or "",
        category_code=form["category_code"].value() or "",
        own_like=visit.console.own_like,
        public_like=visit.console.public_like,
        actor=visit.actor,
        at=visit.at,
    )


def _draw(
    visit: Visit,
    form: IntakeForm,
    *,
    candidates: list[Candidate] | None = None,
    must_decide: bool = False,
) -> HttpResponse:
    looked = candidates is not None
    context = {
        "form": form,
        "looked": looked,
        "must_decide": must_decide,
        "candidates": [(found, _url(visit, found)) for found in candidates or ()],
        "may_merge": visit.actor.agency_id is None,
    }
    status = HTTPStatus.OK if must_decide else None
    return visit.page(TEMPLATE, context, fragment="duplicates", status=status)


def _url(visit: Visit, found: Candidate) -> str:
    return visit.url("report-detail", found.number) if found.is_mine else ""
