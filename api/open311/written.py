"""One answer in the two forms of GeoReport: XML, and JSON without the key at its root.

Source: GeoReport v2, format support
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final
from xml.sax.saxutils import escape

from django.http import HttpResponse

XML, JSON = "xml", "json"
MEDIA_TYPES: Final = {
    XML: "text/xml; charset=utf-8",
    JSON: "application/json; charset=utf-8",
}
# What the members of a list are called in XML, by the name of the list.
_MEMBERS: Final = {
    "services": "service",
    "attributes": "attribute",
    "values": "value",
    "endpoints": "endpoint",
    "formats": "format",
    "service_requests": "request",
    "service_request_updates": "request_update",
    "notes": "note",
    "errors": "error",
}
# What no XML may hold.
_UNFIT: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DECLARATION: Final = '<?xml version="1.0" encoding="utf-8"?>\n'


def written(root: str, content: Any, *, ending: str, status: int = 200) -> HttpResponse:
    """Return what is told as a response. root: its element in XML. ending: of the address."""
    if ending == JSON:
        text = json.dumps(content, ensure_ascii=False)
    else:
        text = f"{_DECLARATION}{_element(root, content)}\n"
    return HttpResponse(text.encode(), content_type=MEDIA_TYPES[ending], status=status)


def _element(name: str, content: Any) -> str:
    inside = _inside(name, content)
    return f"<{name}>{inside}</{name}>" if inside else f"<{name}/>"


def _inside(name: str, content: Any) -> str:
    match content:
        case None:
            return ""
        case bool():
            return "true" if content else "false"
        case str():
            return escape(_UNFIT.sub("", content))
        case Mapping():
            return "".join(_element(key, value) for key, value in content.items())
        case Sequence():
            return "".join(_element(_MEMBERS[name], each) for each in content)
    return str(content)
