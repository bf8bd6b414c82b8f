"""Applications at the national desk: the queue, the review, and what a decision does."""

import re
from datetime import date
from hashlib import sha256

import pytest
from django.core.files.storage import default_storage

from casework.models import SopVersion
from onboarding.applications.actions.fill_tenant import FILL, fill_connected, note_connected
from onboarding.applications.models import Application, Paper
from onboarding.connectivity.models import Standing
from register.models import Job
from tenants.bodies.models import Body
from tenants.scope import of_agency, scope
from tenants.signin.actions.accept_invitation import accept_invitation
from tenants.signin.models import Invitation
from tenants.teams.models import Decree, DecreeMember, LiaisonOfficer, Unit
from tests.factories.applications import Applying, entries, everything_of, make_body, pdf, section
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.factories.people import person
from tests.public_portal.seeing import summary_of, text_of

STEPS = ("sk", "tim", "unit", "sop", "sla", "kanal", "uji")


@pytest.fixture
def sent(places, media, mailoutbox, django_capture_on_commit_callbacks):
    """An application that waits for the desk."""
    run = django_capture_on_commit_callbacks
    applying = Applying(make_body(), mails=mailoutbox, run_commits=run)
    return applying.begin().prove().fill().send()


@pytest.fixture
def desk(sent):
    return Officer(None, "NAT", name="Dewi Lestari")


def judge(desk, sent, step, **typed):
    typed.setdefault("version", sent.row.version)
    return desk.post(f"/permohonan/{sent.ref}/{step}/", typed)


def decide(desk, sent, **typed):
    typed.setdefault("version", sent.row.version)
    return desk.post(f"/permohonan/{sent.ref}/", typed)


def accept_all(desk, sent):
    for step in STEPS:
        assert judge(desk, sent, step, terima="1").status_code == 302


def connected(sent, agency):
    """Let the body have become a tenant, as the process with the owner's rights has it."""
    with scope(EVERYTHING):
        Body.objects.filter(pk=sent.body.pk).update(agency=agency)
        body = Body.objects.get(pk=sent.body.pk)
    note_connected(body=body, agency=agency, at=now())


def jobs(kind):
    with scope(EVERYTHING):
        return list(Job.objects.filter(kind=kind).order_by("pk"))


def findings(sent):
    with scope(EVERYTHING):
        rows = Standing.objects.filter(body_id=sent.body.pk).order_by("pk")
        return list(rows.values_list("has_decree", "decree_number", "decree_on", "has_account"))


def test_it_works(sent, desk, agency):
    queue = desk.get("/permohonan/")
    page = desk.get(f"/permohonan/{sent.ref}/")
    accept_all(desk, sent)
    answer = decide(desk, sent, move="APPROVE", reason="Selamat bergabung.")
    approved = findings(sent)
    connected(sent, agency)
    (job,) = jobs(FILL)
    fill_connected(**job.payload, at=now())

    assert "Pemerintah Kabupaten Purworejo" in text_of(queue)
    assert "0 hari kerja" in text_of(queue)
    assert "065/123/2026" in text_of(page)
    assert f'src="/permohonan/{sent.ref}/sk/berkas/"' in page.content.decode()
    assert answer["Location"] == "/permohonan/"
    assert sent.row.state == "CONNECTED"
    assert entries(sent.ref)[-2:] == ["APPROVED", "CONNECTED"]
    # The decree stands once it is approved, the account once the agency is there.
    assert approved == [(True, "065/123/2026", date(2026, 1, 12), False)]
    assert findings(sent) == [*approved, (True, "065/123/2026", date(2026, 1, 12), True)]
    with scope(of_agency(agency)):
        decree = Decree.objects.get(number="065/123/2026")
        named = DecreeMember.objects.filter(decree=decree).order_by("pk")
        assert [one.duty for one in named] == [
            "PATRON",
            "ACCOUNTABLE_OFFICER",
            "ADMIN_KOMINFO",
            "ADMIN_ORGANISATION",
            "LIAISON_OFFICER",
            "LIAISON_OFFICER",
        ]
        unit = Unit.objects.get(code="DINKES")
        assert [one.unit_id for one in named][-2:] == [unit.pk, unit.pk]
    with scope(EVERYTHING):
        invited = dict(Invitation.objects.filter(agency=agency).values_list("email", "roles"))
    assert invited == {
        "sekda@purworejokab.go.id": ["LEAD"],
        "sri@purworejokab.go.id": ["KOM"],
        "bambang@purworejokab.go.id": ["ORG"],
        "nur@purworejokab.go.id": ["LIA"],
        "joko@purworejokab.go.id": ["LIA"],
    }


