from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from public_portal.drafts.contact_check import email_of, is_confirmed
from public_portal.drafts.entry import in_draft
from public_portal.drafts.parts import address_of, contact_address, first_open
from public_portal.drafts.personal_data import personal_data_of
from public_portal.drafts.send import send_draft
from public_portal.drafts.submission import class_of, contact_of
from public_portal.drafts.summary import sections_of
from public_portal.forms.confirm import ConfirmForm
from public_portal.limits import count_report
from public_portal.page import private_page
from public_portal.receipt import to_receipt
from public_portal.stale_token import has_stale_token, is_sent
from public_portal.typed import typed
from public_portal.views.report_proof import ask_for_proof, is_proven
from public_portal.visitor import owner_key_of
from register.actions.submit_report import OtherContent
from register.actions.use_quota import QuotaUsedUp
from register.rules.refusals import StepNotAllowed
from register.words.refusals import sentence

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from public_portal.drafts.draft import Draft
    from public_portal.drafts.store import OpenDraft


@in_draft
def report_review(request: HttpRequest, opened: OpenDraft) -> HttpResponse:
    missing = first_open(opened.draft)
    if missing is not None:
        return redirect(address_of(missing, opened.draft))
    form = ConfirmForm(
        typed(request),
        report_class=class_of(opened.draft).value,
        has_identity=contact_of(opened.draft) is not None,
    )
    if is_sent(request, form):
        return _send(request, opened, form)
    is_stale = request.method == "POST" and has_stale_token(request)
    return _page(request, opened, form, HTTPStatus.FORBIDDEN if is_stale else None)


def _send(request: HttpRequest, opened: OpenDraft, form: ConfirmForm) -> HttpResponse:
    at = timezone.now()
    try:
        if count_report(request, at=at) and not is_proven(request, opened.draft, at=at):
            return ask_for_proof(request, opened.draft, form, at=at)
        receipt = send_draft(
            opened,
            owner_key=owner_key_of(request),
            has_read_notice=form.cleaned_data["privacy_notice_seen"],
            consents=form.cleaned_data.get("consent_to_ombudsman", False),
            at=at,
        )
    except QuotaUsedUp as used_up:
        return _too_many(request, opened, form, used_up)
    except StepNotAllowed as refused:
        form.add_error(None, sentence(refused.refusal))
        return _page(request, opened, form)
    except OtherContent:
        form.add_error(None, _("Laporan ini sudah terkirim dengan isi sebelumnya."))
        return _page(request, opened, form, HTTPStatus.CONFLICT)
    return to_receipt(number=receipt.report.number, key=opened.draft.key)


def _too_many(
    request: HttpRequest, opened: OpenDraft, form: ConfirmForm, used_up: QuotaUsedUp
) -> HttpResponse:
    form.add_error(
        None,
        _(
            "Terlalu banyak laporan dikirim dari jaringan ini. Laporan Anda belum terkirim dan masih "
            "tersimpan di halaman ini: coba lagi nanti."
        ),
    )
    response = _page(request, opened, form, HTTPStatus.TOO_MANY_REQUESTS)
    response["Retry-After"] = str(used_up.retry_after)
    return response


def _page(
    request: HttpRequest, opened: OpenDraft, form: ConfirmForm, status: int | None = None
) -> HttpResponse:
    context = {
        "form": form,
        "draft": opened.draft,
        "sections": sections_of(opened.draft),
        "found": personal_data_of(opened.draft),
        "confirm_url": _confirm_url(opened.draft),
    }
    return private_page(request, "report_review", context, status=status)


def _confirm_url(draft: Draft) -> str:
    """Return where an address that waits for its code is confirmed, empty where none waits."""
    return contact_address(draft) if email_of(draft) and not is_confirmed(draft) else ""
