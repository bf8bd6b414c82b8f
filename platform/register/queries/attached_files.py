"""One file of a report, where the open scope may read it."""

from django.db.models import QuerySet

from register.models import Attachment


class NoSuchFile(LookupError):
    """There is no such file, or none that may be read here; which of the two is not said."""


def paths_at(agency_id: int) -> QuerySet[Attachment, str]:
    """Return where the files of the reports are kept that an agency holds."""
    return Attachment.objects.filter(report__agency_id=agency_id).values_list("path", flat=True)


def file_of(*, number: str, file_id: int) -> Attachment:
    """Return one file of the report with this number.

    :raises NoSuchFile: not there, of another report, or not for this scope
    """
    found = Attachment.objects.filter(pk=file_id, report__number=number).first()
    if found is None:
        raise NoSuchFile
    return found
