"""The texts that an agency has ready, filled in for a report."""

from typing import Any

from django.db.models import Q, QuerySet

from casework.models import ReplyTemplate
from casework.rules.reply_text import filled
from look.moments import in_zone, short_day
from register.queries.case import Case
from register.queries.ready_reply import ReadyReply
from register.rules.steps import Step
from tenants.ready_statement import ReadyStatement

# Their texts travel with every page of a report.
MOST = 60


class NoSuchReply(LookupError):
    """The agency has no such text."""


def replies_for(case: Case) -> list[ReadyReply]:
    """Return the texts for this report's category and unit; one statement, in the agency's scope."""
    units = {case.report.unit_id, *case.report.supporting_unit_ids} - {None}
    found = _FITTING.read(
        len(units),
        category=case.report.category_code,
        **{f"unit_{place}": unit for place, unit in enumerate(units)},
    )
    values = values_of(case) if found else {}
    return [
        ReadyReply(
            row.code,
            row.title,
            filled(row.text, values),
            Step(row.step) if row.step else None,
            tuple(row.ticks),
        )
        for row in found
    ]


def _fitting(units: int, *, category: Any, **numbers: Any) -> QuerySet[ReplyTemplate]:
    found = ReplyTemplate.objects.filter(
        Q(category_code="") | Q(category_code=category),
        Q(unit_id=None) | Q(unit_id__in=[numbers[f"unit_{place}"] for place in range(units)]),
        is_active=True,
    )
    return found.order_by("code")[:MOST]


_FITTING = ReadyStatement(_fitting)


def values_of(case: Case) -> dict[str, str]:
    """Return the values of the variables: the public's copy of the title, and never an identity."""
    report, names = case.report, case.names
    return {
        "nomor": report.number,
        "judul": report.title,
        "jenis": report.class_label,
        "kategori": names.category_name,
        "tempat": names.place,
        "instansi": names.agency_name,
        "unit": names.unit_name,
        "tenggat": short_day(in_zone(report.due_at, names.zone)) if report.due_at else "",
        "tanggal": short_day(in_zone(case.at, names.zone)),
        "petugas": case.actor.name,
    }


def reply_list() -> QuerySet[ReplyTemplate]:
    """Return all texts of the agency whose scope is open."""
    return ReplyTemplate.objects.order_by("code")


def reply_of(reply_id: int) -> ReplyTemplate:
    """Return one text.

    :raises NoSuchReply: there is none of this number here
    """
    found = ReplyTemplate.objects.filter(pk=reply_id).first()
    if found is None:
        raise NoSuchReply
    return found
