"""The pages of a search and the fields that are typed into it."""

import re

import pytest

from tests.factories.categories import make_category
from tests.public_portal.seeing import text_of, value_of
from tests.public_portal.views.test_browse import chips, listed, published


def test_it_is_read_page_by_page_with_its_filters(visitor, agency):
    numbers = [published(agency, f"Lampu {n}", ago={"hours": 30 - n}) for n in range(21)]

    first = visitor.get("/jelajahi/?q=lampu")
    following = re.search(r'href="([^"]*)"\s+rel="next"', first.content.decode())[1]
    second = visitor.get(following.replace("&amp;", "&"))

    assert listed(first) == numbers[:0:-1]
    assert listed(second) == numbers[:1]
    assert chips(second) == ["/jelajahi/"]


def test_from_a_later_page_the_one_before_is_one_link_away(visitor, agency):
    for n in range(45):
        published(agency, f"Lampu {n}", ago={"hours": 60 - n})
    first = visitor.get("/jelajahi/?q=lampu")
    second = visitor.get(link_of(first, "next"))
    third = visitor.get(link_of(second, "next"))

    assert len(listed(third)) == 5
    assert link_of(first, "prev") == link_of(third, "next") == ""
    assert listed(visitor.get(link_of(third, "prev"))) == listed(second)
    assert link_of(second, "prev") == "/jelajahi/?q=lampu"


def link_of(response, rel):
    found = re.search(rf'href="([^"]*)"\s+rel="{rel}"', response.content.decode())
    return found[1].replace("&amp;", "&") if found else ""


def test_a_damaged_link_begins_anew(visitor, agency):
    number = published(agency)

    response = visitor.get("/jelajahi/?s=x")

    assert listed(response) == [number]
    assert "sudah tidak berlaku" in text_of(response)


def test_a_later_page_keeps_its_address(visitor, agency):
    for n in range(21):
        published(agency, f"Lampu {n}")
    later = link_of(visitor.get("/jelajahi/?q=lampu"), "next")

    assert visitor.get(later, headers={"HX-Request": "true"})["HX-Push-Url"] == later
    damaged = visitor.get(f"{later}x", headers={"HX-Request": "true"})
    assert damaged["HX-Push-Url"] == "/jelajahi/?q=lampu"


@pytest.mark.parametrize(
    ("typed", "words", "chips_"),
    [
        ("lampu status:diproses", "lampu", {"/jelajahi/?q=lampu", "/jelajahi/?status=diproses"}),
        ("kategori:jal", "", {"/jelajahi/"}),
        ('lampu kategori:"jalan rusak" jenis:pengaduan', "lampu", None),
        ("lampu status:entah", "lampu status:entah", None),
        ("lampu -status:diproses", "lampu -status:diproses", None),
        ("jam 10:30 lampu", "jam 10:30 lampu", None),
    ],
)
def test_a_field_that_is_typed_becomes_a_filter_with_a_chip(visitor, agency, typed, words, chips_):
    make_category("jalan", name="Jalan rusak")

    response = visitor.get("/jelajahi/", {"q": typed})

    assert value_of(response, "q") == words
    if chips_ is not None:
        assert set(chips(response)) == chips_
