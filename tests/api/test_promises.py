"""What a release has promised is kept: a change that breaks a client fails here with a sentence."""

from copy import deepcopy

import pytest
import yaml

from api.description.file import FILE
from api.description.promises import RELEASED, broken, contract_of, read_contract

DOCUMENT = {
    "paths": {
        "/api/v1/units": {
            "get": {
                "operationId": "listUnits",
                "parameters": [
                    {"in": "query", "name": "kind", "schema": {"type": "string", "enum": ["OPD"]}},
                    {"in": "header", "name": "If-Match", "schema": {"type": "string"}},
                ],
                "responses": {
                    "200": {
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Unit"}}
                        }
                    },
                    "404": {"description": "Not Found"},
                },
            },
            "post": {
                "operationId": "addUnit",
                "requestBody": {
                    "content": {
                        "application/json": {
                            "schema": {
                                "type": "object",
                                "properties": {
                                    "name": {"type": "string"},
                                    "kind": {"type": "string", "enum": ["OPD", "RSUD"]},
                                },
                                "required": ["name"],
                            }
                        }
                    }
                },
                "responses": {"201": {"description": ""}},
            },
        }
    },
    "components": {
        "schemas": {
            "Unit": {
                "type": "object",
                "properties": {
                    "name": {"type": "string"},
                    "officers": {
                        "type": "array",
                        "items": {"type": "object", "properties": {"id": {"type": "integer"}}},
                    },
                    "parent_id": {"type": ["integer", "null"]},
                },
            }
        }
    },
}
UNITS = "/api/v1/units"


def changed(change):
    """Return what is broken by a change of the document."""
    after = deepcopy(DOCUMENT)
    change(after["paths"].get(UNITS), after["components"]["schemas"]["Unit"]["properties"], after)
    return broken(contract_of(DOCUMENT), contract_of(after))


def test_everything_that_was_released_is_kept():
    released = read_contract(RELEASED.read_text(encoding="utf-8"))
    now = contract_of(yaml.safe_load(FILE.read_text(encoding="utf-8")))

    assert len(released.promised) > 300
    assert broken(released, now) == []


def test_a_contract_is_read_as_it_was_written():
    contract = contract_of(DOCUMENT)

    assert read_contract("# a word before\n" + contract.written()) == contract
    assert "+ GET /api/v1/units 200 gives officers[].id integer\n" in contract.written()
    assert "! POST /api/v1/units takes application/json name\n" in contract.written()


def _body(units):
    return units["post"]["requestBody"]["content"]["application/json"]["schema"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda u, f, d: d["paths"].clear(), f"Promised and gone: GET {UNITS}"),
        (lambda u, f, d: u.pop("get"), f"Promised and gone: GET {UNITS}"),
        (lambda u, f, d: f.pop("parent_id"), f"Promised and gone: GET {UNITS} 200 gives parent_id integer"),
        (lambda u, f, d: f["officers"]["items"]["properties"].clear(), f"Promised and gone: GET {UNITS} 200 gives officers[].id integer"),
        (lambda u, f, d: f.update(name={"type": "integer"}), f"Promised and gone: GET {UNITS} 200 gives name string"),
        (lambda u, f, d: f.update(name={"type": ["string", "null"]}), f"Promised and gone: GET {UNITS} 200 gives name never null"),
        (lambda u, f, d: u["get"]["parameters"].pop(0), f"Promised and gone: GET {UNITS} query kind string"),
        (lambda u, f, d: u["get"].update(operationId="units"), f"Promised and gone: GET {UNITS} is listUnits"),
        (lambda u, f, d: u["get"]["parameters"][1].update(required=True), f"Not asked before and required now: GET {UNITS} header If-Match"),
        (lambda u, f, d: _body(u)["required"].append("kind"), f"Not asked before and required now: POST {UNITS} takes application/json kind"),
        (lambda u, f, d: _body(u)["properties"]["kind"]["enum"].pop(), f"Promised and gone: POST {UNITS} takes application/json kind = RSUD"),
        (lambda u, f, d: u["post"]["responses"].update({"200": u["post"]["responses"].pop("201")}), f"Promised and gone: POST {UNITS} answers 201"),
    ],
)  # fmt: skip
def test_what_breaks_is_said(change, sentence):
    assert sentence in changed(change)


@pytest.mark.parametrize(
    "change",
    [
        lambda u, f, d: f.update(code={"type": "string"}),
        lambda u, f, d: f.update(parent_id={"type": "integer"}),
        lambda u, f, d: u["get"]["parameters"][0]["schema"]["enum"].append("RSUD"),
        lambda u, f, d: u["get"]["parameters"].append({"in": "query", "name": "code", "schema": {}}),
        lambda u, f, d: _body(u)["required"].clear(),
        lambda u, f, d: _body(u)["properties"].update(code={"type": "string"}),
        lambda u, f, d: d["paths"].update({"/api/v1/new": {"post": {**u["post"], "operationId": "new"}}}),
        lambda u, f, d: u["get"]["responses"].pop("404"),
        lambda u, f, d: u["post"]["requestBody"]["content"].update({"multipart/form-data": {"schema": {"type": "object", "properties": {"data": {}}, "required": ["data"]}}}),
    ],
)  # fmt: skip
def test_what_is_added_breaks_nothing(change):
    assert changed(change) == []
