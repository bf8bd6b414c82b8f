"""The pages of decrees: written part by part, printed, taken in, followed."""

import pytest

from tenants.actions.draft_decree import change_draft
from tenants.actions.record_decree import NamedPerson, record_decree
from tenants.teams.models import Decree, DecreeMember
from tests.factories.consoles import Officer, now, today
from tests.factories.decree_forms import at, kept, names
from tests.factories.decrees import decrees_of, draft, signed
from tests.factories.lives import make_unit
from tests.public_portal.seeing import text_of

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


def test_it_works(wati):
    found = draft(wati, WATI)
    listed = wati.get("/konsol/sk/")
    page = wati.get(at(found))

    assert (listed.status_code, page.status_code) == (200, 200)
    assert [str(decree) for decree, *_rest in listed.context["rows"]] == ["Tim Pengelola Pengaduan"]
    assert [str(place) for _one, place in page.context["team"]] == [
        "Pembina", "Penanggung jawab", "Admin instansi (Kominfo)",
    ]  # fmt: skip
    assert page.context["sign_url"] == at(found, "unggah")


def test_the_list_asks_as_much_for_three_as_for_sixty(wati, statements):
    for number in range(3):
        draft(wati, number=str(number))
    wati.get("/konsol/sk/")
    with statements() as few:
        wati.get("/konsol/sk/")
    for number in range(3, 60):
        draft(wati, number=str(number))

    with statements() as many:
        first = wati.get("/konsol/sk/")

    assert len(many.texts()) == len(few.texts())
    assert len(first.context["rows"]) == 50
    second = wati.get(first.context["next_url"])
    assert [str(decree) for decree, *_rest in second.context["rows"]][-1] == "0"
    assert wati.get("/konsol/sk/?s=xyz").context["notice"] != ""


def test_a_new_one_takes_over_what_is_in_force(wati, unit):
    with wati.scope:
        in_force, _drafted = decrees_of(unit)
    opened = wati.get("/konsol/sk/baru/")
    assert opened.context["form"].initial["supersedes_id"] == str(in_force)

    answer = wati.post("/konsol/sk/baru/", {**SUBJECT, "supersedes_id": str(in_force)})

    with wati.scope:
        made = Decree.objects.get(title="Tim Baru", supersedes=in_force)
    assert answer.url == at(made)
    assert [name for name, *_rest in names(wati, made)] == ["Ani", "Budi", "Wati", "Dewi"]
    assert (made.legal_basis, made.signer) == (
        ["Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik;"],
        "Budhi",
    )


def test_the_first_one_begins_with_the_usual_words(wati):
    answer = wati.post("/konsol/sk/baru/", SUBJECT)

    with wati.scope:
        made = Decree.objects.get()
    assert answer.url == at(made)
    assert len(made.considerations) == 3
    assert any("25 Tahun 2009" in one for one in made.legal_basis)
    assert names(wati, made) == []


def test_a_units_own_names_its_unit_and_nobody_from_elsewhere(wati, unit):
    with wati.scope:
        decrees_of(unit)
    refused = wati.post("/konsol/sk/baru/", {**SUBJECT, "tier": "UNIT"})
    assert refused.status_code == 422
    assert list(refused.context["form"].errors) == ["unit_id"]

    wati.post("/konsol/sk/baru/", {**SUBJECT, "tier": "UNIT", "unit_id": str(unit.pk)})

    with wati.scope:
        made = Decree.objects.get(tier="UNIT")
    assert (made.unit_id, names(wati, made)) == (unit.pk, [])
    page = wati.get(at(made))
    assert [str(label) for label, *_rest in page.context["parts"]] == [
        "Pokok dan penanda tangan", "Konsiderans dan tembusan", "Pejabat penghubung",
    ]  # fmt: skip
    assert wati.get(at(made, "penghubung")).context["rows"][0][0] == unit


