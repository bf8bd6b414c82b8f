"""The description is what the views are, and what they answer is what it describes."""

import json
import re
from pathlib import Path

import pytest
import yaml
from drf_spectacular.drainage import GENERATOR_STATS
from jsonschema import Draft202012Validator

from api.description.file import FILE, described
from tests.factories.lives import make_unit
from tests.isolation.matrix import routes

REPORT = "/api/v1/reports/{number}"


@pytest.fixture(scope="module")
def document():
    return yaml.safe_load(FILE.read_text(encoding="utf-8"))


def test_the_file_is_what_the_views_give(document):
    GENERATOR_STATS.reset()

    assert described() == FILE.read_text(encoding="utf-8"), "make manage ARGS=write_openapi"
    assert not GENERATOR_STATS
    assert document["openapi"] == "3.1.0"


def test_every_address_is_described(document):
    there = {
        "/" + re.sub(r"<\w+:(\w+)>", r"{\1}", route.pattern)
        for route in routes()
        if route.site == "AGENCY" and route.pattern.startswith("api/v1/")
    }

    assert set(document["paths"]) == there
    assert len(there) > 20


def test_every_operation_asks_for_a_token_and_tells_its_problems(document):
    for path, methods in document["paths"].items():
        for method, told in methods.items():
            scope = told["x-scope"].lower()
            assert told["security"] == [{"token": []}, {"client": [scope]}], (path, method)
            assert {"400", "401", "403", "406", "429"} <= told["responses"].keys()


def test_both_ways_to_a_token_are_described(document):
    schemes = document["components"]["securitySchemes"]

    assert schemes["token"]["scheme"] == "bearer"
    flow = schemes["client"]["flows"]["clientCredentials"]
    assert flow["tokenUrl"] == "/api/oauth/token"
    assert set(flow["scopes"]) == {"read", "intake", "steps", "manage"}


def test_whatever_is_sent_or_answered_has_an_example(document):
    bare = [
        (told["operationId"], kind)
        for methods in document["paths"].values()
        for told in methods.values()
        for body in (told.get("requestBody", {}), *told["responses"].values())
        for kind, content in body.get("content", {}).items()
        if kind.split("/")[-1] in {"json", "form-data"} and not content.get("examples")
    ]

    assert bare == []


def test_examples_are_as_described(document):
    found = list(_examples(document))

    assert len(found) > 15
    for schema, value in found:
        whole = {**schema, "components": document["components"]}
        assert list(Draft202012Validator(whole).iter_errors(value)) == []


def _examples(document):
    """Yield each example with its schema."""
    for methods in document["paths"].values():
        for told in methods.values():
            bodies = [told.get("requestBody", {}), *told["responses"].values()]
            for content in (kind for body in bodies for kind in body.get("content", {}).values()):
                for example in content.get("examples", {}).values():
                    yield content["schema"], json.loads(json.dumps(example["value"], default=str))


def test_anybody_may_read_it(program, life):
    del program.defaults["HTTP_AUTHORIZATION"]

    answer = program.get("/api/schema")

    assert (answer.status_code, answer.content) == (200, FILE.read_bytes())
    assert answer.headers["Content-Type"] == "application/yaml"


def test_it_names_no_place_of_this_installation():
    assert "localhost" not in Path(FILE).read_text(encoding="utf-8")


def fits(document, path, method, answer):
    """Hold an answer against what is described for it."""
    kind = answer.headers["Content-Type"].partition(";")[0]
    told = document["paths"][path][method]["responses"][str(answer.status_code)]
    schema = {**told["content"][kind]["schema"], "components": document["components"]}
    assert list(Draft202012Validator(schema).iter_errors(answer.json())) == []


def test_answers_are_as_described(agency, program, life, document):
    unit = make_unit(agency)
    there = f"/{life.report.number}"
    steps = f"/api/v1/reports{there}/steps"

    fits(document, "/api/v1/reports", "get", program.read())
    fits(document, "/api/v1/reports", "get", program.read(fields="number"))
    fits(document, "/api/v1/reports", "get", program.read(limit="0"))
    fits(document, REPORT, "get", program.read(there))
    fits(document, REPORT, "get", program.read("/LP26-AAAA-AAAA"))
    fits(document, f"{REPORT}/steps", "get", program.read(f"{there}/steps"))
    fits(document, f"{REPORT}/steps/{{step}}", "get", program.read(f"{there}/steps/ASSIGN_UNIT"))
    for sent, headers in (
        ({"step": "ASSIGN_UNIT", "unit_id": unit.pk}, {}),
        ({"step": "ASSIGN_UNIT"}, {"if-match": '"2"'}),
        ({"step": "ANSWER"}, {"if-match": '"2"'}),
        ({"step": "ASSIGN_UNIT", "unit_id": unit.pk}, {"if-match": '"1"'}),
        ({"step": "ASSIGN_UNIT", "unit_id": unit.pk}, {"if-match": '"2"'}),
    ):
        body = json.dumps(sent)
        answer = program.post(steps, body, content_type="application/json", headers=headers)
        fits(document, f"{REPORT}/steps", "post", answer)
    fits(document, f"{REPORT}/events", "get", program.read(f"{there}/events"))
    assert life.report.unit_id == unit.pk


def test_lists_and_changes_are_as_described(agency, program, document):
    sent = {"name": "Dinas Kesehatan", "kind": "OPD", "code": "dinkes"}
    json_kind = "application/json"

    added = program.post("/api/v1/units", json.dumps(sent), content_type=json_kind)
    fits(document, "/api/v1/units", "post", added)
    path, headers = f"/api/v1/units/{added.json()['id']}", {"if-match": added.headers["ETag"]}
    for seen in ({}, headers, headers):
        body = json.dumps({**sent, "code": "dinas-kesehatan"})
        answer = program.put(path, body, content_type=json_kind, headers=seen)
        fits(document, "/api/v1/units/{unit_id}", "put", answer)
    for address in ("me", "units", "officers", "absences", "members", "replies", "procedures"):
        fits(document, f"/api/v1/{address}", "get", program.get(f"/api/v1/{address}"))
    for address in ("agencies", "regions", "categories", "policies", "holidays", "statistics"):
        fits(document, f"/api/v1/{address}", "get", program.get(f"/api/v1/{address}"))
