"""What came with a request: JSON, or JSON in the part `data` of a form with files beside it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _
from rest_framework.parsers import JSONParser, MultiPartParser
from rest_framework.request import Request

from api.inputs.refused import refused_inputs
from api.problems.problem import FieldError, Problem, Refused
from register.rules.attachments import MOST_BYTES, MOST_FILES

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    Files = Sequence[UploadedFile[bytes]]

DATA: Final = "data"
EVIDENCE: Final = "evidence"
PARSERS: Final = (JSONParser, MultiPartParser)
# All files of the largest kind, the JSON, and what the form puts between them.
_MOST_SENT: Final = MOST_FILES * MOST_BYTES + 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Sent:
    """data: what the JSON said. files: as they came, not looked at yet."""

    data: Any
    files: Files = ()

    @property
    def upload(self) -> MultiValueDict[str, UploadedFile[bytes]]:
        """The files as a form takes them."""
        return MultiValueDict({EVIDENCE: list(self.files)})

    @property
    def digest(self) -> str:
        """A mark of all that was sent: the same for the same."""
        mark = hashlib.sha256(json.dumps(self.data, sort_keys=True).encode())
        for file in self.files:
            mark.update(hashlib.sha256(b"".join(file.chunks())).digest())
            file.seek(0)
        return mark.hexdigest()


def read_sent(request: Request) -> Sent:
    """Return what came with a request.

    :raises Refused: 413 where it is too large, 400 where the JSON cannot be read, 422 for a part of
        a form that nobody asks for
    """
    length = request.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > _MOST_SENT:
        raise Refused(Problem(413))
    data = request.data
    if not isinstance(data, QueryDict):
        return Sent(data)
    unknown = sorted({*data} - {DATA, EVIDENCE})
    if unknown:
        told = _("Bagian formulir ini tidak diminta di sini.")
        raise refused_inputs(*(FieldError(name[:60], told, "UNKNOWN") for name in unknown))
    return Sent(_json(data), tuple(request.FILES.getlist(EVIDENCE)))


def _json(data: QueryDict) -> Any:
    text = data.get(DATA)
    try:
        return json.loads(text if isinstance(text, str) else "")
    except ValueError as error:
        raise Refused(Problem(400, code="JSON_NOT_UNDERSTOOD")) from error
