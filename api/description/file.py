"""The file that describes the interface; a test fails where it is not what the views would give."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiYamlRenderer

import api.description.credential  # noqa: F401 - tells how a token is shown
from api.reports.shapes import Sparse

FILE: Final = Path(__file__).resolve().parent.parent / "openapi.yaml"
# Each desk's host has the same addresses.
_URLS: Final = "config.urls_agency"


def described() -> str:
    """Return the description as YAML, made anew from the views and shapes."""
    schema = SchemaGenerator(urlconf=_URLS).get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    shapes = schema["components"]["schemas"]
    for name in _sparse(Sparse) & shapes.keys():
        del shapes[name]["required"]
    return OpenApiYamlRenderer().render(schema, renderer_context={}).decode()  # type: ignore[no-untyped-call]


def _sparse(shape: type[Sparse]) -> set[str]:
    """Return the names of the shapes of which a program is given what it asks for in `fields`."""
    below = {each.__name__: each for each in shape.__subclasses__()}
    return set(below).union(*(_sparse(each) for each in below.values()))
