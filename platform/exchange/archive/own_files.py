"""What an agency has in the storage: the files that its own rows name, and those in its folder."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.core.files.storage import default_storage

from exchange.archive.contents import models_with_files
from exchange.exports.actions.drop_export import paths_of as paths_of_export
from exchange.exports.models import ListExport
from exchange.imports.actions.unpack_import import paths_of as paths_of_import
from exchange.imports.models import ImportRun
from tenants.models import Agency
from tenants.own_folder import empty_folder, own_folder
from tenants.scope import of_agency, scope


def paths_named(agency: Agency) -> set[str]:
    """Return where the files of all its own rows lie, of those too that no archive takes along.

    Files of reports are not among them: they stay with the reports.
    """
    found: set[str] = set()
    with scope(of_agency(agency)):
        for model in models_with_files():
            rows: Iterable[Any] = model._default_manager.all()  # noqa: SLF001 - Django's documented API
            found.update(row.path for row in rows if row.path)
        for export in ListExport.objects.all():
            found.update(paths_of_export(export))
        for run in ImportRun.objects.all():
            found.update(paths_of_import(run))
    return found


def drop_own_files(agency: Agency, paths: Iterable[str]) -> None:
    """Delete these, and all that is in the folder of the agency. May run twice."""
    for path in paths:
        default_storage.delete(path)
    empty_folder(own_folder(agency.pk))
