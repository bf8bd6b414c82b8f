"""The paper of a procedure: set once for all that an approved version says, and kept."""

import hashlib
import json
from datetime import datetime
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import override

from casework.rules.sop_life import APPROVED
from casework.words.sop_paper import paper_data
from look.typeset import typeset
from tenants.models import Agency
from tenants.own_folder import PROCEDURES, files_below, own_folder

SOURCE = Path(__file__).parents[1] / "templates/casework/sop/paper.typ"


def sop_paper(row: Any, *, agency: Agency, at: datetime) -> bytes:
    """Return a version, read with its unit, as PDF in Indonesian: it is a paper of an office.

    One that was approved is kept under a name made of all that it says, so that it is set again only
    where that has changed, as when the agency is called otherwise; what was kept before then goes.
    What came on a paper of its own, and has no steps here, is that paper.
    """
    if row.scan_path and not row.steps:
        with default_storage.open(row.scan_path) as scan:
            return bytes(scan.read())
    with override("id"):
        data = paper_data(row, agency=agency.name, zone=agency.time_zone)
    if row.state not in APPROVED:
        return typeset(SOURCE, data, at=at)
    path = f"{own_folder(agency.pk, PROCEDURES)}/{row.pk}/{_mark(data)}.pdf"
    kept = _kept(path)
    if kept is not None:
        return kept
    content = typeset(SOURCE, data, at=row.approved_at or at)
    default_storage.save(path, ContentFile(content))
    _drop_others(path)
    return content


def paper_name(row: Any, *, agency: Agency) -> str:
    """Return what a browser calls the file."""
    return f"sop-{agency.slug}-{row.document_id}-v{row.version}.pdf"


def _kept(path: str) -> bytes | None:
    try:
        with default_storage.open(path) as file:
            return bytes(file.read())
    except FileNotFoundError:
        return None


def _drop_others(path: str) -> None:
    """Delete what the version said before, and what another who set it at once has left."""
    for other in files_below(str(PurePosixPath(path).parent)):
        if other != path:
            default_storage.delete(other)


def _mark(data: dict[str, Any]) -> str:
    told = json.dumps(data, sort_keys=True).encode()
    return hashlib.sha256(_form() + told).hexdigest()


@cache
def _form() -> bytes:
    return SOURCE.read_bytes()
