"""One file of a report, where the open scope may read it."""

from register.models import Attachment


class NoSuchFile(LookupError):
    """There is no such file, or none that may be read here; which of the two is not said."""


def file_of(*, number: str, file_id: int) -> Attachment:
    """Return one file of the report with this number.

    :raises NoSuchFile: not there, of another report, or not for this scope
    """
    found = Attachment.objects.filter(pk=file_id, report__number=number).first()
    if found is None:
        raise NoSuchFile
    return found
