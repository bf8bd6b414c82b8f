"""Splits and mergers at the desk: asking, what would move, the second yes, and how far it is."""

import pytest

from register.actions.follow_succession import follow_succession
from register.rules.steps import Step
from tenants.bodies.models import Body, Succession
from tenants.models import Agency
from tenants.scope import NATIONAL, scope
from tests.factories.bodies import make_bodies
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.everything import EVERYTHING
from tests.factories.successions import ask, new_body, read_body, succeed

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST = "/daftar-induk/pemekaran/"
GROUND = {"law": "UU 7/2026", "law_date": "2026-02-20", "holds_from": "2026-03-01"}


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


@pytest.fixture
def second(db):
    return Officer(None, "NAT", name="Budi Santoso")


@pytest.fixture
def bodies(agency, province, db):
    made = make_bodies("33", "33.04", "33.07", "33.08", tenant=agency)
    with scope(EVERYTHING):
        Body.objects.filter(code="33").update(agency=province)
    return made | {"97": new_body()}


def page(law, rest=""):
    return f"{LIST}{law.pk}/{rest}"


def typed(bodies, **more):
    return {**GROUND, "successor": bodies["97"].pk, "region_codes": ["33.04"], **more}


def laws():
    with scope(NATIONAL):
        return list(Succession.objects.order_by("pk").values_list("kind", "state"))


def test_a_split_is_asked_for_confirmed_by_another_and_worked_off(bodies, desk, second, province):
    life = fresh_life()
    life.route(province)

    shown = desk.get(f"/daftar-induk/{bodies['33'].pk}/mekarkan/")
    asked = desk.post(f"/daftar-induk/{bodies['33'].pk}/mekarkan/", typed(bodies), follow=True)
    with scope(NATIONAL):
        law = Succession.objects.get()
    own = desk.post(page(law, "sahkan/"))
    confirmed = second.post(page(law, "sahkan/"), follow=True)
    follow_succession(succession_id=law.pk, at=now())
    moved = second.get(page(law))

    assert [each for each, _name in shown.context["form"].fields["region_codes"].choices] == [
        "33.04",
        "33.08",
        "33.07",
    ]
    text = asked.content.decode()
    assert "Diajukan. Belum ada yang berpindah." in text
    assert "Yang berpindah: Kabupaten Banjarnegara (33.04)" in text
    assert "1 laporan terbuka akan dialihkan" in text
    assert "Anda yang mengajukan, jadi orang lain yang mengesahkan." in text
    assert own.status_code == 409
    assert "Yang mengesahkan harus orang lain dari yang mengajukan." in own.content.decode()
    assert confirmed.context["is_watched"]
    assert (confirmed.context["moved"], confirmed.context["total"]) == (0, 1)
    assert (moved.context["moved"], moved.context["total"]) == (1, 1)
    assert not moved.context["is_watched"]
    assert "1 laporan sudah dialihkan" in moved.content.decode()
    assert life.report.agency_id == bodies["97"].agency_id


def test_a_merger_of_two(bodies, desk, second, agency):
    address = f"/daftar-induk/{bodies['33.04'].pk}/gabungkan/"
    former = [bodies["33.07"].pk, bodies["33.08"].pk]

    desk.post(address, {**GROUND, "formers": former}, follow=True)
    with scope(NATIONAL):
        law = Succession.objects.get()
    second.post(page(law, "sahkan/"))
    ended = desk.get(f"/daftar-induk/{former[0]}/")

    facts = {row.label: row.value for row in ended.context["facts"]}
    assert (facts["Keterhubungan"], facts["Berakhir"]) == ("Sudah berakhir", "1 Mar 2026")
    assert facts["Dilanjutkan oleh"] == "Pemerintah Kabupaten Banjarnegara"
    assert (ended.context["split_url"], ended.context["merge_url"]) == ("", "")
    assert "Digabung ke instansi lain" in ended.content.decode()
    line = desk.get(LIST).context["lines"][0]
    assert (line.kind, line.state) == ("Penggabungan", "Sedang dipindahkan")
    assert line.told == "Pemkab Wonosobo, Pemkab Magelang → Pemkab Banjarnegara"


REFUSALS = [
    ({"holds_from": "2999-01-01"}, "holds_from", "Belum berlaku."),
    ({"law_date": "2026-03-02"}, "law_date", "lebih baru daripada tanggal berlakunya"),
    ({"region_codes": ["33.04", "33.07", "33.08"]}, "region_codes", "itu penggabungan"),
    ({"region_codes": []}, "region_codes", ""),
    ({"region_codes": ["34.01"]}, "region_codes", ""),
    ({"successor": ""}, "successor", ""),
    ({"successor": "new"}, "__all__", "belum terhubung"),
    ({"law": " "}, "law", ""),
]


