"""An examination file as it is told, after a change as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import Http404
from rest_framework.response import Response

from api.examinations.desk import HandsResource, refused_hand
from api.examinations.shapes import ExaminationRead
from api.lists.changes import changed
from api.reports.etag import etag_of
from casework.actions.hand_examination import NobodyThere
from casework.queries.examination_file import FileView
from casework.queries.examination_files import NoSuchFile
from register.queries.doors import NoSuchReport
from register.rules.refusals import StepNotAllowed


def file_told(file: FileView) -> dict[str, Any]:
    """Return a file by the names of `ExaminationRead`."""
    names = ("number", "version", "is_writable", "signed_at", "content_hash")
    return {
        **{name: getattr(file, name) for name in names},
        **file.content.as_values(),
        "stage": file.stage.value,
        "handings": [way.handing.value for way in file.ways],
        "history": [
            {"title": each.title, "name": each.detail, "at": each.at, "note": each.body}
            for each in file.entries
        ],
    }


def kept(view: HandsResource, file: FileView, keep: Callable[[], Any]) -> Response:
    """Return the file as it is after what `keep` does with it.

    :raises Refused: as it is refused
    """
    try:
        keep()
    except NoSuchFile as error:
        raise Http404 from error
    except (StepNotAllowed, NobodyThere, NoSuchReport) as refused:
        raise refused_hand(refused) from refused
    told = ExaminationRead(file_told(view.file(file.number))).data
    return changed(told, mark=etag_of(told["version"]))
