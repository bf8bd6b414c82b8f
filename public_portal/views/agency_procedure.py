from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from casework.actions.make_sop_paper import paper_name, sop_paper
from casework.queries.procedures import NoSuchProcedure
from casework.queries.public_face import public_procedure
from figures.queries.known_agency import known_agency
from figures.rules.facts import ZONE
from kernel.local_time import local_day

if TYPE_CHECKING:
    from django.http import HttpRequest

KEPT_SECONDS = 300


@require_safe
def agency_procedure(request: HttpRequest, agency: str, procedure_id: int) -> HttpResponse:
    """Give out the paper of a procedure in force; of the agency no more than its page tells."""
    found, at = known_agency(agency), timezone.now()
    if found is None:
        raise Http404
    try:
        row = public_procedure(found, procedure_id, today=local_day(at, ZONE))
    except NoSuchProcedure as error:
        raise Http404 from error
    answer = HttpResponse(sop_paper(row, agency=found, at=at), content_type="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{paper_name(row, agency=found)}"'
    patch_cache_control(answer, public=True, max_age=KEPT_SECONDS)
    return answer
