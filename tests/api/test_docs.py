"""The human pages: every address and every code has its words where they are looked for."""

import re

import pytest
import yaml
from django.test import Client

from api.description.file import FILE
from api.manual.operations import groups, operations
from api.problems import catalogue
from api.problems.problem import Problem
from tests.factories.people import NATIONAL, host_of


@pytest.fixture
def reader(agency, db):
    """Somebody without a session or a token, at an agency's host."""
    return Client(headers={"host": host_of(agency)})


def page(reader, path="", **query):
    answer = reader.get(f"/api/docs{path}", query)
    assert answer.status_code == 200
    return answer.content.decode()


def test_anybody_may_read_it_in_both_languages(reader):
    assert "Mulai dalam satu sore" in page(reader)
    reader.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
    english = page(reader)
    assert "Begin in one afternoon" in english
    assert "Mulai" not in english


def test_the_national_desk_has_it_too(db):
    text = page(Client(headers={"host": NATIONAL}))

    assert f"HOST=http://{NATIONAL}" in text


def test_every_code_has_its_words_where_type_leads(reader):
    text = page(reader)

    for told in catalogue.every_code():
        _path, _mark, anchor = (
            Problem(400, code=told.code).as_json(instance="/")["type"].partition("#")
        )
        assert text.count(f'id="{anchor}"') == 1, told.code
        assert told.detail
    assert _path == "/api/docs"


def test_every_address_is_on_the_page_of_its_group(reader):
    document = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    written = {
        (method.upper(), path) for path, each in document["paths"].items() for method in each
    }
    found = {(each.method, each.path) for each in operations()}

    assert found == written
    for group in groups():
        text = page(reader, f"/{group}")
        for each in operations():
            assert (f'id="{each.id}"' in text) == (each.group == group)


def test_a_page_tells_parameters_bodies_answers_and_examples(reader):
    text = page(reader, "/reports")

    for said in (
        "If-Match",
        "Idempotency-Key",
        "unit_id",
        "ASSIGN_UNIT",
        "items[].number",
        "wajib",
    ):
        assert said in text, said
    assert "Puskesmas Bawang 1" in page(reader, "/units")


def test_links_lead_somewhere(reader):
    texts = {path: page(reader, path) for path in ("", *(f"/{group}" for group in groups()))}
    anchors = {path: set(re.findall(r'id="([^"]+)"', text)) for path, text in texts.items()}

    for path, text in texts.items():
        for target, anchor in re.findall(r'href="(/api/docs[^"#]*)?#([^"]+)"', text):
            there = anchors[target.removeprefix("/api/docs") if target else path]
            assert anchor in there, (path, target, anchor)


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        ("idempotency", "/api/v1/reports/{number}/steps"),
        ("PARENT_ID", "/api/v1/units"),
        ("list absences", "/api/v1/absences"),
        ("NEEDS_EVIDENCE", "#problem-needs-evidence"),
    ],
)
def test_what_is_looked_for_is_found(reader, asked, path):
    results = page(reader, q=asked).partition('id="hasil"')[2].partition("</section>")[0]

    assert path in results


def test_nothing_found_is_said_and_what_was_typed_is_still_there(reader):
    text = page(reader, q='<b>"xyzzy"')

    assert "Tidak ada yang cocok" in text
    assert 'value="&lt;b&gt;&quot;xyzzy&quot;"' in text


def test_a_group_that_is_none_is_a_page_for_people(reader):
    answer = reader.get("/api/docs/tidak-ada")

    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/html")


def test_nothing_is_run_in_it_and_no_statement_is_needed(reader, statements):
    page(reader)

    with statements() as taken:
        text = page(reader)

    assert len(taken.texts()) == 0
    assert "<script>" not in text
    assert "style=" not in text
