"""Taking a step: it happens, or it says why not, keeps what was typed and changes nothing."""

import pytest

from casework.models import Assignment
from look.moments import in_zone, long_day
from register.rules.steps import Step
from tenants.scope import of_agency, scope
from tenants.teams.models import LiaisonOfficer
from tests.factories.consoles import Officer, fresh_life, snapshot
from tests.factories.files import broken_png, png
from tests.factories.lives import WIB, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WORDS = "Dokter pengganti sudah bertugas."


@pytest.fixture
def unit(agency):
    return make_unit(agency)


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM")


@pytest.fixture
def life(agency):
    life = fresh_life()
    life.route(agency)
    return life


@pytest.fixture
def in_progress(agency, unit, admin, life):
    life.officer(agency, admin.actor, Step.ASSIGN_UNIT, unit_id=unit.pk)
    liaison = Officer(agency, "LIA", unit=unit, name="Dewi")
    life.officer(agency, liaison.actor, Step.RESPOND_INITIAL, text="Kami cek.")
    return life


def said(answer):
    return [str(message) for message in answer.wsgi_request._messages]


def test_it_works(admin, unit, life):
    answer = admin.send(life, "assign-unit", unit_id=unit.pk, text="Mohon dicek.")

    assert (answer.status_code, answer.url) == (302, admin.url(life))
    report = life.report
    assert (report.state, report.unit_id) == ("LIAISON_REVIEW", unit.pk)
    event = life.events()[-1]
    assert (event.step, event.actor_id, event.text) == (
        "ASSIGN_UNIT",
        admin.user.pk,
        "Mohon dicek.",
    )
    page = admin.get(answer.url)
    assert (
        f"{report.number}: Didisposisikan ke {unit.name}. Respons awal unit ditunggu sampai"
        f" {long_day(in_zone(report.due_at, WIB))}."
    ) in page.content.decode()


def test_the_agencys_own_rows_are_written_with_it(admin, agency, unit, life):
    admin.send(life, "assign-unit", unit_id=unit.pk)

    with scope(of_agency(agency)):
        assert Assignment.objects.get(report_id=life.id).unit_id == unit.pk


def test_a_step_that_takes_the_report_away_leads_to_the_queue(admin, life):
    answer = admin.send(life, "return-to-national", text="Bukan kami.", agency_unknown="on")

    assert (answer.status_code, answer.url) == (302, "/konsol/antrean/")
    assert life.report.state == "RETURNED_NATIONAL"
    landed = admin.get("/konsol/antrean/?v=baru").content.decode()
    assert f"{life.report.number}: Dikembalikan ke Admin Nasional." in landed


def test_an_internal_note_stays_with_the_agency(admin, in_progress):
    answer = admin.send(in_progress, "progress-note", text="Jangan dijanjikan.", internal="on")

    assert answer.status_code == 302
    event = in_progress.events()[-1]
    assert (event.step, event.audience, event.text) == ("PROGRESS_NOTE", "OFFICIALS", "")
    assert "Jangan dijanjikan." in admin.see(in_progress).content.decode()


def test_an_answer_with_evidence_keeps_the_file_with_its_event(admin, in_progress):
    answer = admin.send(
        in_progress,
        "answer",
        text=WORDS,
        substantive="on",
        field_work="on",
        evidence=[png("sebelum.png"), png("sesudah.png", color="green")],
    )

    assert answer.status_code == 302
    thread = admin.see(in_progress).context["thread"]
    assert thread[-1].title == "Jawaban"
    assert [file.name for file in thread[-1].files] == ["sebelum.png", "sesudah.png"]
    assert admin.see(in_progress).context["files"] == ()


