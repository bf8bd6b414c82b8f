"""Where a list goes on: the hundredth page by a link costs what the first does."""

import re
from datetime import timedelta

import pytest

from tests.api.open311.refused import refusal_of
from tests.api.open311.test_checklist_reads import numbers, published

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def next_of(answer):
    """Return the address that an answer names, as this host has it, or nothing."""
    found = re.fullmatch(r'<https?://[^/]+(/[^>]+)>; rel="next"', answer.headers.get("Link", ""))
    return found[1] if found else ""


def walk(app, address):
    """Follow the links to the end; return what each page held."""
    pages = []
    while address:
        answer = app.get(address)
        assert answer.status_code == 200
        pages.append(answer.json())
        address = next_of(answer)
    return pages


def test_the_links_lead_through_all_of_a_list(app, agency):
    there = [life.report.number for life in (published(agency, days=day) for day in range(5))]

    pages = walk(app, "/open311/v2/requests.json?page_size=2")

    assert list(map(numbers, pages)) == [there[:2], there[2:4], there[4:]]
    asked = "/open311/v2/requests.json?page=2&page_size=2"
    assert list(map(numbers, walk(app, asked))) == [there[2:4], there[4:]]


def test_what_comes_meanwhile_moves_no_page(app, agency):
    there = [life.report.number for life in (published(agency, days=day) for day in range(1, 4))]
    first = app.get("/open311/v2/requests.json?page_size=2")
    published(agency, days=0)

    assert numbers(first.json()) == there[:2]
    assert numbers(app.get(next_of(first)).json()) == there[2:]


def test_a_list_by_change_and_updates_go_on_too(app, agency):
    lives = [published(agency, days=day) for day in range(3)]
    since = f"{lives[-1].at.date() - timedelta(days=1)}T00:00:00Z"
    whole = app.json("requests", updated_after=since)
    pages = walk(app, f"/open311/v2/requests.json?updated_after={since}&page_size=2")
    assert [each for page in pages for each in page] == whole
    assert [len(page) for page in pages] == [2, 1]

    told = app.json("servicerequestupdates")
    pages = walk(app, "/open311/v2/servicerequestupdates.json?page_size=2")
    assert [each for page in pages for each in page] == told
    assert len(pages) == -(-len(told) // 2) > 1


def test_the_last_page_names_no_other(app, agency):
    published(agency)

    assert "Link" not in app.get("/open311/v2/requests.json?page_size=1").headers
    assert "Link" not in app.get("/open311/v2/requests.json").headers


@pytest.mark.parametrize("path", ["requests.json", "servicerequestupdates.json"])
def test_a_link_that_was_changed_is_refused(app, path):
    assert refusal_of(app.get(f"/open311/v2/{path}?after=x"))[0] == 400


def test_the_next_page_takes_as_many_statements(app, agency, statements):
    for day in range(4):
        published(agency, days=day)
    first = "/open311/v2/requests.json?page_size=2"
    second = next_of(app.get(first))

    with statements() as one:
        app.get(first)
    with statements() as other:
        app.get(second)

    assert len(other.texts()) == len(one.texts()) <= 7
