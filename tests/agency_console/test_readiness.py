"""The page of readiness, the trial and going live, as an admin has them."""

import re
from uuid import uuid4

import pytest

from onboarding.action_plan.models import Confirmation
from register.models import Report
from tenants.models import Agency
from tenants.scope import scope
from tests.factories.consoles import Officer, now
from tests.factories.everything import EVERYTHING
from tests.factories.lives import make_unit
from tests.factories.preparing import back_to_preparing, make_ready

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
PAGE = "/konsol/kesiapan/"
CONFIRM, LIVE = f"{PAGE}konfirmasi/", f"{PAGE}aktifkan/"
BEGIN, ACCEPT = f"{PAGE}uji-coba/", f"{PAGE}uji-coba/terima/"


@pytest.fixture
def keeper(agency):
    return Officer(back_to_preparing(agency), "KOM", name="Imam")


def text(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def state(agency):
    with scope(EVERYTHING):
        return Agency.objects.get(pk=agency.pk).state


def trials():
    with scope(EVERYTHING):
        return Report.objects.filter(channel="TRIAL").count()


def test_it_says_what_is_met_and_where_the_rest_is_mended(keeper):
    answer = keeper.get(PAGE)

    assert answer.status_code == 200
    assert "0 dari 8 syarat aktif terpenuhi." in text(answer)
    assert "Belum ada unit kerja." in text(answer)
    assert 'href="/konsol/unit/"' in answer.content.decode()
    assert f'href="{CONFIRM}privacy/"' in answer.content.decode()
    assert f'action="{BEGIN}"' in answer.content.decode()
    assert f'action="{LIVE}"' not in answer.content.decode()
    assert "Tombol untuk mengaktifkan muncul di sini" in text(answer)


def test_who_does_not_prepare_it_reads_and_has_no_buttons(agency, keeper):
    leader = Officer(agency, "LEAD")
    page = leader.get(PAGE).content.decode()

    assert "Admin Kominfo mengaktifkan instansi" in page
    assert BEGIN not in page
    assert CONFIRM not in page
    assert leader.get(f"{CONFIRM}privacy/").status_code == 403
    for address in (BEGIN, ACCEPT, LIVE):
        assert leader.post(address, {"kunci": str(uuid4())}).status_code == 403
    assert (state(agency), trials()) == ("PREPARING", 0)


def test_the_keeper_of_deadlines_confirms_those_alone(agency, keeper):
    page = Officer(agency, "ORG").get(PAGE).content.decode()

    assert f'href="{CONFIRM}deadlines/"' in page
    assert f'href="{CONFIRM}privacy/"' not in page


def test_a_confirmation_bears_a_name(keeper):
    answer = keeper.post(f"{CONFIRM}channels/", {"note": "BANJAR", "sure": "on"})

    assert (answer.status_code, answer["Location"]) == (302, PAGE)
    assert "awalan kanal “BANJAR” dikonfirmasi Imam" in text(keeper.get(PAGE))


@pytest.mark.parametrize(
    ("what", "typed"),
    [
        ("privacy", {}),
        ("channels", {"sure": "on"}),
        ("channels", {"note": "banjar negara", "sure": "on"}),
        ("channels", {"note": "BANJAR"}),
    ],
)
def test_what_is_not_said_is_not_confirmed(keeper, what, typed):
    answer = keeper.post(f"{CONFIRM}{what}/", typed)

    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert typed.get("note", "") in answer.content.decode()
    with keeper.scope:
        assert not Confirmation.objects.exists()


def test_nothing_else_is_confirmed(keeper):
    assert keeper.get(f"{CONFIRM}decree/").status_code == 404


def test_a_trial_is_begun_once_and_accepted_when_answered(keeper):
    key = {"kunci": str(uuid4())}
    assert keeper.post(BEGIN, key).status_code == 302
    assert trials() == 1

    again = keeper.post(BEGIN, key)
    assert (again.status_code, trials()) == (422, 1)
    assert "Uji coba sebelumnya belum berakhir." in text(again)

    early = keeper.post(ACCEPT)
    assert early.status_code == 422
    with scope(EVERYTHING):
        assert Report.objects.get().state == "AGENCY_REVIEW"


def test_a_form_without_its_key_begins_nothing(keeper):
    answer = keeper.post(BEGIN, {"kunci": "x"})

    assert (answer.status_code, trials()) == (422, 0)


def test_an_agency_that_is_live_begins_none(agency):
    answer = Officer(agency, "KOM").post(BEGIN, {"kunci": str(uuid4())})

    assert (answer.status_code, trials()) == (422, 0)
    assert "hanya dapat dimulai selama persiapan" in text(answer)


def test_an_agency_that_is_not_ready_stays_as_it_is(agency, keeper):
    answer = keeper.post(LIVE)

    assert (answer.status_code, state(agency)) == (422, "PREPARING")
    assert "Belum semua syarat terpenuhi." in text(answer)


def test_an_agency_that_is_ready_goes_live(agency):
    keeper = make_ready(agency, at=now())
    page = keeper.get(PAGE)
    assert "8 dari 8 syarat aktif terpenuhi." in text(page)
    assert f'action="{LIVE}"' in page.content.decode()

    answer = keeper.post(LIVE)

    assert (answer.status_code, answer["Location"], state(agency)) == (302, PAGE, "ACTIVE")
    after = keeper.get(PAGE)
    assert "Aktif" in text(after)
    assert LIVE not in after.content.decode()
    assert keeper.post(LIVE).status_code == 422


def test_the_answer_is_accepted_in_the_reporters_place(agency):
    make_ready(agency, at=now())
    keeper = Officer(agency, "ADM", name="Rini")
    keeper.post(BEGIN, {"kunci": str(uuid4())})
    with scope(EVERYTHING):
        number = Report.objects.latest("pk").number
    page = keeper.get(f"/konsol/laporan/{number}/answer-agency/").content.decode()
    version = re.search(r'name="version" value="(\d+)"', page)[1]
    typed = {"text": "Sudah menyala.", "substantive": "on", "version": version}
    assert keeper.post(f"/konsol/laporan/{number}/answer-agency/", typed).status_code == 302

    assert "Terima jawabannya sebagai pelapor" in text(keeper.get(PAGE))
    assert keeper.post(ACCEPT).status_code == 302
    with scope(EVERYTHING):
        assert Report.objects.get(number=number).state == "CLOSED"


def test_the_page_takes_the_same_statements_however_many_units(agency, keeper, statements):
    make_unit(agency)
    keeper.get(PAGE)
    with statements() as few:
        keeper.get(PAGE)
    for number in range(9):
        make_unit(agency, name=f"Unit {number}")
    with statements() as many:
        keeper.get(PAGE)

    assert len(few.texts()) == len(many.texts()) == 12
