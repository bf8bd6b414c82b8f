"""Keeping an agency's standard operating procedures."""

from collections.abc import Sequence
from datetime import date

from casework.models import SopDocument


def record_sop(
    *,
    number: str,
    title: str,
    steps: Sequence[dict[str, str]],
    valid_from: date,
    report_class: str = "",
    unit_id: int | None = None,
    legal_basis: Sequence[str] = (),
) -> SopDocument:
    """Store a document of the agency whose scope is open; the same number again replaces it.

    steps: rows with activity, executor, completeness, time and output.
    report_class: the class it is for, empty for every one.
    """
    document, _is_new = SopDocument.objects.update_or_create(
        number=number,
        defaults={
            "title": title,
            "steps": list(steps),
            "valid_from": valid_from,
            "report_class": report_class,
            "unit_id": unit_id,
            "legal_basis": list(legal_basis),
        },
    )
    return document
