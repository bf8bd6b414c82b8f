"""The evaluation of one settled report: offered once it is settled, recorded, changed, followed."""

from dataclasses import replace

import pytest

from casework.models import Evaluation
from register.rules.actors import Role
from register.rules.steps import Step
from tenants.scope import scope
from tenants.teams.models import Unit
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.evaluations import FINDINGS, evaluate, settled
from tests.factories.everything import everything_in
from tests.factories.lives import admin_of, make_unit

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
TYPED = {
    "version": 0,
    "cause": "STAFFING",
    "cause_text": "Dokter cuti tanpa pengganti.",
    "action": "Jadwal pengganti disusun.",
    "action_due_on": "2026-04-01",
    "recommendation": "Formasi dokter ditambah.",
    "recommended_to": "Sekretaris Daerah",
}


@pytest.fixture
def admin(agency):
    return Officer(agency, "ORG")


@pytest.fixture
def life(agency):
    return settled(agency, at=now(), title="Tidak ada dokter")


def stored(officer):
    with officer.scope:
        fields = ("cause", "action_unit_id", "recommendation_state", "version")
        return list(Evaluation.objects.values_list(*fields))


def panels(answer):
    return [(panel.anchor, len(panel.rows), panel.link.label) for panel in answer.context["panels"]]


def test_it_works(agency, admin, life):
    unit = make_unit(agency)
    assert panels(admin.see(life)) == [("evaluasi", 0, "Catat evaluasi")]
    assert admin.see(life, "evaluasi").status_code == 200

    answer = admin.post(admin.url(life, "evaluasi"), {**TYPED, "action_unit_id": unit.pk})

    assert (answer.status_code, answer["Location"]) == (302, admin.url(life, "evaluasi"))
    assert stored(admin) == [("STAFFING", unit.pk, "OPEN", 1)]
    page = admin.get(admin.url(life, "evaluasi"))
    text = page.content.decode()
    assert "Evaluasi disimpan." in text
    assert page.context["form"].initial["cause"] == "STAFFING"
    assert [entry.title for entry in page.context["entries"]] == ["Jumlah atau kemampuan SDM"]
    assert panels(admin.see(life)) == [("evaluasi", 9, "Ubah evaluasi")]
    assert "Puskesmas Bawang 1" in admin.see(life).content.decode()


def test_a_report_in_progress_says_that_it_is_too_early(agency, admin):
    life = fresh_life()
    life.route(agency)

    page = admin.see(life, "evaluasi")

    assert (page.status_code, page.context["form"]) == (200, None)
    assert "Laporan ini belum selesai" in page.content.decode()
    answer = admin.post(admin.url(life, "evaluasi"), TYPED)
    assert answer.status_code == 409
    assert "Jadwal pengganti disusun." in answer.content.decode()
    assert stored(admin) == []
    assert admin.see(life).context["panels"] == []


@pytest.mark.parametrize(
    ("values", "fields"),
    [
        ({"cause": ""}, ["cause"]),
        ({"cause": "WEATHER"}, ["cause"]),
        ({"cause_text": ""}, ["cause_text"]),
        ({"action": ""}, ["action"]),
        ({"recommended_to": ""}, ["recommended_to"]),
        ({"recommendation": ""}, ["recommendation"]),
        ({"action_due_on": "kemarin"}, ["action_due_on"]),
        ({"action_unit_id": "4711"}, ["action_unit_id"]),
    ],
)
def test_what_is_refused_stays_typed(admin, life, values, fields):
    answer = admin.post(admin.url(life, "evaluasi"), {**TYPED, **values})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == fields
    assert stored(admin) == []


def test_who_was_slower_is_told_and_keeps_what_was_typed(agency, admin, life):
    evaluate(agency, life, at=now())

    answer = admin.post(admin.url(life, "evaluasi"), {**TYPED, "cause": "BUDGET"})

    assert answer.status_code == 409
    assert "sudah diubah orang lain" in answer.content.decode()
    assert answer.context["form"]["cause"].value() == "BUDGET"
    assert stored(admin) == [("STAFFING", None, "OPEN", 1)]


def test_who_has_the_list_is_led_back_to_it_and_others_to_their_queue(agency, admin):
    unit = make_unit(agency)
    life = fresh_life()
    life.route(agency)
    life.officer(agency, admin.actor, Step.ASSIGN_UNIT, unit_id=unit.pk)
    liaison = Officer(agency, "LIA", unit=unit)

    assert admin.see(life, "evaluasi").context["crumbs"][0].url == "/konsol/evaluasi/"
    assert liaison.see(life, "evaluasi").context["crumbs"][0].url.startswith("/konsol/antrean/")


