"""The file that describes the interface; a test fails where it is not what the views would give."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiYamlRenderer

import api.description.credential  # noqa: F401 - tells how a token is shown

FILE: Final = Path(__file__).resolve().parent.parent / "openapi.yaml"
# Each desk's host has the same addresses.
_URLS: Final = "config.urls_agency"
# Of these a program is given what it asks for in `fields`.
_SPARSE: Final = ("ReportInList", "ReportRead")


def described() -> str:
    """Return the description as YAML, made anew from the views and shapes."""
    schema = SchemaGenerator(urlconf=_URLS).get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    for name in _SPARSE:
        del schema["components"]["schemas"][name]["required"]
    return OpenApiYamlRenderer().render(schema, renderer_context={}).decode()  # type: ignore[no-untyped-call]
