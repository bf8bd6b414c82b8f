"""The page on which an officer hides parts of a report from the public."""

import pytest

from register.models import Attachment
from register.queries.tracking import portal_scope
from register.rules.redaction import BAR
from register.rules.steps import Step
from tenants.scope import scope
from tests.factories.consoles import Officer, fresh_life, snapshot
from tests.factories.files import png

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
SLUG = "salinan-publik"


@pytest.fixture
def life(agency):
    life = fresh_life(title="Bu Kanari di loket", body="Bu Kanari menolak.\nKami pulang.")
    life.route(agency)
    return life


@pytest.fixture
def admin(agency):
    return Officer(agency, "ADM")


def test_it_works(admin, life):
    page = admin.see(life, SLUG)
    assert page.status_code == 200
    assert "Naskah asli" in page.content.decode()

    answer = admin.send(life, SLUG, passages="Bu Kanari\n\nBu Kanari", reason="Nama pegawai.")

    assert answer.status_code == 302
    assert life.report.title == f"{BAR} di loket"
    shown = admin.see(life)
    assert shown.context["title"] == "Bu Kanari di loket"
    assert '<mark class="lp-hidden-piece">Bu Kanari' in shown.content.decode()
    entry = shown.context["thread"][-1]
    assert (entry.title, entry.body) == ("Sebagian isi disembunyikan dari publik", "Nama pegawai.")
    assert entry.audience == "Terlihat pelapor dan petugas"


def test_the_form_shows_what_is_hidden_already(admin, life):
    admin.send(life, SLUG, passages="Kanari\nloket", reason="Nama.")

    form = admin.see(life, SLUG).context["form"]

    assert form.initial == {"passages": "Kanari\nloket", "hidden_files": [], "reason": "Nama."}


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        (
            {"passages": "Badu", "reason": "Nama."},
            "passages",
            "“Badu” tidak ada dalam laporan ini.",
        ),
        ({"passages": "K", "reason": "Nama."}, "passages", "“K” terlalu pendek."),
        (
            {"passages": "\n".join(f"bagian {n}" for n in range(41)), "reason": "N."},
            "passages",
            "40",
        ),
        ({"passages": "", "reason": "Nama."}, "passages", "Isi kolom ini."),
        ({"passages": "Kanari", "reason": ""}, "reason", "Alasan"),
    ],
)
def test_what_is_refused_stays_typed_and_changes_nothing(admin, life, typed, field, told):
    before = snapshot(life)

    answer = admin.send(life, SLUG, **typed)

    assert answer.status_code == 422
    assert told in str(answer.context["form"].errors[field])
    assert snapshot(life) == before


def test_an_older_version_is_refused(admin, life):
    before = snapshot(life)

    answer = admin.send(life, SLUG, version=1, passages="Kanari", reason="Nama.")

    assert answer.status_code == 422
    assert "sudah diubah orang lain" in str(answer.context["form"].errors)
    assert snapshot(life) == before


def test_a_public_file_is_hidden(agency, admin, life):
    life.officer(agency, admin.actor, Step.RESPOND_INITIAL_AGENCY, text="Kami cek.")
    typed = {"text": "Sudah.", "substantive": "on", "evidence": [png("bukti.png")]}
    admin.post(admin.url(life, "answer"), {"version": life.report.version, **typed})
    [(file_id, name)] = admin.see(life, SLUG).context["form"].fields["hidden_files"].choices

    admin.send(life, SLUG, hidden_files=[file_id], reason="Wajah.")

    assert name == "bukti.png"
    assert admin.see(life, SLUG).context["form"].initial["hidden_files"] == [file_id]
    with scope(portal_scope()):
        assert not Attachment.objects.exists()
    with scope(portal_scope(secret=life.secret)):
        assert Attachment.objects.exists()


def test_the_whole_report_is_shown_again(admin, life):
    admin.send(life, SLUG, passages="Kanari", reason="Nama.")

    answer = admin.post(
        admin.url(life, SLUG, "buka"),
        {"version": life.report.version, "lift_reason": "Nama jabatan."},
    )

    assert answer.status_code == 302
    assert (life.report.title, life.report.redacted) == ("Bu Kanari di loket", False)


@pytest.mark.parametrize(
    ("typed", "status"), [({"lift_reason": ""}, 422), ({"lift_reason": "Salah."}, 409)]
)
def test_showing_again_is_refused(admin, life, typed, status):
    before = snapshot(life)

    answer = admin.post(admin.url(life, SLUG, "buka"), {"version": life.report.version, **typed})

    assert answer.status_code == status
    assert snapshot(life) == before


def test_the_leadership_only_reads(agency, life):
    leader, before = Officer(agency, "LEAD"), snapshot(life)

    assert leader.see(life).context["redaction_url"] == ""
    assert leader.see(life, SLUG).status_code == 403
    assert leader.send(life, SLUG, passages="Kanari", reason="Nama.").status_code == 403
    assert snapshot(life) == before


def test_the_national_desk_may(life):
    desk = Officer(None, "NAT")

    assert desk.send(life, SLUG, passages="Kanari", reason="Nama.").status_code == 302

    assert life.events()[-1].role == "NAT"
