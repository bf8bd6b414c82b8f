"""The addresses of examination files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from django.db.models import QuerySet
from rest_framework.request import Request
from rest_framework.response import Response

from api.description.resources import changes, detailed, listed
from api.examinations import shapes
from api.examinations.desk import HandsResource
from api.examinations.shapes import ExaminationListed, ExaminationRead
from api.examinations.told import file_told, kept
from api.inputs.filled import filled
from api.inputs.sent import read_sent
from api.lists.asked import Asked
from api.lists.filters import FLAG
from api.lists.mark import require_seen
from api.lists.views import ResourceDetail, ResourceList
from api.reports.etag import etag_of
from casework.actions.save_examination import save_examination
from casework.forms.examination_form import ExaminationForm
from casework.queries.examination_files import LATEST_FIRST, files_for, lying_with
from casework.queries.hands import with_hands
from casework.rules.examination import HOLDER, Stage
from kernel.paging import Page
from tenants.tokens.models import TokenScope

_WRITES: Final = {"PUT": TokenScope.STEPS}
_LINES: Final = {"evidence": "strings", "heard": "strings"}


@listed("listExaminations", shapes.EXAMPLE_LISTED)
class ExaminationList(HandsResource, ResourceList):
    """The examination files that have reached the hands of the token's holder, the last changed first."""

    shape, order = ExaminationListed, LATEST_FIRST
    filters = {"mine": FLAG}

    def page(self, asked: Asked) -> Page[Any]:
        with with_hands(self.hands):
            return super().page(asked)

    def found(self, narrowed_by: Mapping[str, Any]) -> QuerySet[Any]:
        found = files_for(self.caller.actor, self.hands)
        match narrowed_by.get("mine"):
            case True:
                return lying_with(found, self.hands)
            case False:
                return found.exclude(pk__in=lying_with(found, self.hands).values("pk"))
        return found

    def told(self, rows: Sequence[Any]) -> list[dict[str, Any]]:
        names = ("number", "subject", "stage", "changed_at")
        return [
            {
                **{name: getattr(row, name) for name in names},
                "is_mine": HOLDER.get(Stage(row.stage)) in self.hands,
            }
            for row in rows
        ]


@detailed("readExamination", shapes.EXAMPLE)
class ExaminationDetail(HandsResource, ResourceDetail):
    """The examination file of a supervisory report; writing it, while it lies with the examiners."""

    shape, scopes = ExaminationRead, _WRITES

    def read(self, number: str) -> dict[str, Any]:
        return file_told(self.file(number))

    def mark(self, told: Mapping[str, Any]) -> str:
        return etag_of(told["version"])

    @changes(
        "writeExamination",
        shapes.ExaminationSent,
        ExaminationRead,
        (shapes.EXAMPLE_SENT, shapes.EXAMPLE),
    )
    def put(self, request: Request, number: str) -> Response:
        file, sent = self.file(number), read_sent(request)
        require_seen(request, etag_of(file.version))
        form = filled(ExaminationForm, sent.data, kinds=_LINES)
        return kept(
            self,
            file,
            lambda: save_examination(
                number=file.number,
                content=form.content(),  # type: ignore[attr-defined]
                version=file.version,
                by=self.caller.actor,
                at=self.caller.at,
            ),
        )
