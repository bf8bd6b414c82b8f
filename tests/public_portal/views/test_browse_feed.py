import xml.etree.ElementTree as ET
from html import unescape

import feedparser
from django.conf import settings

from register.rules.states import Visibility
from register.rules.steps import Step
from tests.factories.lives import Life, admin_of
from tests.factories.people import PUBLIC
from tests.factories.reports import make_reports
from tests.public_portal.indexing import index_all
from tests.public_portal.moments import ago

ATOM = "{http://www.w3.org/2005/Atom}"


def published(agency, title, **values):
    life = Life(at=ago(**values.pop("ago", {"hours": 1})), title=title, **values)
    life.route(agency)
    life.work()
    return life


def entries(response):
    root = ET.fromstring(response.content)  # noqa: S314 (our own document)
    return [
        {part.tag.removeprefix(ATOM): part.text or part.get("href") for part in entry}
        for entry in root.iter(f"{ATOM}entry")
    ]


def test_it_has_the_newest_that_a_search_finds(visitor, agency):
    older = published(agency, "Lampu & tiang <roboh>", body="Sejak subuh.", ago={"hours": 3})
    newer = published(agency, "Lampu padam")
    published(agency, "Jembatan putus")

    response = visitor.get("/jelajahi/umpan.atom?q=lampu")

    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert [entry["title"] for entry in entries(response)] == [
        "Lampu padam",
        "Lampu & tiang <roboh>",
    ]
    assert [entry["link"] for entry in entries(response)] == [
        f"http://{PUBLIC}/laporan/{life.report.number}/" for life in (newer, older)
    ]
    assert "Sejak subuh." in entries(response)[1]["summary"]


def test_its_address_stands_in_the_page(visitor, agency):
    content = visitor.get("/jelajahi/?q=lampu&provinsi=33").content.decode()

    assert 'href="/jelajahi/umpan.atom?q=lampu&amp;provinsi=33"' in content


def test_only_what_is_public_is_in_it(visitor, agency):
    Life(at=ago(), title="Kanari belum diperiksa").work()
    published(agency, "Kanari rahasia", visibility=Visibility.CONFIDENTIAL)
    narrowed = published(agency, "Kanari yang dirahasiakan kemudian")
    narrowed.officer(
        agency, admin_of(agency), Step.NARROW_VISIBILITY,
        text="Menyangkut anak.", visibility=Visibility.CONFIDENTIAL,
    )  # fmt: skip
    published(agency, "Kanari anonim 0812-3456-7890", visibility=Visibility.ANONYMOUS)

    response = visitor.get("/jelajahi/umpan.atom?q=kanari")

    assert [entry["title"] for entry in entries(response)] == ["Kanari anonim 0812***890"]
    for secret in ("Siti", "rahasia", "3456"):
        assert secret not in response.content.decode()


def test_an_unchanged_feed_is_not_sent_again(visitor, agency):
    published(agency, "Lampu padam")
    first = visitor.get("/jelajahi/umpan.atom")

    by_tag = visitor.get("/jelajahi/umpan.atom", headers={"If-None-Match": first["ETag"]})
    by_time = visitor.get(
        "/jelajahi/umpan.atom", headers={"If-Modified-Since": first["Last-Modified"]}
    )
    published(agency, "Lampu hidup")
    changed = visitor.get("/jelajahi/umpan.atom", headers={"If-None-Match": first["ETag"]})

    assert (by_tag.status_code, by_time.status_code, changed.status_code) == (304, 304, 200)
    assert first["Cache-Control"] == "public, max-age=300"
    assert "Cookie" not in first.get("Vary", "")
    assert not first.cookies


def test_a_feed_without_entries_stays_the_same(visitor, agency):
    first, second = (visitor.get("/jelajahi/umpan.atom?q=lampu") for _ in range(2))

    assert entries(first) == []
    assert first.content == second.content


def test_it_speaks_one_language_and_refuses_what_is_no_search(visitor, agency):
    published(agency, "Lampu padam")
    visitor.cookies["django_language"] = "en"

    assert "Laporan masyarakat" in visitor.get("/jelajahi/umpan.atom").content.decode()
    assert visitor.get("/jelajahi/umpan.atom?provinsi=99").status_code == 404


def test_it_has_no_more_than_fifty(visitor, agency, statements):
    make_reports(60, title="Lampu padam", published=True)
    index_all()

    visitor.get("/jelajahi/umpan.atom")
    with statements() as taken:
        response = visitor.get("/jelajahi/umpan.atom")

    assert len(entries(response)) == 50
    assert len(taken.texts()) == 2


def test_the_reports_of_one_agency_have_a_feed(visitor, agency, other_agency):
    newer = published(agency, "Lampu & tiang <roboh>", ago={"hours": 1})
    older = published(agency, "Lampu padam", ago={"hours": 3})
    published(other_agency, "Obat habis")
    published(agency, "Kanari rahasia", visibility=Visibility.CONFIDENTIAL)

    response = visitor.get("/instansi/banjarnegara/umpan.atom")
    read = feedparser.parse(response.content)

    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    assert (read.bozo, read.version) == (False, "atom10")
    assert read.feed.title == f"Laporan masyarakat: {agency.name}"
    assert read.feed.link == f"http://{PUBLIC}/instansi/banjarnegara/"
    assert [link.href for link in read.feed.links if link.rel == "self"] == [
        f"http://{PUBLIC}/instansi/banjarnegara/umpan.atom"
    ]
    assert [entry.link for entry in read.entries] == [
        f"http://{PUBLIC}/laporan/{life.report.number}/" for life in (newer, older)
    ]
    assert unescape(read.entries[0].title) == "Lampu & tiang <roboh>"
    assert read.entries[0].updated_parsed >= read.entries[1].updated_parsed
    again = visitor.get(
        "/instansi/banjarnegara/umpan.atom", headers={"If-None-Match": response["ETag"]}
    )
    assert again.status_code == 304


def test_its_address_stands_on_the_agencys_page_on_both_hosts(visitor, agency):
    path = "/instansi/banjarnegara/umpan.atom"

    here = visitor.get("/instansi/banjarnegara/").content.decode()
    there = visitor.get("/", headers={"host": "banjarnegara.localhost"}).content.decode()

    assert here.count(f'href="{path}"') == 2
    assert there.count(f'href="{settings.PUBLIC_URL}{path}"') == 2


def test_an_unknown_agency_has_no_feed(visitor):
    assert visitor.get("/instansi/tidak-ada/umpan.atom").status_code == 404