def test_papers_arrive_and_those_who_are_invited_answer_for_their_units(sent, desk, agency):
    with scope(EVERYTHING):
        Application.objects.filter(ref=sent.ref).update(state="DRAFT")
    sop = {"choice": "NOW", "number": "060/7/2026", "title": "SOP Pengaduan"}
    sent.done("sop/", {**sop, "file": pdf("sop.pdf", pages=3)})
    sent.send()
    accept_all(desk, sent)
    decide(desk, sent, move="APPROVE")
    connected(sent, agency)
    with sent.run_commits(execute=True):
        fill_connected(application_id=sent.row.pk, at=now())

    with scope(EVERYTHING):
        papers = {row.step: row for row in Paper.objects.filter(application=sent.row)}
    with scope(of_agency(agency)):
        decree = Decree.objects.get(number="065/123/2026")
        version = SopVersion.objects.select_related("scan", "document").get()
    assert (version.document.number, version.state) == ("060/7/2026", "WAITING")
    assert version.sent_name == "Rina Astuti"
    kept = ((decree.file_path, "DECREE", "sk"), (version.scan.path, "PROCEDURES", "sop"))
    for path, step, folder in kept:
        assert path == f"instansi/{agency.pk}/{folder}/{papers[step].sha256}.pdf"
        with default_storage.open(path) as content:
            assert sha256(content.read()).hexdigest() == papers[step].sha256

    officers = {"nur@purworejokab.go.id": False, "joko@purworejokab.go.id": True}
    for email in officers:
        (mail,) = (each for each in sent.mails if each.to == [email])
        token = re.search(r"/undangan/([^/\s]+)/", mail.body)[1]
        accept_invitation(token=token, agency_id=agency.pk, user=person(email), at=now())
    with scope(of_agency(agency)):
        seated = LiaisonOfficer.objects.filter(unit__code="DINKES", is_active=True)
        assert sorted(seated.values_list("is_substitute", flat=True)) == [False, True]


def test_a_second_filling_changes_nothing(sent, desk, agency):
    accept_all(desk, sent)
    decide(desk, sent, move="APPROVE")
    connected(sent, agency)
    fill_connected(application_id=sent.row.pk, at=now())
    before = everything_of(sent.ref)

    fill_connected(application_id=sent.row.pk, at=now())

    assert everything_of(sent.ref) == before
    with scope(EVERYTHING):
        assert Invitation.objects.filter(agency=agency).count() == 5


def test_what_stands_in_the_way_is_said_and_nothing_is_half_made(sent, desk, agency):
    accept_all(desk, sent)
    decide(desk, sent, move="APPROVE")
    with scope(of_agency(agency)):
        Unit.objects.create(code="DINKES", name="Dinas Kesehatan", kind="OPD")
    connected(sent, agency)
    fill_connected(application_id=sent.row.pk, at=now())
    page = desk.get(f"/permohonan/{sent.ref}/")

    assert sent.row.state == "APPROVED"
    assert "Instansi itu sudah berisi SK atau unit dengan nomor yang sama." in text_of(page)
    assert entries(sent.ref)[-1] == "FAILED"
    with scope(of_agency(agency)):
        assert not Decree.objects.filter(number="065/123/2026").exists()
        Unit.objects.filter(code="DINKES").delete()
    with scope(EVERYTHING):
        assert not Invitation.objects.filter(agency=agency).exists()

    again = desk.post(f"/permohonan/{sent.ref}/ulangi/")
    fill_connected(**jobs(FILL)[-1].payload, at=now())

    assert again.status_code == 302
    assert sent.row.state == "CONNECTED"
    assert entries(sent.ref)[-2:] == ["RETRIED", "CONNECTED"]


