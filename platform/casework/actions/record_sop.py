"""Keeping a procedure that an agency has approved already, on paper or elsewhere."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any

from django.db import transaction
from django.db.models import Max

from casework.actions.decide_sop import end_before
from casework.actions.write_sop import put_content
from casework.models import SopDocument, SopVersion
from casework.rules.sop_content import LISTS, SopContent, step_of
from casework.rules.sop_life import SopState


def record_sop(
    *,
    number: str,
    title: str,
    steps: Sequence[Mapping[str, Any]],
    valid_from: date,
    report_class: str = "",
    category_code: str = "",
    unit_id: int | None = None,
    legal_basis: Sequence[str] = (),
    parts: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> SopDocument:
    """Store it as published, in the agency whose scope is open.

    The same number again is its next version, in force from its own day; what the document is for
    stays as it was first recorded.
    steps: rows with activity, executor, completeness, time and output; a working time may be said
    by amount and unit instead. parts: lines of
    its other parts, by their names in LISTS. report_class, category_code: empty for every one.
    """
    purpose = {"report_class": report_class, "category_code": category_code, "unit_id": unit_id}
    lines = {"legal_basis": legal_basis, **parts}
    content = SopContent(
        title,
        tuple(map(step_of, steps)),
        **{name: tuple(lines.get(name, ())) for name in LISTS},
    )
    with transaction.atomic():
        document, _is_new = SopDocument.objects.get_or_create(
            number=number, defaults={**purpose, "made_on": valid_from}
        )
        end_before(document.pk, valid_from, as_state=SopState.SUPERSEDED)
        last = document.versions.aggregate(last=Max("version"))["last"] or 0
        row = SopVersion(
            document=document,
            version=last + 1,
            state=SopState.PUBLISHED.value,
            begun_on=valid_from,
            valid_from=valid_from,
        )
        put_content(row, content)
        row.save()
    return document
