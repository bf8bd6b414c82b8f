"""Taking files of periodic reports out of the storage once the report has changed.

Does outside I/O, so it runs in no scope and opens the agency's own. It may run twice.
"""

from datetime import datetime

from django.core.files.storage import default_storage

from casework.actions.keep_periodic_file import note_dropped
from casework.queries.periodic import stale_files
from tenants.models import Agency
from tenants.scope import of_agency, scope


def drop_periodic_files(*, agency: Agency, report_id: int, at: datetime) -> None:
    """Delete the files of earlier revisions of a report; nobody is given them any more."""
    with scope(of_agency(agency)):
        stale = stale_files(report_id)
    for file in stale:
        default_storage.delete(file.path)
    if stale:
        with scope(of_agency(agency)):
            note_dropped(file_ids=[file.pk for file in stale], at=at)