def test_changes_are_asked_for_in_words_and_mended(sent, desk):
    judge(desk, sent, "sk", **{"sk-words": "Halaman tanda tangan tidak terbaca."})
    decide(desk, sent, move="RETURN", reason="Perbaiki SK-nya.")
    tasks = sent.get()
    sent.done("sk/", {"number": "065/124/2026", "signed_on": "2026-01-12", "title": "Tim",
                      "signer": "Bupati", "valid_from": "2026-01-15"})  # fmt: skip
    mended = sent.get("sk/")
    sent.send()

    assert "Halaman tanda tangan tidak terbaca." in text_of(tasks)
    assert "Perbaiki SK-nya." in text_of(tasks)
    assert "Halaman tanda tangan tidak terbaca." in text_of(mended)
    assert section(sent.ref, "DECREE").verdict == "NONE"
    assert sent.row.state == "SENT"


def test_changes_without_words_are_refused(sent, desk):
    before = everything_of(sent.ref)

    answer = judge(desk, sent, "sk")

    assert answer.status_code == 422
    assert summary_of(answer) == ["Tulis apa yang perlu diperbaiki di bagian ini."]
    assert everything_of(sent.ref) == before


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"move": "REFUSE"}, "Tulis alasan penolakannya."),
        ({"move": "RETURN"}, "Tandai dulu bagian mana yang perlu diperbaiki."),
        (
            {"move": "APPROVE"},
            (
                "Belum Anda terima: Surat keputusan (SK), Tim pengelola, "
                "Unit dan pejabat penghubung, SOP, Tenggat dan hari kerja, Kanal, "
                "Laporan uji coba."
            ),
        ),
        ({"move": "MELEDAK"}, "Pilih “Putusan” dari daftar yang tersedia."),
    ],
)
def test_a_decision_that_does_not_bear_is_refused_in_words(sent, desk, typed, sentence):
    before = everything_of(sent.ref)

    answer = decide(desk, sent, **typed)

    assert answer.status_code == 422
    assert summary_of(answer) == [sentence]
    assert everything_of(sent.ref) == before


def test_of_two_reviewers_the_second_is_told_and_keeps_what_they_typed(sent, desk):
    seen = sent.row.version
    judge(desk, sent, "sk", terima="1")
    before = everything_of(sent.ref)

    late = judge(desk, sent, "tim", version=seen, **{"tim-words": "Nama ketua keliru."})
    too_late = decide(desk, sent, version=seen, move="REFUSE", reason="Bukan instansi ini.")

    assert [late.status_code, too_late.status_code] == [409, 409]
    assert "Petugas lain sudah mengubah permohonan ini." in text_of(late)
    assert "Nama ketua keliru." in late.content.decode()
    assert "Bukan instansi ini." in too_late.content.decode()
    assert everything_of(sent.ref) == before


def test_a_refusal_is_final_and_told(sent, desk):
    decide(desk, sent, move="REFUSE", reason="Bukan instansi yang menerima pengaduan.")
    status = sent.get("status/")
    tasks = sent.get()

    assert sent.row.state == "REFUSED"
    assert "Bukan instansi yang menerima pengaduan." in text_of(status)
    assert tasks["Location"] == sent.url("status/")


def test_an_application_that_nobody_proved_is_not_shown(places, desk, sent):
    other = make_body("33.05", name="Pemerintah Kabupaten Kebumen", slug="kebumen")
    unproven = Applying(other, mails=sent.mails, run_commits=sent.run_commits).begin()

    assert desk.get(f"/permohonan/{unproven.ref}/").status_code == 404
    assert "Kebumen" not in text_of(desk.get("/permohonan/", {"v": "diisi"}))


def test_the_signed_paper_can_run_nothing(sent, desk):
    shown = desk.get(f"/permohonan/{sent.ref}/sk/berkas/")
    saved = desk.get(f"/permohonan/{sent.ref}/sk/berkas/", {"unduh": "1"})

    assert shown["Content-Type"] == saved["Content-Type"] == "application/pdf"
    assert shown["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert shown["X-Frame-Options"] == "SAMEORIGIN"
    assert saved["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert saved["Content-Disposition"].startswith("attachment")
    shown.close()
    saved.close()


def test_an_empty_queue_says_so(desk):
    page = desk.get("/permohonan/", {"v": "perbaikan"})

    assert "Tidak ada permohonan di sini" in text_of(page)


def test_agencies_stay_out(sent, agency):
    admin = Officer(agency, "ADM")

    assert admin.get(f"/permohonan/{sent.ref}/").status_code == 404
