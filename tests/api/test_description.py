"""The description is what the views are, and what they answer is what it describes."""

import json
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
        "/"
        + route.pattern.replace("<report_number:number>", "{number}").replace(
            "<slug:step>", "{step}"
        )
        for route in routes()
        if route.site == "AGENCY" and route.pattern.startswith("api/v1/")
    }

    assert set(document["paths"]) == there
    assert len(there) == 5


def test_every_operation_asks_for_a_token_and_tells_its_problems(document):
    for path, methods in document["paths"].items():
        for method, told in methods.items():
            assert told["security"] == [{"token": []}], (path, method)
            assert {"400", "401", "403", "406", "429"} <= told["responses"].keys()


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