def test_officers_of_the_unit_and_leaders_read_it(agency, admin, life):
    leader = Officer(agency, "LEAD")
    assert leader.see(life).context["panels"] == []
    assert "Belum ada evaluasi" in leader.see(life, "evaluasi").content.decode()
    evaluate(agency, life, at=now())

    page = leader.see(life, "evaluasi")

    assert panels(leader.see(life)) == [("evaluasi", 9, "Buka evaluasi")]
    assert (page.context["form"], page.context["settle_url"]) == (None, "")
    assert "Dokter cuti tanpa pengganti." in page.content.decode()
    assert leader.post(leader.url(life, "evaluasi"), {**TYPED, "version": 1}).status_code == 403
    address = leader.url(life, "evaluasi", "rekomendasi")
    assert leader.post(address, {"version": 1, "selesai": "1"}).status_code == 409
    assert stored(admin) == [("STAFFING", None, "OPEN", 1)]


def test_a_recommendation_is_followed_and_opened_again(agency, admin, life):
    evaluate(agency, life, at=now())
    address = admin.url(life, "evaluasi", "rekomendasi")

    assert admin.post(address, {"version": 1, "selesai": "1"}).status_code == 302
    assert stored(admin) == [("STAFFING", None, "DONE", 2)]
    assert admin.see(life, "evaluasi").context["is_done"] is True
    assert admin.post(address, {"version": 2}).status_code == 302
    assert stored(admin) == [("STAFFING", None, "OPEN", 3)]


def test_a_recommendation_is_followed_after_a_reopening_as_well(agency, admin, life):
    evaluate(agency, life, at=now())
    life.reporter(Step.REOPEN, text="Dokternya pindah lagi.")

    page = admin.see(life, "evaluasi")

    assert page.context["form"] is None
    assert page.context["settle_url"] == admin.url(life, "evaluasi", "rekomendasi")


def test_a_cause_alone_is_all_that_is_shown(agency, admin, life):
    evaluate(agency, life, replace(FINDINGS, action="", recommendation=""), at=now())

    [panel] = admin.see(life).context["panels"]

    assert [row.label for row in panel.rows] == ["Penyebab", "Penjelasan penyebab"]
    assert admin.see(life, "evaluasi").context["settle_url"] == ""


def test_an_unknown_unit_is_said(agency, admin, life):
    evaluate(agency, life, replace(FINDINGS, action_unit_id=4711), at=now())

    assert "(unit tidak ada lagi)" in admin.see(life).content.decode()


def test_a_unit_that_is_active_no_longer_stays_named(agency, admin, life):
    unit = make_unit(agency)
    evaluate(agency, life, replace(FINDINGS, action_unit_id=unit.pk), at=now())
    with scope(everything_in(agency)):
        Unit.objects.filter(pk=unit.pk).update(is_active=False)

    form = admin.see(life, "evaluasi").context["form"]
    assert form["action_unit_id"].value() == unit.pk
    answer = admin.post(
        admin.url(life, "evaluasi"), {**TYPED, "version": 1, "action_unit_id": unit.pk}
    )

    assert answer.status_code == 302
    assert stored(admin) == [("STAFFING", unit.pk, "OPEN", 2)]


def test_of_a_supervisory_report_only_the_inspectorate_and_examiners(agency, admin):
    life = settled(agency, supervisory=True, at=now())
    evaluate(agency, life, by=admin_of(agency, role=Role.INSPECTORATE), at=now())

    for role in ("INS", "EXM"):
        assert Officer(agency, role).see(life, "evaluasi").status_code == 200
    for role in ("ORG", "KOM", "ADM", "LEAD", "LIA"):
        officer = Officer(agency, role)
        assert officer.see(life, "evaluasi").status_code == 404
        assert officer.post(officer.url(life, "evaluasi"), TYPED).status_code == 404


def test_who_only_watches_sees_nothing_of_it(agency, province, life):
    evaluate(agency, life, at=now())
    joint = fresh_life()
    joint.route(agency)
    with Officer(agency, "ADM").scope:
        assert Evaluation.objects.count() == 1

    coordinator = Officer(province, "PRV")

    assert coordinator.see(life, "evaluasi").status_code == 404


@pytest.mark.parametrize("wordings", [1, 20])
def test_the_statements_do_not_grow_with_the_history(agency, admin, life, statements, wordings):
    for version in range(wordings):
        evaluate(agency, life, version=version, at=now())
    admin.see(life, "evaluasi")

    with statements() as seen:
        page = admin.see(life, "evaluasi")

    assert len(page.context["entries"]) == wordings
    assert len(seen.texts()) == 11
