"""From what an app sends to what the register takes.

Source: platform/docs/adr/0291
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from api.open311 import attributes
from api.open311.endpoint import Call
from api.open311.filing_form import FilingForm
from api.open311.key import Key
from api.open311.place import region_of
from register.actions.seal_identity import Contact
from register.queries.categories import CategoryLine
from register.rules.point import Point
from register.rules.policy import Policy
from register.rules.states import ReportClass, Visibility
from register.rules.submission import EVENT_CLASSES, TITLE_MAX, Submission

# As other systems' reports that came by an app.
CHANNEL: Final = "APP"
KEY_HEADER: Final = "Idempotency-Key"
_KEY_MAX: Final = 80


def submission_of(form: FilingForm, service: CategoryLine, call: Call) -> Submission:
    """Return the report that a valid form describes.

    :raises Refusal311: 400, it does not say where it is
    """
    values, agency = form.cleaned_data, call.agency
    report_class = ReportClass(values[attributes.CLASS] or service.default_class)
    region = region_of(values, agency=agency)
    text = values["description"] or values[attributes.TITLE] or service.label
    has_consent = bool(values[attributes.CONSENT]) and contact_of(form) is not None
    return Submission(
        report_class=report_class,
        title=values[attributes.TITLE] or _title(text),
        body=_body(text, values["media_url"]),
        visibility=values[attributes.VISIBILITY],
        event_on=values[attributes.EVENT_ON] if report_class in EVENT_CLASSES else None,
        region_code=region,
        place=values["address_string"],
        point=_point(values),
        origin_code="" if report_class in EVENT_CLASSES else region,
        category_code=service.code,
        suggested_agency_id=agency.pk if agency.is_active else None,
        privacy_notice_seen=bool(values[attributes.NOTICE]),
        consent_to_ombudsman=has_consent and report_class in Policy().ombudsman_classes,
        channel=CHANNEL,
    )


def contact_of(form: FilingForm) -> Contact | None:
    """Return who the reporter is, None of an anonymous one.

    A mail address is left out: nobody has shown that it is theirs (platform/docs/adr/0113).
    """
    values = form.cleaned_data
    if values[attributes.VISIBILITY] is Visibility.ANONYMOUS:
        return None
    language = (get_language() or "id")[:2]
    return Contact(name=values["name"], phone=values["phone"], language=language)


def filing_key(call: Call, key: Key, *, at: datetime) -> UUID:
    """Return what makes one report of a filing that is sent again.

    By the header Idempotency-Key for good; without it, the same content with the same key within one
    hour of the clock.
    """
    named = call.request.headers.get(KEY_HEADER, "")[:_KEY_MAX]
    parts = ["named", named] if named else ["said", f"{at:%Y%m%d%H}", *_said(call)]
    told = "\n".join([key.desk.role, key.credential.counted_as, str(call.agency.pk), *parts])
    mark = hashlib.blake2b(
        told.encode(), key=settings.RECEIPT_KEY[:64], digest_size=16, person=b"open311"
    )
    return UUID(bytes=mark.digest())


def _said(call: Call) -> list[str]:
    sent = (file for _name, files in call.request.FILES.lists() for file in files)
    files = [f"{file.name} {file.size}" for file in sent]
    texts, chosen = sorted(call.parameters.items()), sorted(call.parameters.attributes.items())
    return [repr(texts), repr(chosen), repr(files)]


def _point(values: dict[str, Any]) -> Point | None:
    return None if values["lat"] is None else Point(values["lat"], values["long"])


def _title(text: str) -> str:
    """Return the beginning of a text as its title: its first line, cut between words."""
    line = text.strip().splitlines()[0].strip()
    if len(line) <= TITLE_MAX:
        return line
    whole, _space, _rest = line[: TITLE_MAX + 1].rpartition(" ")
    return (whole or line[:TITLE_MAX]).strip()


def _body(text: str, media_url: str) -> str:
    """Return the text with the address of a picture, which nobody here opens."""
    if not media_url:
        return text
    return "\n\n".join((text, _("Tautan dari pelapor: {url}").format(url=media_url)))