REFUSED = {
    "no unit": ("assign-unit", {"text": WORDS}, "unit_id"),
    "a unit that is none": ("assign-unit", {"text": WORDS, "unit_id": "999999"}, "unit_id"),
    "a unit that is no number": ("assign-unit", {"text": WORDS, "unit_id": "x"}, "unit_id"),
    "no text": ("respond-initial-agency", {"text": "   "}, "text"),
    "too long a text": ("respond-initial-agency", {"text": "a" * 5001}, "text"),
    "a text of nothing to see": ("respond-initial-agency", {"text": "\u200b\u200b"}, "text"),
    "no substance": ("answer-agency", {"text": WORDS}, "substantive"),
    "field work without a file": (
        "answer-agency",
        {"text": WORDS, "substantive": "on", "field_work": "on"},
        "evidence",
    ),
    "a return to nobody": ("return-to-national", {"text": WORDS}, "agency_id"),
    "a return to an agency that is none": (
        "return-to-national",
        {"text": WORDS, "agency_id": "0"},
        "agency_id",
    ),
    "an unknown reason": (
        "propose-archive",
        {"text": WORDS, "reason_code": "NOT_OURS"},
        "reason_code",
    ),
    "no reason": ("propose-archive", {"text": WORDS}, "reason_code"),
    "the class it has": (
        "reclassify",
        {"text": WORDS, "report_class": "COMPLAINT"},
        "report_class",
    ),
    "an unknown class": ("reclassify", {"text": WORDS, "report_class": "X"}, "report_class"),
    "a master that is none": ("merge", {"text": WORDS, "master_number": "LP26-0"}, "master_number"),
    "itself as master": ("merge", {"text": WORDS, "master_number": "{self}"}, "master_number"),
    "wider": ("narrow-visibility", {"text": WORDS, "visibility": "PUBLIC"}, "visibility"),
}

# What is no choice of the form is not shown as one.
CHOSEN = ("unit_id", "agency_id", "reason_code", "report_class", "visibility")


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_says_so_beside_the_field_and_changes_nothing(admin, unit, life, case):
    slug, typed, field = REFUSED[case]
    typed = {name: value.replace("{self}", life.report.number) for name, value in typed.items()}
    before = snapshot(life)

    answer = admin.send(life, slug, **typed)

    assert answer.status_code == 422
    form = answer.context["form"]
    assert list(form.errors) == [field]
    assert snapshot(life) == before
    text = answer.content.decode()
    assert "<title>Galat:" in text
    assert f'href="#{form[field].anchor}"' in text
    for name, value in typed.items():
        if name == "text" and name != field:
            assert value in text
        elif name not in (*CHOSEN, "text"):
            assert value in text or value == "on"


def test_a_unit_without_officer_is_not_offered_and_not_taken(agency, admin, life):
    empty = make_unit(agency, name="Kelurahan kosong", staffed=False)

    assert "Kelurahan kosong" not in admin.see(life, "assign-unit").content.decode()
    assert admin.send(life, "assign-unit", unit_id=empty.pk).status_code == 422


def test_a_unit_that_lost_its_officer_meanwhile_is_refused_by_the_table(agency, admin, unit, life):
    page = admin.see(life, "assign-unit")
    assert unit.name in page.content.decode()
    with scope(of_agency(agency)):
        LiaisonOfficer.objects.filter(unit=unit).update(is_active=False)
    before = snapshot(life)

    answer = admin.send(life, "assign-unit", unit_id=unit.pk, text=WORDS)

    assert answer.status_code == 422
    assert WORDS in answer.content.decode()
    assert snapshot(life) == before


def test_a_refusal_of_the_table_stands_beside_its_field(admin, in_progress):
    before = snapshot(in_progress)

    answer = admin.send(in_progress, "interim-reply", text=WORDS, new_date="2020-01-01")

    assert answer.status_code == 422
    assert answer.context["form"].errors == {"new_date": ["Tanggal harus setelah hari ini."]}
    assert WORDS in answer.content.decode()
    assert snapshot(in_progress) == before


def test_a_file_that_is_no_picture_is_refused_and_none_is_kept(admin, in_progress):
    before = snapshot(in_progress)

    answer = admin.send(
        in_progress, "answer", text=WORDS, substantive="on", evidence=[png(), broken_png()]
    )

    assert answer.status_code == 422
    [sentence] = answer.context["form"].errors["evidence"]
    assert sentence.startswith("“rusak.png”")
    assert WORDS in answer.content.decode()
    assert snapshot(in_progress) == before


def test_a_refused_step_keeps_none_of_its_files(admin, in_progress):
    before = snapshot(in_progress)

    answer = admin.send(in_progress, "progress-note", text="  ", evidence=png())

    assert answer.status_code == 422
    assert snapshot(in_progress) == before


def test_a_file_is_taken_back_when_the_table_refuses(agency, admin, unit, life):
    before = snapshot(life)

    answer = admin.send(life, "answer-agency", text=WORDS, evidence=png(), substantive="")

    assert answer.status_code == 422
    assert snapshot(life) == before


