"""What is not public shows in nothing that the search gives: pages, counts, suggestions, feed, map."""

import pytest

from register.actions.redact_report import redact_report
from register.rules.states import Visibility
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tests.factories.lives import Life, admin_of
from tests.public_portal.moments import ago
from tests.public_portal.seeing import text_of

SECRET = "kanari"
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


@pytest.fixture(params=[unpublished, confidential, narrowed, merged, redacted])
def hidden(request, agency, places):
    """A report that has a word which nobody of the public may find or read."""
    life = request.param(agency)
    life.work()
    return life


@pytest.mark.parametrize("place", PLACES)
def test_what_is_hidden_is_neither_found_nor_counted(visitor, hidden, place):
    answer = visitor.get(place.format(SECRET))

    shown = answer.content.decode().lower().replace(f"={SECRET}", "").replace(f'"{SECRET}"', "")
    assert hidden.report.number not in answer.content.decode()
    assert "siti" not in shown
    assert "kanari padam" not in shown
    assert "bernama kanari" not in shown
    if place.startswith("/jelajahi/?"):
        assert "0 laporan" in text_of(answer)


def test_what_is_hidden_is_like_nothing(visitor, hidden):
    answer = visitor.post("/lapor/mirip/", {"title": "Kanari menolak", "body": "Kanari."})

    assert answer.status_code == 204
