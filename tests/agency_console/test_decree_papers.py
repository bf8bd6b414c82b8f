"""A decree printed, taken in as it was signed, agreed to, thrown away."""

import pikepdf
import pytest

from tenants.actions.record_decree import NamedPerson
from tenants.models import Membership
from tenants.scope import SIGN_IN, scope
from tenants.teams.models import Decree
from tests.factories.consoles import Officer, today
from tests.factories.decree_forms import at, kept, signing
from tests.factories.decrees import draft, signed
from tests.factories.lives import make_unit
from tests.factories.uploads import letter, photo, upload

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
WATI = NamedPerson("Wati", "Pranata", "ADMIN_KOMINFO")
SUBJECT = {"title": "Tim Baru", "tier": "REGIONAL", "signer": "Budhi", "place": "Banjarnegara"}


@pytest.fixture(autouse=True)
def _storage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def wati(agency):
    return Officer(agency, "KOM", name="Wati")


@pytest.fixture
def unit(agency):
    return make_unit(agency, name="Puskesmas Bawang", staffed=False)


@pytest.mark.parametrize(("kind", "head"), [("pdf", b"%PDF-"), ("docx", b"PK")])
def test_it_is_printed(wati, kind, head):
    found = draft(wati, WATI)

    answer = wati.get(at(found, "naskah", kind))

    assert answer.content.startswith(head)
    assert answer["Content-Disposition"].startswith('attachment; filename="sk-tim-pengelola')
    assert "sandbox" in answer["Content-Security-Policy"]
    assert wati.get(at(found, "naskah", "odt")).status_code == 404


def test_the_signed_paper_is_taken_in_and_handed_out_as_it_was(wati):
    found, content = draft(wati, WATI), letter(pages=2)

    answer = wati.post(at(found, "unggah"), signing(file=upload("SK final.pdf", content)))

    assert answer.url == at(found)
    page = wati.get(at(found))
    assert str(page.context["standing"]) == "Berlaku"
    assert kept(wati, found).file_sha256 in page.content.decode()
    file = wati.get(at(found, "berkas"))
    assert (file.content, file["Content-Type"]) == (content, "application/pdf")
    assert (
        "SK%20final.pdf" in file["Content-Disposition"]
        or "SK final.pdf" in file["Content-Disposition"]
    )
    for part in ("pokok", "konsiderans", "tim", "penghubung", "unggah"):
        assert wati.get(at(found, part)).url == at(found)


@pytest.mark.parametrize(
    ("values", "wrong", "said"),
    [
        ({"file": upload("sk.pdf", photo())}, "file", "bukan PDF"),
        ({"file": upload("sk.pdf", b"%PDF-1.7 x")}, "file", "tidak dapat dibuka"),
        ({"file": upload("sk.pdf", b"%PDF-" + b"x" * 10_485_760)}, "file", "terlalu besar"),
        (
            {"file": upload("sk.pdf", letter(encryption=pikepdf.Encryption(owner="a", user="b")))},
            "file",
            "kata sandi",
        ),
        ({"number": "050/1"}, "number", "sudah dipakai"),
        ({"signed_on": "2099-01-01", "valid_from": "2099-01-01"}, "signed_on", "belum tiba"),
        ({"valid_from": "2020-01-01"}, "valid_from", "sebelum tanggal ditetapkan"),
        ({"valid_to": "2020-01-01"}, "valid_to", "sebelum hari pertama"),
    ],
)
def test_what_cannot_be_taken_in_says_why_and_leaves_a_draft(wati, values, wrong, said):
    signed(wati, WATI, number="050/1")
    found = draft(wati, WATI)

    answer = wati.post(at(found, "unggah"), signing(**values))

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [wrong]
    assert said in str(answer.context["form"].errors[wrong])
    assert kept(wati, found).is_draft


def test_what_is_not_complete_is_not_taken_in(wati):
    found = draft(wati)
    page = wati.get(at(found))
    assert (page.context["sign_url"], page.context["is_complete"]) == ("", False)

    answer = wati.post(at(found, "unggah"), signing())

    assert answer.status_code == 409
    assert "sedikitnya satu Admin instansi" in answer.content.decode()
    assert kept(wati, found).is_draft