def test_whoever_was_faster_is_shown_with_what_was_typed(agency, admin, in_progress):
    seen = in_progress.report.version
    colleague = Officer(agency, "ADM", name="Budi")
    in_progress.officer(agency, colleague.actor, Step.PROGRESS_NOTE, text="Sudah dirapatkan.")
    before = snapshot(in_progress)

    answer = admin.send(in_progress, "progress-note", version=seen, text=WORDS)

    assert answer.status_code == 409
    assert [entry.body for entry in answer.context["changes"]] == ["Sudah dirapatkan."]
    text = answer.content.decode()
    assert WORDS in text
    assert "Budi · Admin Instansi" in text
    assert ("Kirim tetap" in text, "Batal" in text) == (True, True)
    assert f'name="version" value="{in_progress.report.version}"' in text
    assert snapshot(in_progress) == before
    again = admin.send(in_progress, "progress-note", text=WORDS)
    assert again.status_code == 302


@pytest.mark.parametrize("version", ["", "x", "-1", "0", "²"])
def test_a_form_that_does_not_say_what_it_saw_is_not_taken(admin, life, version):
    before = snapshot(life)

    answer = admin.send(life, "respond-initial-agency", version=version, text=WORDS)

    assert answer.status_code == 409
    assert len(answer.context["changes"]) == 2
    assert snapshot(life) == before


def test_a_step_no_longer_open_shows_why_and_what_was_typed(agency, admin, life):
    seen = life.report.version
    colleague = Officer(agency, "ADM", name="Budi")
    life.officer(agency, colleague.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    before = snapshot(life)

    answer = admin.send(life, "answer-agency", version=seen, text=WORDS, substantive="on")

    assert answer.status_code == 409
    text = answer.content.decode()
    assert WORDS in text
    assert "Kami cek." in text
    assert "Langkah ini tidak tersedia pada status laporan saat ini." in text
    assert snapshot(life) == before


def test_a_report_taken_away_meanwhile_leaves_what_was_typed(admin, other_agency, life):
    seen = life.report.version
    life.desk(Step.RECALL_REROUTE, agency_id=other_agency.pk, text="Salah alamat.")
    before = snapshot(life)

    answer = admin.send(life, "answer-agency", version=seen, text=WORDS, substantive="on")

    assert answer.status_code == 404
    assert WORDS in answer.content.decode()
    assert snapshot(life) == before


def test_another_agencys_report_takes_nothing_from_here(other_agency, life):
    before = snapshot(life)

    answer = Officer(other_agency, "ADM").send(life, "answer-agency", text=WORDS, substantive="on")

    assert answer.status_code == 404
    assert snapshot(life) == before


def test_the_form_says_who_will_read_it(admin, in_progress):
    public = admin.see(in_progress, "progress-note").content.decode()
    quiet = admin.see(in_progress, "narrow-visibility").content.decode()

    assert "Pelapor membacanya, begitu juga publik bila laporan terbuka." in public.replace(
        "\n", " "
    )
    assert "tidak oleh publik" in quiet


def test_what_the_address_names_is_filled_in(admin, life):
    page = admin.see(life, "merge", master_number="LP26-8K3M-7QX7", text="Sama", version="99")

    assert page.context["form"]["master_number"].value() == "LP26-8K3M-7QX7"
    assert f'name="version" value="{life.report.version}"' in page.content.decode()


def test_steps_of_get_change_nothing(admin, life):
    before = snapshot(life)

    for slug in ("answer-agency", "assign-unit", "return-to-national", "request-info"):
        assert admin.see(life, slug).status_code == 200

    assert snapshot(life) == before


def test_a_supervisory_report_goes_to_the_inspectorate_that_is_not_named(agency, unit):
    named = make_unit(agency, name="Inspektorat lama", kind="INSPECTORATE")
    inspectors = make_unit(agency, name="Inspektorat", kind="INSPECTORATE")
    life = fresh_life()
    life.route(agency, supervisory=True, reported_unit_ids=(named.pk,))

    form = Officer(agency, "INS").see(life, "assign-unit").context["form"]

    assert form.fields["unit_id"].choices[1:] == [(str(inspectors.pk), "Inspektorat")]


def test_narrowing_offers_only_what_is_narrower(agency, admin, life):
    choices = admin.see(life, "narrow-visibility").context["form"].fields["visibility"].choices
    assert [code for code, _label in choices] == ["ANONYMOUS", "CONFIDENTIAL"]
    admin.send(life, "narrow-visibility", visibility="CONFIDENTIAL")

    answer = admin.see(life, "narrow-visibility")

    assert answer.status_code == 409
    assert "sudah rahasia dan tidak dapat dipersempit lagi" in answer.content.decode()
