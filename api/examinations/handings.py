"""The address at which an examination file goes from hand to hand."""

from __future__ import annotations

from typing import ClassVar

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.parameters import KEY
from api.description.problems import with_problems
from api.description.resources import IF_MATCH, answered
from api.description.resources import sent as sent_example
from api.examinations import shapes
from api.examinations.desk import HandsResource
from api.examinations.shapes import ExaminationRead
from api.examinations.told import kept
from api.idempotency import once
from api.inputs.filled import filled
from api.inputs.sent import Sent, read_sent
from api.lists.changes import refused_input
from api.lists.mark import require_seen
from api.reports.etag import etag_of
from casework.actions.hand_examination import hand_examination
from casework.forms.examination_form import HandingForm
from casework.rules.examination import Handing
from tenants.tokens.models import TokenScope


class ExaminationHandings(HandsResource):
    """Hands a file on or back, or signs it; the next hand is written to."""

    shape = ExaminationRead
    scopes: ClassVar[dict[str, TokenScope]] = {"POST": TokenScope.STEPS}

    @extend_schema(
        operation_id="handExamination",
        parameters=[IF_MATCH, KEY],
        request=shapes.HandingSent,
        responses=with_problems({200: ExaminationRead}, 404, 409, 412, 413, 415, 422, 428),
        examples=[sent_example({"handing": "SUBMIT"}), answered(shapes.EXAMPLE)],
    )
    def post(self, request: Request, number: str) -> Response:
        sent = read_sent(request)
        return once(request, self.caller, sent, lambda: self._handed(request, sent, number))

    def _handed(self, request: Request, sent: Sent, number: str) -> Response:
        file, caller = self.file(number), self.caller
        require_seen(request, etag_of(file.version))
        handing, note = _read(sent)
        return kept(
            self,
            file,
            lambda: hand_examination(
                number=file.number,
                handing=handing,
                note=note,
                version=file.version,
                by=caller.actor,
                at=caller.at,
                today=caller.today,
            ),
        )


def _read(sent: Sent) -> tuple[Handing, str]:
    data = sent.data
    named = data.get("handing") if isinstance(data, dict) else None
    rest = {name: value for name, value in data.items() if name != "handing"} if named else data
    form = filled(HandingForm, rest)
    if not isinstance(named, str) or named not in set(Handing):
        told = _("Sebut langkah yang ada pada daftarnya.")
        raise refused_input("handing", told, "INVALID_CHOICE")
    return Handing(named), form.cleaned_data["note"]