def test_organisasi_writes_and_kominfo_takes_in(agency, wati):
    oki, found = Officer(agency, "ORG", name="Oki"), draft(wati, WATI)
    page = oki.get(at(found))

    assert (page.context["sign_url"], page.context["needs_another"]) == ("", True)
    assert oki.post(at(found, "unggah"), signing()).status_code == 403
    assert kept(wati, found).is_draft


def test_the_inspektorat_and_the_leadership_read_and_write_nothing(agency, wati):
    found = draft(wati, WATI)
    for role in ("INS", "LEAD", "EXM"):
        reader = Officer(agency, role)
        page = reader.get(at(found))
        assert page.status_code == 200
        assert (page.context["discard_url"], page.context["sign_url"]) == ("", "")
        assert [url for _label, url, _lacks in page.context["parts"]] == [""] * 4
        assert reader.post(at(found, "buang")).status_code == 403
        assert reader.get("/konsol/sk/").context["new_url"] == ""
    assert kept(wati, found).is_draft


def test_a_draft_is_thrown_away_and_a_signed_one_is_not(wati):
    found, taken_in = draft(wati), signed(wati, WATI)

    assert wati.post(at(found, "buang")).url == "/konsol/sk/"
    refused = wati.post(at(taken_in, "buang"))

    assert refused.status_code == 409
    assert wati.post(at(4711, "buang")).status_code == 404
    with wati.scope:
        assert list(Decree.objects.values_list("pk", flat=True)) == [taken_in.pk]


def test_the_inspektorat_says_yes_to_its_own_part(agency, wati):
    cici, eko = Officer(agency, "INS", name="Cici"), Officer(agency, "LEAD", name="Eko")
    named = NamedPerson("Eko", "Auditor", "EXAMINATION_TEAM", email=eko.user.email)
    found = signed(wati, WATI, named)
    assert wati.get(at(found)).context["agree_url"] == ""
    assert wati.post(at(found, "setuju")).status_code == 403
    assert cici.get(at(found)).context["agree_url"] == at(found, "setuju")

    assert cici.post(at(found, "setuju")).url == at(found)

    with scope(SIGN_IN):
        assert Membership.objects.filter(user=eko.user, role="EXM", is_active=True).exists()
    assert not cici.get(at(found)).context["waits_for_inspectorate"]
    assert cici.post(at(4711, "setuju")).status_code == 404


def test_who_is_kept_and_who_is_invited_is_said(agency, wati):
    first = signed(
        wati, NamedPerson("Wati", "Pranata", "ADMIN_KOMINFO", email=wati.user.email), number="1"
    )
    new = NamedPerson("Baru", "Pranata", "ADMIN_KOMINFO", email="baru@contoh.go.id")
    second = signed(wati, new, number="2", supersedes_id=first.pk)

    page = wati.get(at(second))

    assert page.context["kept"] == [("Wati", "Admin Instansi (Kominfo)")]
    assert [one.email for one in page.context["invited"]] == ["baru@contoh.go.id"]
    assert str(wati.get(at(first)).context["standing"]) == "Digantikan"


def test_one_that_is_over_says_what_that_means(wati):
    with wati.scope:
        decree = Decree.objects.create(
            number="1",
            title="Tim",
            signed_on=today(),
            valid_from="2020-01-01",
            valid_to="2020-12-31",
        )

    page = wati.get(at(decree))

    assert page.context["is_expired"]
    assert page.context["kept"] == []
    assert wati.get(at(decree, "berkas")).status_code == 404


def test_a_file_that_is_gone_is_not_found(wati):
    found = signed(wati, WATI)
    with wati.scope:
        Decree.objects.filter(pk=found.pk).update(file_path="sk/0/weg.pdf")

    assert wati.get(at(found, "berkas")).status_code == 404


def test_another_agency_finds_nothing_of_it(wati, other_agency):
    found = draft(wati, WATI)
    stranger = Officer(other_agency, "ADM", name="Tono")

    assert stranger.get("/konsol/sk/").context["rows"] == []
    for part in ((), ("tim",), ("naskah", "pdf"), ("berkas",), ("unggah",)):
        assert stranger.get(at(found, *part)).status_code == 404
    assert stranger.post(at(found, "buang")).status_code == 404
    assert kept(wati, found).is_draft
