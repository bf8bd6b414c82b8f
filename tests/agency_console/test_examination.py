"""An examination file on the screen: written, handed on, returned, signed, printed, and for whom."""

from io import BytesIO

import pikepdf
import pytest

from register.rules.steps import Step
from tests.agency_console.seated import seat
from tests.factories.consoles import Officer, fresh_life
from tests.factories.examinations import (
    CONTENT,
    bring_file,
    file_row,
    handings,
    hands_in,
    supervisory_life,
    write,
)
from tests.factories.lives import make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
TYPED = {
    "version": 0,
    "subject": CONTENT.subject,
    "facts": CONTENT.facts,
    "evidence": "Rekaman suara\n\n  Kuitansi tanpa cap ",
    "heard": "",
    "analysis": "Tanpa dasar.",
    "conclusion": "Terbukti.",
    "recommendation": "Uang dikembalikan.",
}


@pytest.fixture
def hands(agency):
    return hands_in(agency)


@pytest.fixture
def examiner(agency, hands):
    return seat(agency, hands.examiner)


@pytest.fixture
def coordinator(agency, hands):
    return seat(agency, hands.coordinator)


@pytest.fixture
def patron(agency, hands):
    return seat(agency, hands.patron)


def address(life, *parts):
    return f"/konsol/pemeriksaan/{life.report.number}/" + "".join(f"{part}/" for part in parts)


def send(client, life, handing, *, version, note=""):
    typed = {"langkah": handing, "version": version, "note": note}
    return client.post(address(life, "serah"), typed)


def test_it_works(agency, examiner, coordinator, patron):
    life = supervisory_life(agency)
    [panel] = examiner.see(life).context["panels"]
    assert (panel.link.label, panel.link.url) == ("Buka berkas pemeriksaan", address(life))
    assert examiner.get(address(life)).status_code == 200

    assert examiner.post(address(life), TYPED).status_code == 302
    assert file_row(agency, life).evidence == ["Rekaman suara", "Kuitansi tanpa cap"]
    page = examiner.get(address(life))
    assert page.context["form"]["evidence"].value() == "Rekaman suara\nKuitansi tanpa cap"
    assert "no-store" in page["Cache-Control"]
    assert send(examiner, life, "SUBMIT", version=1).status_code == 302
    assert send(coordinator, life, "FORWARD", version=2).status_code == 302
    assert send(patron, life, "SIGN", version=3).status_code == 302

    signed = patron.get(address(life))
    assert file_row(agency, life).content_hash in signed.content.decode()
    assert (signed.context["form"], signed.context["ways"]) == (None, [])
    assert [entry.detail for entry in signed.context["file"].entries] == [
        "Danang Hartono",
        "Eko Santosa",
        "Puji Wulandari",
    ]


def test_it_is_given_back_with_a_reason(agency, hands, coordinator):
    life = bring_file(agency, hands, "SUBMITTED")

    answer = send(coordinator, life, "RETURN_TO_EXAMINERS", version=2)
    assert (answer.status_code, list(answer.context["handing"].errors)) == (422, ["note"])
    assert len(handings(agency)) == 1
    answer = send(coordinator, life, "RETURN_TO_EXAMINERS", version=2, note="Bukti kurang.")

    assert answer.status_code == 302
    assert file_row(agency, life).stage == "DRAFT"
    assert "Bukti kurang." in coordinator.get(address(life)).content.decode()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"subject": ""}, "subject"),
        ({"evidence": "x\n" * 101}, "evidence"),
        ({"heard": "x" * 501}, "heard"),
        ({"facts": "x" * 20_001}, "facts"),
    ],
)
def test_what_is_refused_stays_typed(agency, examiner, values, field):
    life = supervisory_life(agency)

    answer = examiner.post(address(life), {**TYPED, **values})

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert file_row(agency, life) is None


def test_an_incomplete_file_names_what_is_missing(agency, examiner):
    life = supervisory_life(agency)
    examiner.post(address(life), {**TYPED, "analysis": ""})

    answer = send(examiner, life, "SUBMIT", version=1)

    assert answer.status_code == 409
    assert "Lengkapi dahulu bagian “Analisis”" in answer.content.decode()
    assert file_row(agency, life).stage == "DRAFT"


def test_without_a_coordination_team_it_says_whom_to_ask(agency):
    hands = hands_in(agency, duty="LIAISON_OFFICER")
    life = bring_file(agency, hands, "DRAFT")

    answer = send(seat(agency, hands.examiner), life, "SUBMIT", version=1)

    assert answer.status_code == 409
    assert "Belum ada Tim Koordinasi yang punya akun" in answer.content.decode()


def test_who_was_slower_is_told_and_keeps_what_was_typed(agency, hands, examiner):
    life = bring_file(agency, hands, "DRAFT")

    answer = examiner.post(address(life), {**TYPED, "facts": "Naskah saya."})

    assert answer.status_code == 409
    assert "Naskah saya." in answer.content.decode()
    assert file_row(agency, life).facts == CONTENT.facts


def test_a_report_that_an_examiner_may_no_longer_see_is_said(agency, hands, coordinator):
    life = bring_file(agency, hands, "SUBMITTED")

    answer = coordinator.post(address(life), TYPED)

    assert answer.status_code == 409
    assert "Laporan ini tidak sedang Anda tangani." in answer.content.decode()
    assert file_row(agency, life).facts == CONTENT.facts


