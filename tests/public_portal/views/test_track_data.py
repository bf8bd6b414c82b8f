"""What is held about a reporter with one report: seen, taken along, erased."""

import json
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from public_portal.account import proof
from register.actions.read_identity import read_identity
from register.actions.seal_identity import Contact
from register.models import Erasure, Identity
from register.rules.steps import Step
from tenants.scope import NATIONAL, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK, Life
from tests.public_portal.moments import ago
from tests.public_portal.opening import open_report
from tests.public_portal.seeing import summary_of, text_of

SITI = Contact(name="Siti Aminah", email="siti@contoh.test", phone="081234567890")


@pytest.fixture
def life(places):
    return Life(at=ago(hours=2), contact=SITI)


def where(life, rest=""):
    return f"/lacak/{life.report.number}/data/{rest}"


def kept(life):
    with scope(EVERYTHING):
        return Identity.objects.filter(pk=life.id).exists()


def test_everything_is_shown_and_who_read_it(visitor, life):
    life.work()
    with scope(NATIONAL):
        read_identity(report_id=life.id, by=DESK, at=life.at, reason="Alasan dapur")
    open_report(visitor, life)

    text = text_of(visitor.get(where(life)))

    for part in ("Siti Aminah", "siti@contoh.test", "081234567890", "Belum ditanya"):
        assert part in text
    assert "Admin Nasional" in text
    assert "Sistem membukanya 1 kali" in text
    assert "laporan Anda kami terima (Surel)" in text
    assert "Desk" not in text
    assert "Alasan dapur" not in text


def test_as_many_statements_whatever_was_read(visitor, life, statements):
    open_report(visitor, life)
    visitor.get(where(life))
    with statements() as few:
        visitor.get(where(life))
    for _ in range(20):
        with scope(NATIONAL):
            read_identity(report_id=life.id, by=DESK, at=life.at, reason="Lagi")

    with statements() as many:
        visitor.get(where(life))

    assert len(many.texts()) == len(few.texts())


def test_it_is_taken_along_as_json_and_html(visitor, life):
    life.work()
    open_report(visitor, life)

    response = visitor.get(where(life, "unduh/"))

    assert response["Content-Type"] == "application/zip"
    assert response["Cache-Control"] == "no-store, private"
    name = f'attachment; filename="data-saya-{life.report.number}.zip"'
    assert response["Content-Disposition"] == name
    with ZipFile(BytesIO(response.content)) as archive:
        assert archive.namelist() == ["data-saya.json", "data-saya.html"]
        data = json.loads(archive.read("data-saya.json"))
        page = archive.read("data-saya.html").decode()
    (report,) = data["reports"]
    assert data["account"] is None
    assert report["number"] == life.report.number
    assert report["body"] == life.report.body
    assert report["identity"]["email"] == "siti@contoh.test"
    assert report["letters"][0]["about"] == "laporan Anda kami terima"
    assert "Siti Aminah" in page
    assert "<script" not in page


def test_a_report_that_is_over_is_cleaned_at_once(visitor, life):
    life.reporter(Step.WITHDRAW)
    open_report(visitor, life)
    page = visitor.get(where(life, "hapus/"))
    assert "Kode rahasia laporan ini" in text_of(page)

    response = visitor.post(where(life, "hapus/"), {"proof": life.secret, "understood": "on"})

    assert response["Location"] == where(life)
    after = text_of(visitor.get(where(life)))
    assert "Data diri Anda dalam laporan ini sudah dihapus." in after
    assert "Sudah dihapus pada" in after
    assert "Hapus data diri saya" not in after
    assert not kept(life)


def test_one_that_goes_on_keeps_it_and_says_so(visitor, life):
    open_report(visitor, life)

    visitor.post(where(life, "hapus/"), {"proof": life.secret.lower(), "understood": "on"})

    assert "Data diri Anda dihapus begitu laporan ini berakhir." in text_of(
        visitor.get(where(life))
    )
    assert kept(life)
    with scope(EVERYTHING):
        assert Erasure.objects.get(pk=life.id).done_at is None


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"proof": "A" * 20, "understood": "on"}, "Kode itu tidak cocok dengan laporan ini."),
        ({"proof": "??", "understood": "on"}, "Kode itu tidak cocok dengan laporan ini."),
        ({"understood": "on"}, "Kode rahasia laporan ini"),
        ({"proof": "secret"}, "Centang bahwa Anda mengerti ini tidak dapat dibatalkan."),
    ],
)
def test_without_proof_nothing_goes(visitor, life, typed, sentence):
    life.reporter(Step.WITHDRAW)
    open_report(visitor, life)
    if typed.get("proof") == "secret":
        typed = {"proof": life.secret}

    response = visitor.post(where(life, "hapus/"), typed)

    assert response.status_code == 422
    assert any(sentence in line for line in summary_of(response))
    assert kept(life)


def test_proofs_are_counted(visitor, life, monkeypatch):
    monkeypatch.setattr(proof, "TRIES", replace(proof.TRIES, most=1))
    life.reporter(Step.WITHDRAW)
    open_report(visitor, life)
    visitor.post(where(life, "hapus/"), {"proof": "A" * 20, "understood": "on"})

    response = visitor.post(where(life, "hapus/"), {"proof": life.secret, "understood": "on"})

    assert response.status_code == 429
    assert kept(life)


@pytest.mark.parametrize("rest", ["", "unduh/", "hapus/"])
def test_a_stranger_finds_nothing(visitor, life, rest):
    assert visitor.get(where(life, rest)).status_code == 404
    if rest == "hapus/":
        typed = {"proof": life.secret, "understood": "on"}
        assert visitor.post(where(life, rest), typed).status_code == 404
    assert kept(life)
