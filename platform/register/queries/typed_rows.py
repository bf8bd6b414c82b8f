"""What was typed or chosen for a step, as rows that a person reads."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from look.description import DescriptionRow
from look.moments import short_day
from register.rules.states import ArchiveReason, ReportClass, Visibility
from register.words.labels import ARCHIVE_LABELS, CLASS_LABELS, VISIBILITY_LABELS
from register.words.step_fields import LABELS
from tenants.models import Agency

READERS: dict[str, Any] = {
    "reason_code": lambda value: ARCHIVE_LABELS[ArchiveReason(value)],
    "report_class": lambda value: CLASS_LABELS[ReportClass(value)],
    "visibility": lambda value: VISIBILITY_LABELS[Visibility(value)],
    "new_date": lambda value: short_day(date.fromisoformat(value)),
    "rating": str,
    "master_number": str,
}
TICKS = ("agency_unknown", "field_work", "supervisory")
AGENCIES = ("agency_id", "joint_agency_ids")


def typed_rows(values: Mapping[str, Any]) -> list[DescriptionRow]:
    """Return a row for each value that says something; the text itself is shown apart.

    values: as an event or a proposal keeps them.
    """
    known = agency_names(values)
    return [DescriptionRow(label, value) for label, value in _rows(values, known) if value]


def agency_names(values: Mapping[str, Any]) -> dict[int, str]:
    """Return the names of the agencies that the values point at; no statement where none is."""
    ids = _agency_ids(values)
    if not ids:
        return {}
    return dict(Agency.objects.filter(pk__in=ids).values_list("pk", "name"))


def _agency_ids(values: Mapping[str, Any]) -> list[int]:
    one, several = values.get("agency_id"), values.get("joint_agency_ids") or ()
    return [*([one] if one else []), *several]


def _rows(values: Mapping[str, Any], agencies: Mapping[int, str]) -> Iterator[tuple[str, str]]:
    for name, reader in READERS.items():
        if values.get(name):
            yield str(LABELS[name]), str(reader(values[name]))
    for name in AGENCIES:
        ids = _agency_ids({name: values.get(name)})
        yield str(LABELS[name]), ", ".join(agencies[i] for i in ids if i in agencies)
    for name in TICKS:
        if values.get(name):
            yield str(LABELS[name]), _("Ya")