def test_an_unknown_step_or_too_long_a_note(agency, hands, coordinator):
    life = bring_file(agency, hands, "SUBMITTED")

    assert send(coordinator, life, "FLY", version=2).status_code == 404
    answer = send(coordinator, life, "FORWARD", version=2, note="x" * 2001)
    assert (answer.status_code, list(answer.context["handing"].errors)) == (422, ["note"])
    assert file_row(agency, life).stage == "SUBMITTED"


@pytest.mark.parametrize(
    ("stage", "coordination", "patron_sees"),
    [("DRAFT", 404, 404), ("SUBMITTED", 200, 404), ("FORWARDED", 200, 200)],
)
def test_a_hand_opens_it_once_it_has_come(
    agency, hands, coordinator, patron, stage, coordination, patron_sees
):
    life = bring_file(agency, hands, stage)

    for client, status in ((coordinator, coordination), (patron, patron_sees)):
        assert client.get(address(life)).status_code == status
        assert client.get(address(life, "cetak")).status_code == status


def test_nobody_else_of_the_agency_opens_it(agency, other_agency, hands):
    unit = make_unit(agency, name="Inspektorat", kind="INSPECTORATE")
    life = bring_file(agency, hands, "SIGNED")
    others = [Officer(agency, role) for role in ("ADM", "KOM", "ORG", "LIA")]
    others += [Officer(agency, "LIA", unit=unit), Officer(other_agency, "INS", "EXM", "LEAD")]

    for other in others:
        for parts in ((), ("cetak",)):
            assert other.get(address(life, *parts)).status_code == 404
        assert send(other, life, "SIGN", version=3).status_code == 404
        assert other.post(address(life), TYPED).status_code == 404
    assert file_row(agency, life).version == 4


def test_who_is_named_opens_nothing_at_any_hand(agency, hands, examiner, coordinator, patron):
    people = (hands.examiner, hands.coordinator, hands.patron)
    named = tuple(each.user_id for each in people)
    life = supervisory_life(agency, reported_user_ids=named)
    write(agency, life, hands.inspector)

    for client in (examiner, coordinator, patron):
        assert client.get(address(life)).status_code == 404
        assert life.report.number not in client.get("/konsol/pemeriksaan/?v=semua").content.decode()


def test_whose_unit_is_named_opens_nothing(agency, hands):
    unit = make_unit(agency)
    life = supervisory_life(agency, reported_unit_ids=(unit.pk,))
    bring_file(agency, hands, "FORWARDED", life=life)
    leader = Officer(agency, "LEAD", "LIA", unit=unit)

    assert leader.get(address(life)).status_code == 404
    assert leader.get("/konsol/pemeriksaan/?v=semua").context["rows"] == []


def test_an_ordinary_report_has_no_file(agency, hands):
    life = fresh_life()
    life.route(agency)
    inspector = seat(agency, hands.inspector)

    assert inspector.get(address(life)).status_code == 404
    assert inspector.see(life).context["panels"] == []


def test_the_page_of_a_report_does_not_tell_others_of_its_file(agency, hands):
    unit = make_unit(agency, name="Inspektorat", kind="INSPECTORATE")
    life = bring_file(agency, hands, "SIGNED")
    life.officer(agency, hands.inspector, Step.ASSIGN_UNIT, unit_id=unit.pk)
    liaison = Officer(agency, "LIA", unit=unit)

    page = liaison.see(life)

    assert page.status_code == 200
    assert page.context["panels"] == []
    assert CONTENT.subject not in page.content.decode()


def test_it_is_printed(agency, hands, patron):
    life = bring_file(agency, hands, "SIGNED")

    answer = patron.get(address(life, "cetak"))

    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert "no-store" in answer["Cache-Control"]
    with pikepdf.open(BytesIO(answer.content)) as pdf, pdf.open_metadata() as metadata:
        assert (len(pdf.pages), str(pdf.Root.Lang)) == (1, "id")
        assert metadata["dc:title"] == "Hasil pemeriksaan"
    assert patron.get(address(supervisory_life(agency), "cetak")).status_code == 404


def test_a_draft_is_printed_and_what_is_typed_is_no_markup(agency, hands, examiner):
    fresh = supervisory_life(agency)
    assert examiner.get(address(fresh, "cetak")).status_code == 404
    life = supervisory_life(agency)
    examiner.post(address(life), {**TYPED, "facts": "#panic() $x$", "evidence": ""})

    assert examiner.get(address(life, "cetak")).status_code == 200


@pytest.mark.parametrize("rounds", [1, 10])
def test_the_statements_do_not_grow_with_the_handings(
    agency, hands, examiner, coordinator, statements, rounds
):
    life = bring_file(agency, hands, "DRAFT")
    version = 1
    for _round in range(rounds):
        send(examiner, life, "SUBMIT", version=version)
        send(coordinator, life, "RETURN_TO_EXAMINERS", version=version + 1, note="Lagi.")
        version += 2
    examiner.get(address(life))

    with statements() as seen:
        page = examiner.get(address(life))

    assert len(page.context["file"].entries) == 2 * rounds
    assert len(seen.texts()) == 8