@pytest.mark.parametrize(("more", "field", "sentence"), REFUSALS)
def test_what_cannot_be_is_said_at_its_field_and_nothing_is_written(
    bodies, desk, more, field, sentence
):
    if more.get("successor") == "new":
        more = {"successor": new_body("96", name="Pemprov Baru", state="").pk}

    answer = desk.post(f"/daftar-induk/{bodies['33'].pk}/mekarkan/", typed(bodies, **more))

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert sentence in answer.content.decode()
    assert "UU 7/2026" in answer.content.decode() or "law" in more
    assert laws() == []


def test_it_is_given_up(bodies, desk):
    law = ask("SPLIT", (bodies["33"], bodies["97"], ["33.04"]))

    given_up = desk.post(page(law, "batal/"), follow=True)
    again = desk.post(page(law, "batal/"))
    confirmed = desk.post(page(law, "sahkan/"))

    assert "Dibatalkan. Tidak ada yang berpindah." in given_up.content.decode()
    for refused in (again, confirmed):
        assert refused.status_code == 409
        assert "Keadaannya sudah berubah" in refused.content.decode()
    assert laws() == [("SPLIT", "WITHDRAWN")]
    assert read_body(bodies["33.04"].pk).parent_id == bodies["33"].pk


def test_what_came_in_the_way_meanwhile_is_said(bodies, desk):
    law = ask("SPLIT", (bodies["33"], bodies["97"], ["33.04"]))
    with scope(EVERYTHING):
        Agency.objects.filter(pk=bodies["97"].agency_id).update(state="SUSPENDED")

    answer = desk.post(page(law, "sahkan/"))

    assert answer.status_code == 409
    assert "belum aktif, sehingga laporannya belum ada yang menerima" in answer.content.decode()
    assert laws() == [("SPLIT", "ASKED")]


def test_while_it_moves_the_page_asks_again_by_itself(bodies, desk, province):
    fresh_life().route(province)
    law = succeed("SPLIT", (bodies["33"], bodies["97"], ["33.04"]))

    part = desk.get(page(law), headers={"hx-request": "true"}).content.decode()

    assert part.lstrip().startswith('<div id="kemajuan"')
    assert 'hx-trigger="every 2s"' in part
    assert "0 dari 1 laporan sudah berpindah" in part


def test_what_the_table_keeps_is_named_with_its_reason_and_not_watched(bodies, desk, province):
    life = fresh_life()
    life.route(province)
    law = succeed("SPLIT", (bodies["33"], bodies["97"], ["33.04"]))
    with scope(EVERYTHING):
        to = Agency.objects.filter(pk=bodies["97"].agency_id)
        to.update(state="SUSPENDED", parent=province)

    follow_succession(succession_id=law.pk, at=now())
    on_the_way = desk.get(page(law))
    follow_succession(succession_id=law.pk, at=now())
    at_rest = desk.get(page(law))

    assert on_the_way.context["is_watched"]
    assert "Belum ikut berpindah" not in on_the_way.content.decode()
    text = at_rest.content.decode()
    assert not at_rest.context["is_watched"]
    assert "hx-trigger" not in text
    assert "Belum ikut berpindah" in text
    ((number, url, why),) = at_rest.context["parts"][0].refused
    assert number == life.report.number
    assert why
    assert f'<a href="{url}">{number}</a>: {why}' in " ".join(text.split())


def test_what_waits_is_explained(bodies, desk, province):
    life = fresh_life()
    life.route(province)
    life.desk(Step.REQUEST_INFO, text="Kapan?")
    law = succeed("SPLIT", (bodies["33"], bodies["97"], ["33.04"]))

    text = desk.get(page(law)).content.decode()

    assert "0 dari 0 laporan sudah berpindah" in text
    assert "1 menunggu" in text
    assert "Setiap jam diperiksa" in text


def test_empty_lists_say_what_to_do(bodies, desk):
    assert "Belum ada pemekaran atau penggabungan" in desk.get(LIST).content.decode()
    lone = new_body("O-SATU", "OMBUDSMAN", name="Ombudsman", state="")
    for rest in ("mekarkan/", "gabungkan/"):
        text = desk.get(f"/daftar-induk/{lone.pk}/{rest}").content.decode()
        assert "Tidak ada yang dapat dipilih" in text


def test_one_that_is_none(desk):
    assert desk.get(f"{LIST}4711/").status_code == 404
    for rest in ("sahkan/", "batal/"):
        assert desk.post(f"{LIST}4711/{rest}").status_code == 404
    for rest in ("mekarkan/", "gabungkan/"):
        assert desk.get(f"/daftar-induk/4711/{rest}").status_code == 404
