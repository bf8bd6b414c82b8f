import pytest

from public_portal import limits
from register.actions.decide_flags import hide
from register.models import Flag
from register.rules.steps import Step
from tenants.scope import NATIONAL, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, Life, admin_of
from tests.public_portal.moments import ago
from tests.public_portal.opening import open_report
from tests.public_portal.seeing import summary_of, text_of, value_of


@pytest.fixture
def life(agency):
    life = Life(at=ago(), place="Depan Puskesmas Bawang")
    life.route(agency)
    return life


def page_of(life):
    return f"/laporan/{life.report.number}/"


def flag(visitor, life, **typed):
    return visitor.post(f"{page_of(life)}adukan/", typed)


def flags():
    with scope(EVERYTHING):
        return list(Flag.objects.values_list("reason", "note"))


def test_it_works(visitor, life):
    assert f'href="{page_of(life)}adukan/"' in visitor.get(page_of(life)).content.decode()
    assert visitor.get(f"{page_of(life)}adukan/").status_code == 200

    response = flag(visitor, life, reason="ABUSE", note="Kalimat pertama.")

    assert response["Location"] == page_of(life)
    assert flags() == [("ABUSE", "Kalimat pertama.")]
    assert "Admin Nasional akan memeriksa" in text_of(visitor.get(page_of(life)))


def test_a_reason_is_needed_and_what_was_typed_stays(visitor, life):
    response = flag(visitor, life, note="Ini.")

    assert response.status_code == 422
    assert len(summary_of(response)) == 1
    assert value_of(response, "note") == "Ini."
    assert flags() == []


def test_another_reason_must_be_told(visitor, life):
    response = flag(visitor, life, reason="OTHER")

    assert summary_of(response) == ["Tulis apa yang salah, supaya dapat kami periksa."]
    assert flags() == []


def test_what_is_not_public_is_not_there(visitor):
    unverified = Life(at=ago())

    assert visitor.get(f"{page_of(unverified)}adukan/").status_code == 404
    assert flag(visitor, unverified, reason="ABUSE").status_code == 404
    assert flags() == []


def test_one_network_cannot_flood_the_desk(visitor, life, monkeypatch):
    monkeypatch.setattr(limits, "FLAGS", limits.Quota("t", 1, limits.DAY))
    flag(visitor, life, reason="ABUSE")

    response = flag(visitor, life, reason="SPAM", note="Lagi.")

    assert response.status_code == 429
    assert value_of(response, "note") == "Lagi."
    assert flags() == [("ABUSE", "")]


def test_a_hidden_report_says_so_and_its_life_goes_on(visitor, life, agency):
    officer = admin_of(agency)
    life.officer(agency, officer, Step.ANSWER_AGENCY, text="Sudah ada.", substantive=True)
    life.reporter(Step.NOT_SATISFIED, text="Kata KANARI yang kasar.")
    with scope(NATIONAL):
        hide(report_id=life.id, reason="Hinaan.", by=DESK, at=life.at)

    text = text_of(visitor.get(page_of(life)))

    assert "Judul sedang dimoderasi" in text
    assert "Teks laporan ini sedang dimoderasi" in text
    assert "(sedang dimoderasi)" in text
    assert "Sudah ada." in text
    for word in ("dokter", "KANARI", "Depan Puskesmas"):
        assert word not in text
    life.work()
    assert "Belum ada laporan yang terbuka" in text_of(visitor.get("/jelajahi/"))
    assert "Kata KANARI yang kasar." in text_of(open_report(visitor, life))
