"""An answer that waits for approval (A17): who is asked, and what yes and no do."""

from datetime import timedelta

import pytest

from register.models import SlaPolicy
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.consoles import Officer, fresh_life, now, snapshot
from tests.factories.everything import EVERYTHING
from tests.factories.files import png
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WORDS = "Dokter pengganti sudah bertugas."


@pytest.fixture
def approver():
    return "ADM"


@pytest.fixture
def unit(agency):
    return make_unit(agency)


@pytest.fixture
def liaison(agency, unit):
    return Officer(agency, "LIA", unit=unit, name="Dewi")


@pytest.fixture
def proposed(agency, unit, liaison, approver):
    """Return a report whose unit has proposed an answer, with the proposal's id."""
    with scope(EVERYTHING):
        SlaPolicy.objects.create(
            agency_id=agency.pk,
            valid_from=now() - timedelta(days=1),
            values={"answer_approval": approver},
        )
    life = fresh_life()
    life.route(agency)
    life.officer(agency, Officer(agency, "ADM").actor, Step.ASSIGN_UNIT, unit_id=unit.pk)
    sent = liaison.send(life, "answer", text=WORDS, substantive="on", evidence=png("bukti.png"))
    assert sent.status_code == 302
    return life


def proposal_of(life):
    with scope(EVERYTHING):
        return life.report.proposals.get()


def decide(officer, life, how, **typed):
    return officer.post(officer.url(life, "usulan", proposal_of(life).pk, how), typed)


def links(answer):
    frame = answer.context["frame"]
    return {link.label: link.count for group in frame.groups for link in group.links}


def test_it_works(agency, proposed, liaison):
    admin = Officer(agency, "ADM")

    page = admin.see(proposed)

    panel = page.context["proposal"]
    assert (panel.label, panel.text, panel.may_decide) == ("Jawab", WORDS, True)
    assert [file.name for file in panel.files] == ["bukti.png"]
    assert page.context["files"] == ()
    assert links(page)["Perlu keputusan"] == 1
    assert proposed.report.state == "LIAISON_REVIEW"


def test_the_proposer_is_told_whom_it_waits_for(liaison, proposed):
    page = liaison.see(proposed)

    text = page.content.decode()
    assert page.context["proposal"].may_decide is False
    assert "Diputuskan Admin Instansi." in text
    assert "Setujui" not in text
    assert "Usul “Jawab” dikirim. Menunggu keputusan Admin Instansi." in text


def test_yes_takes_the_step_as_it_was_proposed(agency, proposed, liaison):
    admin = Officer(agency, "ADM")

    answer = decide(admin, proposed, "terima")

    assert (answer.status_code, answer.url) == (302, admin.url(proposed))
    assert proposed.report.state == "ANSWERED"
    event = proposed.events()[-1]
    assert (event.step, event.text, event.actor_id) == ("ANSWER", WORDS, liaison.user.pk)
    assert event.data["approved_by"] == admin.user.pk
    thread = admin.see(proposed).context["thread"]
    assert [file.name for file in thread[-1].files] == ["bukti.png"]
    assert links(admin.see(proposed))["Perlu keputusan"] == 0


def test_no_leaves_the_report_and_says_why(agency, proposed, liaison):
    admin = Officer(agency, "ADM")

    answer = decide(admin, proposed, "tolak", text="Sebutkan tanggalnya.")

    assert answer.status_code == 302
    assert proposed.report.state == "LIAISON_REVIEW"
    last = liaison.see(proposed).context["thread"][-1]
    assert (last.title, last.detail, last.body) == ("Usul ditolak", "Jawab", "Sebutkan tanggalnya.")
    assert liaison.see(proposed).context["proposal"] is None


def test_no_without_a_reason_is_refused(agency, proposed):
    before = snapshot(proposed)

    answer = decide(Officer(agency, "ADM"), proposed, "tolak", text="  ")

    assert answer.status_code == 422
    assert answer.context["refusal_form"].errors == {"text": ["“Alasan menolak usul” belum diisi."]}
    assert snapshot(proposed) == before


def test_nobody_decides_on_their_own(liaison, proposed):
    before = snapshot(proposed)

    for how, typed in (("terima", {}), ("tolak", {"text": "Tidak jadi."})):
        assert decide(liaison, proposed, how, **typed).status_code == 409

    assert snapshot(proposed) == before


def test_another_role_decides_nothing(agency, proposed):
    before = snapshot(proposed)
    leader = Officer(agency, "LEAD")

    assert leader.see(proposed).context["proposal"].may_decide is False
    assert links(leader.see(proposed))["Perlu keputusan"] == 0
    assert decide(leader, proposed, "terima").status_code == 409
    assert snapshot(proposed) == before


@pytest.mark.parametrize("approver", ["LEAD"])
def test_leadership_decides_where_the_agency_says_so(agency, proposed):
    leader = Officer(agency, "LEAD")
    [row] = leader.get("/konsol/usulan/").context["rows"]
    assert (row["number"], str(row["label"])) == (proposed.report.number, "Jawab")

    assert Officer(agency, "ADM").get("/konsol/usulan/").context["rows"] == []
    assert decide(leader, proposed, "terima").status_code == 302
    assert proposed.report.state == "ANSWERED"


def test_the_list_is_empty_in_words(agency):
    answer = Officer(agency, "ADM").get("/konsol/usulan/")

    assert answer.status_code == 200
    assert "Tidak ada usul yang menunggu Anda" in answer.content.decode()


def test_a_proposal_is_decided_once(agency, proposed):
    admin = Officer(agency, "ADM")
    number = proposal_of(proposed).pk
    decide(admin, proposed, "terima")

    again = admin.post(admin.url(proposed, "usulan", number, "terima"))

    assert again.status_code == 404


def test_a_proposal_of_another_report_is_not_found(agency, proposed):
    other = fresh_life()
    other.route(agency)
    admin = Officer(agency, "ADM")

    answer = admin.post(admin.url(other, "usulan", proposal_of(proposed).pk, "terima"))

    assert answer.status_code == 404


def test_deciding_needs_a_post(agency, proposed):
    admin = Officer(agency, "ADM")

    for how in ("terima", "tolak"):
        address = admin.url(proposed, "usulan", proposal_of(proposed).pk, how)
        assert admin.get(address).status_code == 405


def test_a_liaison_officer_is_never_asked(liaison, proposed):
    answer = liaison.get("/konsol/usulan/")

    assert answer.context["rows"] == []
    assert "Perlu keputusan" not in links(answer)