@pytest.mark.parametrize(
    ("typed", "wrong"),
    [
        ({"title": ""}, "title"),
        ({"number": "050/1"}, "number"),
        ({"valid_to": "2027-01-01"}, "valid_from"),
        ({"valid_from": "2027-01-02", "valid_to": "2027-01-01"}, "valid_to"),
    ],
)
def test_what_does_not_fit_is_said_and_kept_in_the_form(wati, typed, wrong):
    signed(wati, WATI, number="050/1")
    found = draft(wati)

    for address in ("/konsol/sk/baru/", at(found, "pokok")):
        answer = wati.post(address, {**SUBJECT, "revision": "0", **typed})
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == [wrong]
        assert "Banjarnegara" in answer.content.decode()
    assert kept(wati, found).title == "Tim Pengelola Pengaduan"


def test_one_that_is_superseded_already_is_not_offered(wati):
    first = signed(wati, WATI, number="050/1")
    draft(wati, supersedes_id=first.pk)
    found = draft(wati)

    answer = wati.post(
        at(found, "pokok"), {**SUBJECT, "revision": "0", "supersedes_id": str(first.pk)}
    )

    assert list(answer.context["form"].errors) == ["supersedes_id"]
    assert kept(wati, found).supersedes is None


def test_its_subject_and_wording_are_changed(wati):
    found = draft(wati)
    assert wati.get(at(found, "pokok")).context["form"].initial["signer"] == "Budhi Sarwono"

    wati.post(at(found, "pokok"), {**SUBJECT, "revision": "0", "valid_from": "2027-01-01"})
    answer = wati.post(
        at(found, "konsiderans"),
        {
            "revision": "1",
            "considerations": "a;\n\n b;",
            "legal_basis": "UU",
            "heeding": "",
            "copies_to": "",
        },
    )

    now_kept = kept(wati, found)
    assert answer.url == at(found)
    assert (now_kept.title, str(now_kept.valid_from)) == ("Tim Baru", "2027-01-01")
    assert (now_kept.considerations, now_kept.copies_to, now_kept.revision) == (["a;", "b;"], [], 2)
    page = wati.get(at(found, "konsiderans"))
    assert "a;\nb;" in page.content.decode()


def test_too_many_entries_are_too_many(wati):
    found = draft(wati)
    typed = {"revision": "0", "considerations": "x\n" * 41}

    assert wati.post(at(found, "konsiderans"), typed).status_code == 422


def test_an_entry_that_no_decree_would_hold_is_refused_by_its_number(wati):
    found = draft(wati)
    typed = {"revision": "0", "legal_basis": f"UU 25/2009\n{'x' * 1001}"}

    answer = wati.post(at(found, "konsiderans"), typed)

    assert answer.status_code == 422
    assert "Butir ke-2 terlalu panjang: paling banyak 1000 karakter." in answer.content.decode()
    assert kept(wati, found).revision == 0


def test_somebody_who_was_quicker_costs_nobody_their_words(wati):
    found = draft(wati)
    with wati.scope:
        change_draft(decree_id=found.pk, revision=0, by=wati.at_work, at=now(), place="Kota")
    typed = {"considerations": "kalimat baru", "legal_basis": "UU"}

    for revision in ("0", "x"):
        answer = wati.post(at(found, "konsiderans"), {"revision": revision, **typed})
        assert answer.status_code == 409
        assert "kalimat baru" in answer.content.decode()
        assert 'name="revision" value="1"' in answer.content.decode()
    assert kept(wati, found).considerations == ["bahwa pengaduan perlu dikelola;"]

    assert wati.post(at(found, "konsiderans"), {"revision": "1", **typed}).status_code == 302
    assert kept(wati, found).considerations == ["kalimat baru"]


def test_whom_of_the_coordination_team_it_gives_no_account_is_said(agency, wati):
    said = "dapat diundang Kominfo lewat halaman Pengguna: Sari Tono Tim"
    day = today()
    team = [("Sari", None), ("Wira", Officer(agency, "ORG").user.pk), ("Tono", None)]
    with wati.scope:
        decree = record_decree(
            number="9",
            signed_on=day,
            title="Tim",
            signer="Bupati",
            valid_from=day,
            people=[
                NamedPerson(name, "Kabag", "COORDINATION_TEAM", user_id=pk) for name, pk in team
            ],
        )

    assert said in text_of(wati.get(at(decree)))
    with wati.scope:
        DecreeMember.objects.filter(user_id=None).delete()
    assert "diundang Kominfo" not in text_of(wati.get(at(decree)))
