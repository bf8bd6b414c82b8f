"""Filing a report for whoever uses an app, by the action that the portal's form uses.

Source: GeoReport v2, POST service request; platform/docs/adr/0291
"""

from __future__ import annotations

from typing import Any, Final
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.utils.translation import gettext as _

from api.open311.endpoint import Call
from api.open311.filed import contact_of, filing_key, submission_of
from api.open311.filing_form import FilingForm, filled_form
from api.open311.key import Key, key_for
from api.open311.refusal import Refusal311, not_given
from api.open311.services import service_of
from api.open311.tokens import token_of
from kernel.receipt_secret import group_secret
from register.actions.keep_file import KeptFile, drop_file, keep_file
from register.actions.store_attachments import store_first_attachments
from register.actions.submit_report import OtherContent, Receipt, submit_report
from register.queries.categories import CategoryLine
from register.rules.attachments import MOST_FILES, FileRefusal, FileRefused
from register.rules.refusals import StepNotAllowed
from register.words.files import file_sentence
from register.words.refusals import sentence
from tenants.tokens.models import TokenScope

# What the register calls an input, as the protocol calls it.
_INPUTS: Final = {
    "title": "attribute[title]",
    "body": "description",
    "place": "address_string",
    "point": "lat, long",
    "event_on": "attribute[event_on]",
}


def file_request(call: Call) -> list[dict[str, Any]]:
    """File a report and return its token, with what its reporter needs to follow it."""
    key = key_for(call, TokenScope.INTAKE)
    code = call.parameters.get("service_code", "")
    if not code:
        raise not_given("service_code")
    service = service_of(code)
    form = filled_form(call.parameters, zone=ZoneInfo(call.agency.time_zone), at=call.at)
    receipt = _filed(form, service, call, key)
    token = token_of(receipt.report.number, agency_id=call.agency.pk)
    return [{"token": token, "service_notice": _notice(receipt)}]


def _filed(form: FilingForm, service: CategoryLine, call: Call, key: Key) -> Receipt:
    new, files = submission_of(form, service, call), _kept(call)
    try:
        with transaction.atomic():
            receipt = submit_report(
                new=new,
                contact=contact_of(form),
                idempotency_key=filing_key(call, key, at=call.at),
                at=call.at,
            )
            store_first_attachments(receipt=receipt, files=files, at=call.at)
    except StepNotAllowed as refused:
        _drop(files)
        name = _INPUTS.get(refused.field, refused.field)
        raise Refusal311(400, f"{name}: {sentence(refused.refusal)}") from refused
    except OtherContent as error:
        _drop(files)
        told = _("Idempotency-Key itu sudah dipakai untuk laporan lain.")
        raise Refusal311(400, told) from error
    if not receipt.is_new:
        _drop(files)
    return receipt


def _kept(call: Call) -> list[KeptFile]:
    """Return clean copies of the files that came along, under whichever name.

    :raises Refusal311: 400, one of them is not taken; none stays
    """
    sent: list[UploadedFile[Any]] = [
        file for _name, files in call.request.FILES.lists() for file in files
    ]
    kept: list[KeptFile] = []
    try:
        if len(sent) > MOST_FILES:
            raise FileRefused(FileRefusal.TOO_MANY, sent[MOST_FILES].name or "")
        # One after the other, so that those before a refused one are there to be dropped.
        kept.extend(keep_file(file, at=call.at) for file in sent)
    except FileRefused as refused:
        _drop(kept)
        raise Refusal311(400, file_sentence(refused)) from refused
    return kept


def _drop(files: list[KeptFile]) -> None:
    for file in files:
        drop_file(file.path)


def _notice(receipt: Receipt) -> str:
    return _(
        "Nomor laporan {number}, kode rahasia {secret}. Simpan keduanya: dengan itu laporan diikuti, "
        "dilengkapi, dan dinilai di {url}. Laporan tampil untuk umum setelah diperiksa Admin Nasional, "
        "kecuali bila rahasia."
    ).format(
        number=receipt.report.number,
        secret=group_secret(receipt.secret),
        url=f"{settings.PUBLIC_URL}/lacak/",
    )
