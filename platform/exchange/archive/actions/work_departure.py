"""What the owner's process does of a leaving: write the archive, remove, delete what was kept."""

from __future__ import annotations

import logging
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db.models import Q

from exchange.archive.actions.ask_departure import KEPT
from exchange.archive.actions.remove_agency import NotLetGo, remove_agency
from exchange.archive.actions.write_archive import write_archive
from exchange.archive.manifest import ArchiveRefused
from exchange.archive.models import Departure, DepartureState, Hindrance
from exchange.archive.opened import opened
from tenants.isolation.aliases import OWNER_ALIAS

logger = logging.getLogger(__name__)
S = DepartureState


def work_departure(*, at: datetime) -> bool:
    """Do what waits longest; return whether anything did. What fails says why beside it."""
    rows = Departure.objects.using(OWNER_ALIAS).select_related("agency")
    waiting = rows.filter(Q(state__in=[S.ASKED, S.CONFIRMED]) | Q(kept_until__lte=at))
    found = waiting.order_by("changed_at", "pk").first()
    if found is None:
        return False
    try:
        _do(found, at=at)
    except NotLetGo as refused:
        _fail(found, refused.hindrance, at=at)
    except (ArchiveRefused, FileNotFoundError):
        _fail(found, Hindrance.BROKEN, at=at)
    except Exception as error:  # noqa: BLE001 - one agency's trouble must not stop what waits behind it
        logger.error("Departure %s stopped: %s", found.pk, type(error).__name__)
        _fail(found, Hindrance.UNEXPECTED, at=at)
    return True


def _do(found: Departure, *, at: datetime) -> None:
    if found.state == S.ASKED:
        _archive(found, at=at)
    elif found.state == S.CONFIRMED:
        _remove(found, at=at)
    else:
        default_storage.delete(found.path)
        found.kept_until = None
        found.save(update_fields=["kept_until"])


def _archive(found: Departure, *, at: datetime) -> None:
    """Write it anew: what an attempt that was broken off has left is replaced."""
    default_storage.delete(found.path)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "archive.zip"
        manifest = write_archive(found.agency, path, at=at)
        with path.open("rb") as file:
            found.sha256 = file_digest(file, "sha256").hexdigest()
            file.seek(0)
            default_storage.save(found.path, File(file))
        found.size = path.stat().st_size
    found.rows = sum(part.rows or 0 for part in manifest.parts)
    found.files = sum(part.rows is None for part in manifest.parts)
    _move(found, S.READY, at=at)


def _remove(found: Departure, *, at: datetime) -> None:
    with default_storage.open(found.path) as file, opened(file) as archive:
        remove_agency(found.agency, archive, at=at)
    found.kept_until = at + KEPT
    _move(found, S.DONE, at=at)


def _fail(found: Departure, hindrance: Hindrance, *, at: datetime) -> None:
    found.hindrance = hindrance
    found.kept_until = None
    _move(found, S.FAILED, at=at)


def _move(found: Departure, state: DepartureState, *, at: datetime) -> None:
    found.state, found.changed_at = state, at
    found.save()
