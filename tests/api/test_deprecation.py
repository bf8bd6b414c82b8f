"""What will go says so, in each answer and in the description, by one declaration."""

from datetime import UTC, datetime

import yaml

from api.deprecation import Deprecation
from api.description.file import described
from api.places.regions import RegionList
from tests.api.problems import problem_of

GOING = Deprecation(
    since=datetime(2027, 1, 4, tzinfo=UTC),
    sunset=datetime(2027, 7, 5, tzinfo=UTC),
    instead="Use /api/v2/regions.",
)


def test_the_answers_say_it(program, monkeypatch):
    monkeypatch.setattr(RegionList, "deprecated", {"GET": GOING})

    page = program.get("/api/v1/regions?limit=1")
    refused = program.get("/api/v1/regions?limit=x")

    assert page.headers["Deprecation"] == "@1799020800"
    assert page.headers["Sunset"] == "Mon, 05 Jul 2027 00:00:00 GMT"
    following, going = page.headers["Link"].split(", ")
    assert following.endswith('rel="next"')
    assert going == '</api/docs#versi>; rel="deprecation"; type="text/html"'
    assert problem_of(refused)["code"] == "QUERY_NOT_UNDERSTOOD"
    assert refused.headers["Deprecation"] == "@1799020800"


def test_what_stays_says_nothing(program):
    assert "Deprecation" not in program.get("/api/v1/regions").headers


def test_the_description_says_it(monkeypatch):
    monkeypatch.setattr(RegionList, "deprecated", {"GET": GOING})

    paths = yaml.safe_load(described())["paths"]

    told = paths["/api/v1/regions"]["get"]
    assert told["deprecated"] is True
    assert told["description"].endswith(
        "Deprecated since 2027-01-04, gone after 2027-07-05. Use /api/v2/regions."
    )
    assert "deprecated" not in paths["/api/v1/units"]["get"]


def test_the_description_names_the_scope_of_each(monkeypatch):
    paths = yaml.safe_load(described())["paths"]

    steps = paths["/api/v1/reports/{number}/steps"]
    assert (steps["get"]["x-scope"], steps["post"]["x-scope"]) == ("READ", "STEPS")
