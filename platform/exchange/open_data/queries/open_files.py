"""The open files that everybody is offered, in the scope of the portal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from exchange.open_data.models import Dataset, OpenFile
from tenants.models import Agency

# How a dataset is called in an address.
NAMES = {Dataset.REPORTS: "laporan", Dataset.FIGURES: "statistik"}
_DATASETS = {name: dataset for dataset, name in NAMES.items()}


class NoSuchFile(LookupError):
    """There is no open file of this name, or none yet."""


class MadeAnew(Exception):
    """The file is being made anew, for something in it may no longer be read."""


@dataclass(frozen=True, slots=True)
class Offered:
    """One file with its name in the address, and whose or which month's it is."""

    file: OpenFile
    dataset: str
    subject: str
    label: str

    @property
    def month(self) -> date | None:
        return self.file.month


def offered_files() -> list[Offered]:
    """Return every file that is made: months first, the latest on top, then agencies by name.

    Two statements, whatever there is.
    """
    rows = list(OpenFile.objects.exclude(key=None))
    ids = {row.agency_id for row in rows if row.agency_id}
    agencies = {each.pk: each for each in Agency.objects.filter(pk__in=ids)}
    found = [_offered(row, agencies) for row in rows if row.month or row.agency_id in agencies]
    months = sorted((one for one in found if one.month), key=_by_month, reverse=True)
    return [*months, *sorted((one for one in found if not one.month), key=_by_name)]


def file_named(dataset: str, subject: str) -> OpenFile:
    """Return the file of an address; two statements at most.

    :raises NoSuchFile: there is none, or it was never made
    :raises MadeAnew: it may not be handed out just now
    """
    kind = _DATASETS.get(dataset)
    found = OpenFile.objects.filter(dataset=kind).exclude(key=None)
    month = _month(subject)
    if month:
        row = found.filter(month=month).first()
    else:
        ids = Agency.objects.filter(slug=subject).values("pk")
        row = found.filter(agency_id__in=ids).first()
    if row is None:
        raise NoSuchFile
    if row.withdrawn:
        raise MadeAnew
    return row


def _offered(row: OpenFile, agencies: dict[int, Agency]) -> Offered:
    dataset = NAMES[Dataset(row.dataset)]
    if row.month:
        return Offered(row, dataset, f"{row.month:%Y-%m}", f"{row.month:%Y-%m}")
    agency = agencies[row.agency_id or 0]
    return Offered(row, dataset, agency.slug, agency.name)


def _by_month(one: Offered) -> tuple[str, str]:
    return one.subject, one.dataset


def _by_name(one: Offered) -> tuple[str, str, str]:
    return one.label, one.subject, one.dataset


def _month(subject: str) -> date | None:
    try:
        return date.fromisoformat(f"{subject}-01")
    except ValueError:
        return None
