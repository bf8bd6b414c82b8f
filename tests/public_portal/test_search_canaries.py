"""What is not public shows in nothing that the search gives: pages, counts, suggestions, feed, map.

Whichever engine serves. Beside each report that has the word and is hidden stands one that is not.
"""

import pytest

from register.actions.redact_report import redact_report
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.lives import Life, admin_of
from tests.public_portal.moments import ago
from tests.public_portal.seeing import text_of

SECRET = "kanari"
SHOWN_TITLE = "Kanari lepas di taman"
PUBLIC_TITLE = "Lampu taman padam"
PLACES = (
    "/jelajahi/?q={}",
    "/jelajahi/?q={}&urut=terbaru",
    "/jelajahi/peta/?q={}",
    "/jelajahi/saran/?q={}",
    "/jelajahi/umpan.atom?q={}",
)


def filed(title=PUBLIC_TITLE, **values):
    return Life(at=ago(), title=title, **values)


def unpublished(agency):
    return filed("Lampu kanari padam", body="Kanari.")


def confidential(agency):
    life = filed("Lampu kanari padam", visibility=Visibility.CONFIDENTIAL)
    life.route(agency)
    return life


def narrowed(agency):
    life = filed("Lampu kanari padam")
    life.route(agency)
    life.work()
    life.officer(
        agency, admin_of(agency), Step.NARROW_VISIBILITY,
        text="Menyangkut anak.", visibility=Visibility.CONFIDENTIAL,
    )  # fmt: skip
    return life


def merged(agency):
    master, life = filed("Gorong-gorong mampet"), filed("Lampu kanari padam")
    for each in (master, life):
        each.route(agency)
        each.work()
    number = master.report.number
    life.officer(agency, admin_of(agency), Step.MERGE, master_number=number)
    return life


def redacted(agency):
    life = filed("Lampu padam, kata Kanari", body="Petugas bernama Kanari menolak.")
    life.route(agency)
    life.work()
    with scope(of_agency(agency)):
        redact_report(
            report_id=life.id, passages=["Kanari"], reason="Nama pegawai.",
            by=admin_of(agency), at=life.at,
        )  # fmt: skip
    return life


@pytest.fixture
def elastic(emptied_elastic):
    """No score counts here; indices anew for each test would cost more than all else."""
    return emptied_elastic


@pytest.fixture
def shown(agency, places):
    """A report that has the word and that everybody may find."""
    life = filed(SHOWN_TITLE, region_code="33.04.07")
    life.route(agency)
    life.work()
    return life


@pytest.fixture(params=[unpublished, confidential, narrowed, merged, redacted])
def hidden(request, agency, places, shown, indexed):
    """A report that has a word which nobody of the public may find or read."""
    life = request.param(agency)
    life.work()
    indexed()
    return life


def test_what_is_hidden_is_neither_found_nor_counted(visitor, hidden, shown):
    for place in PLACES:
        answer = visitor.get(place.format(SECRET))

        told = text_of(answer).lower()
        assert (answer.status_code, "kanari lepas" in told) == (200, "/peta/" not in place)
        assert hidden.report.number not in answer.content.decode()
        assert "siti" not in told
        assert "kanari padam" not in told
        assert "bernama kanari" not in told


def test_what_is_shown_is_found_and_is_all_that_is_counted(visitor, hidden, shown):
    for place in ("/jelajahi/?q={}", "/jelajahi/?q={}&urut=terbaru"):
        answer = visitor.get(place.format(SECRET))
        assert [line.number for line in answer.context["page"].lines] == [shown.report.number]
        assert answer.context["page"].count == "1 laporan"
        for group in answer.context["page"].facets:
            assert sum(link.many for link in group.links) == 1
    assert shown.report.number in visitor.get("/jelajahi/umpan.atom?q=kanari").content.decode()
    assert SHOWN_TITLE in text_of(visitor.get("/jelajahi/saran/?q=kanari"))
    assert "Jawa Tengah 1 laporan" in text_of(visitor.get("/jelajahi/peta/?q=kanari"))


def test_only_what_is_shown_is_like_anything(visitor, hidden, shown):
    answer = visitor.post("/lapor/mirip/", {"title": "Kanari padam di taman"})

    assert [found.number for found in answer.context["similar"]] == [shown.report.number]
