"""The categories as services, and what is asked for each.

Source: GeoReport v2, GET services
"""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _

from api.open311.attributes import definition
from api.open311.endpoint import Call, open311
from api.open311.refusal import not_found
from register.queries.categories import CategoryLine, category_lines

# The number of a report is given in exchange for the token; see tokens.py.
TYPE: Final = "batch"


def service_list(_call: Call) -> list[dict[str, Any]]:
    lines = {line.code: line for line in category_lines()}
    return [_service(line, lines) for line in lines.values() if not line.is_retired]


def service_definition(_call: Call, code: str) -> dict[str, Any]:
    service_of(code)
    return {"service_code": code, "attributes": definition()}


def service_of(code: str) -> CategoryLine:
    """Return the category that a service is.

    :raises Refusal311: 404, there is no such one in use
    """
    for line in category_lines():
        if line.code == code and not line.is_retired:
            return line
    raise not_found("service_code")


def _service(line: CategoryLine, lines: dict[str, CategoryLine]) -> dict[str, Any]:
    group = lines.get(line.parent_code, line)
    words = (line.name, line.name_en, group.name, group.name_en)
    return {
        "service_code": line.code,
        "service_name": line.label,
        "description": _("{name}: {kind}").format(name=line.label, kind=line.class_label),
        "metadata": True,
        "type": TYPE,
        "keywords": ", ".join(dict.fromkeys(word.replace(",", " ") for word in words)),
        "group": group.label,
    }


services = open311("services", get=service_list)
service = open311("service_definition", get=service_definition)
