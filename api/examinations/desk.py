"""Whoever opens examination files with a program: a person, with their hands."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework.request import Request

from api.credentials.duty import Duty
from api.lists.views import Resource
from api.problems.problem import FieldError, Problem, Refused
from api.steps.alone import check_is_person
from api.steps.refused import refused_for
from casework.actions.hand_examination import NobodyThere
from casework.queries.examination_file import FileView, file_view
from casework.queries.examination_files import NoSuchFile
from casework.queries.hands import hands_of
from casework.rules.examination import Hand
from casework.words.examination import PART_LABELS
from register.queries.doors import NoSuchReport
from register.rules.refusals import StepNotAllowed


class HandsResource(Resource):
    """What is supervisory is kept from systems, which have neither a decree nor a name.

    hands: those of the caller.
    """

    duty = Duty(of_agency=True)
    hands: frozenset[Hand]

    def initial(self, request: Request, *args: Any, **kwargs: Any) -> None:
        super().initial(request, *args, **kwargs)
        check_is_person(self.caller)
        self.hands = hands_of(self.caller.actor, today=self.caller.today)

    def file(self, number: str) -> FileView:
        """Return a file, or an examiner's new one; Http404 where these hands have none."""
        try:
            return file_view(self.caller.actor, self.hands, number)
        except (NoSuchFile, NoSuchReport, StepNotAllowed) as error:
            raise Http404 from error


def refused_hand(refused: Exception) -> Refused:
    """Return why a file is not written or handed on."""
    if isinstance(refused, NobodyThere):
        return Refused(Problem(409, code="NOBODY_THERE"))
    if isinstance(refused, StepNotAllowed) and refused.field in PART_LABELS:
        told = _("Lengkapi dahulu bagian “{part}”, simpan, lalu serahkan.")
        part = str(PART_LABELS[refused.field])
        error = FieldError(refused.field, told.format(part=part), refused.refusal.value)
        return Refused(Problem(422, code="INPUT_REFUSED", errors=(error,)))
    if isinstance(refused, StepNotAllowed):
        return refused_for(refused)
    return Refused(Problem(404))
