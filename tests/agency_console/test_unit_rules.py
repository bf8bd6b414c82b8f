"""The rules about units: their pages, what they would have done, and what they choose first."""

import pytest

from casework.actions.keep_unit_rule import RuleFacts, keep_unit_rule
from casework.models import UnitRule
from casework.queries.unit_rule_words import in_a_row
from register.models import Report
from register.rules.steps import Step
from tenants.scope import scope
from tenants.teams.models import LiaisonOfficer, Unit
from tests.agency_console.test_units import absent
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, fresh_life, now
from tests.factories.everything import EVERYTHING, everything_in
from tests.factories.lives import admin_of, make_unit
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST = "/konsol/unit/aturan/"
NEW = f"{LIST}baru/"
SIGALUH, BATUR = "33.04.07", "33.04.19"


@pytest.fixture
def admin(agency):
    make_category("kesehatan", "Kesehatan")
    make_category("jalan", "Jalan rusak")
    return Officer(agency, "ADM", name="Wati")


@pytest.fixture
def clinic(agency):
    return make_unit(agency, name="Puskesmas Bawang 1")


@pytest.fixture
def works(agency):
    return make_unit(agency, name="Dinas PU", kind="OPD")


def keep(admin, unit, category="kesehatan", region=SIGALUH):
    with admin.scope:
        return keep_unit_rule(
            facts=RuleFacts(category, region, unit.pk), by=admin.at_work, at=now()
        )


def stored(admin):
    with admin.scope:
        rows = UnitRule.objects.order_by("position")
        return list(rows.values_list("category_code", "region_code", "unit_id"))


def new_life(agency, **values):
    life = fresh_life(**values)
    life.route(agency)
    return life


def unit_field(answer):
    field = answer.context["form"]["unit_id"]
    return field.value(), field.help_text


def test_one_is_added_tried_and_listed(admin, agency, clinic, works):
    assert LIST in admin.get("/konsol/unit/").content.decode()
    assert "Belum ada aturan unit" in text_of(admin.get(LIST))
    first, second = new_life(agency), new_life(agency)
    for life, unit in ((first, clinic), (second, works)):
        life.officer(agency, admin_of(agency), Step.ASSIGN_UNIT, unit_id=unit.pk)
    new_life(agency)
    new_life(agency, region_code=BATUR)
    typed = {"category": "kesehatan", "region": SIGALUH, "unit_id": clinic.pk}

    tried = admin.post(NEW, {**typed, "coba": "1"})
    assert (tried.status_code, stored(admin)) == (200, [])
    counts = tried.context["tried"]
    assert (counts.looked_at, counts.matched, counts.assigned, counts.chosen) == (4, 3, 2, 1)
    assert "3 dari 4 cocok dengan aturan" in text_of(tried)
    answer = admin.post(NEW, typed)

    assert (answer.status_code, answer["Location"]) == (302, LIST)
    assert stored(admin) == [("kesehatan", SIGALUH, clinic.pk)]
    page = admin.get(LIST)
    ((line, many, edit_url, _move),) = page.context["rows"]
    assert (line.what, line.unit, line.troubles, many) == (
        "Kesehatan di Kecamatan Sigaluh",
        "Puskesmas Bawang 1",
        (),
        3,
    )
    form = admin.get(edit_url).context["form"]
    assert [form[name].value() for name in typed] == ["kesehatan", SIGALUH, str(clinic.pk)]


def test_another_agencys_reports_and_rules_stay_out_of_it(admin, other_agency, clinic):
    new_life(other_agency)
    stranger = Officer(other_agency, "ADM")
    rule = keep(admin, clinic)

    assert admin.get(LIST).context["tried"].looked_at == 0
    assert stranger.get(LIST).context["rows"] == []
    assert stranger.get(f"{LIST}{rule.pk}/").status_code == 404
    for what in ("pindah", "hapus"):
        answer = stranger.post(f"{LIST}{rule.pk}/{what}/", {"arah": "naik"})
        assert answer.status_code == 404
    assert len(stored(admin)) == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"category": "", "region": ""}, "category"),
        ({"category": "x"}, "category"),
        ({"region": "11.01"}, "region"),
        ({"unit_id": ""}, "unit_id"),
        ({"unit_id": "4711"}, "unit_id"),
        ({}, "category"),
    ],
)
def test_what_is_refused_stays_typed(admin, clinic, values, field):
    keep(admin, clinic)
    typed = {"category": "kesehatan", "region": SIGALUH, "unit_id": str(clinic.pk), **values}

    answer = admin.post(NEW, typed)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert [answer.context["form"][name].value() for name in typed] == list(typed.values())
    assert len(stored(admin)) == 1


def test_a_unit_that_closes_meanwhile_and_one_rule_too_many(admin, clinic, monkeypatch):
    typed = {"category": "kesehatan", "region": "", "unit_id": clinic.pk}
    with monkeypatch.context() as patched:
        patched.setattr("casework.actions.keep_unit_rule.MOST_RULES", 0)
        full = admin.post(NEW, typed)
    choices = ((str(clinic.pk), clinic.name),)
    monkeypatch.setattr("agency_console.views.unit_rule_forms.parent_choices", lambda **_: choices)
    with admin.scope:
        Unit.objects.update(is_active=False)
    closed = admin.post(NEW, typed)

    assert [answer.status_code for answer in (full, closed)] == [422, 422]
    assert "Paling banyak" in text_of(full)
    assert list(closed.context["form"].errors) == ["unit_id"]
    assert stored(admin) == []


def test_they_are_changed_moved_and_removed(admin, clinic, works):
    first, second = keep(admin, clinic), keep(admin, works, "jalan", "")
    typed = {"category": "jalan", "region": BATUR, "unit_id": works.pk}

    tried = admin.post(f"{LIST}{second.pk}/", {**typed, "coba": "1"})
    admin.post(f"{LIST}{second.pk}/", typed)
    admin.post(f"{LIST}{second.pk}/pindah/", {"arah": "naik"})
    moved = stored(admin)
    wrong = admin.post(f"{LIST}{second.pk}/pindah/", {"arah": "samping"})
    admin.post(f"{LIST}{first.pk}/hapus/")

    assert tried.context["tried"].matched == 0
    assert moved == [("jalan", BATUR, works.pk), ("kesehatan", SIGALUH, clinic.pk)]
    assert wrong.status_code == 404
    assert stored(admin) == [("jalan", BATUR, works.pk)]


def test_what_is_the_matter_is_said(admin, clinic, works):
    keep(admin, works, "", SIGALUH)
    keep(admin, clinic)
    keep(admin, clinic, "kesehatan", "")
    keep(admin, clinic, "jalan", BATUR)
    with admin.scope:
        Unit.objects.filter(pk=works.pk).update(is_active=False)
        UnitRule.objects.filter(category_code="jalan").update(unit_id=4711)

    rows = [row[0] for row in admin.get(LIST).context["rows"]]

    assert [line.is_dead for line in rows] == [True, False, False, True]
    assert rows[0].troubles == ("Unitnya sudah ditutup, jadi aturan ini dilewati.",)
    assert rows[0].what == "Semua laporan di Kecamatan Sigaluh"
    assert rows[3].unit == "Unit yang sudah tidak ada"
    with admin.scope:
        Unit.objects.filter(pk=works.pk).update(is_active=True)
    rows = [row[0] for row in admin.get(LIST).context["rows"]]
    assert rows[1].troubles == ("Tidak pernah terpakai: aturan nomor 1 sudah mencakup semuanya.",)
    assert rows[2].troubles[0].startswith("Beririsan dengan aturan nomor 1 yang menunjuk unit lain")


def test_several_numbers_are_said_in_a_row():
    assert [in_a_row(numbers) for numbers in ((), (2,), (2, 3), (2, 3, 4))] == [
        *("", "2", "2 dan 3", "2, 3 dan 4")
    ]


def test_the_form_that_assigns_has_the_unit_chosen_with_its_reason(admin, agency, clinic, works):
    keep(admin, clinic)
    life = new_life(agency)

    page = admin.see(life, "assign-unit")
    refused = admin.send(life, "assign-unit", unit_id="")
    elsewhere = admin.see(new_life(agency, region_code=BATUR), "assign-unit")

    reason = "Sesuai aturan unit: Kesehatan di Kecamatan Sigaluh."
    assert unit_field(page) == (str(clinic.pk), reason)
    assert reason in text_of(page)
    assert life.report.unit_id is None
    assert (refused.status_code, unit_field(refused)) == (422, ("", reason))
    assert unit_field(elsewhere) == (None, "")
    asked = admin.see(life, "assign-unit", unit_id=works.pk)
    assert unit_field(asked)[0] == str(works.pk)


def test_the_substitute_is_named_as_ever(admin, agency):
    unit = make_unit(agency, name="Dinas Kesehatan", staffed=False)
    rina = Officer(agency, "LIA", unit=unit, name="Rina")
    absent(admin, rina)
    keep(admin, unit)

    page = admin.see(new_life(agency), "assign-unit")

    chosen = dict(page.context["form"].fields["unit_id"].choices)[unit_field(page)[0]]
    assert chosen.startswith("Dinas Kesehatan – Rina cuti sampai ")


def test_a_unit_that_is_reported_or_gave_it_back_is_passed_over(admin, agency, clinic, works):
    keep(admin, clinic)
    keep(admin, works, "", SIGALUH)
    reported, returned = new_life(agency), new_life(agency)
    with scope(EVERYTHING):
        Report.objects.filter(pk=reported.id).update(reported_unit_ids=[clinic.pk])
        Report.objects.filter(pk=returned.id).update(returned_unit_ids=[clinic.pk, works.pk])

    first = unit_field(admin.see(reported, "assign-unit"))
    second = unit_field(admin.see(returned, "assign-unit"))

    assert first == (
        str(works.pk),
        (
            "Unit menurut aturan tidak diusulkan karena unit itu dilaporkan. "
            "Sesuai aturan unit: Semua laporan di Kecamatan Sigaluh."
        ),
    )
    assert second == (None, "Unit menurut aturan sudah mengembalikan laporan ini.")


def test_a_supervisory_report_goes_to_the_inspektorat_alone(agency, admin, clinic):
    inspector = Officer(agency, "INS", name="Niken")
    life = fresh_life()
    life.route(agency, supervisory=True)
    keep(admin, clinic)
    before = unit_field(inspector.see(life, "assign-unit"))
    inspectorate = make_unit(agency, name="Inspektorat", kind="INSPECTORATE")
    keep(admin, inspectorate, "kesehatan", "")

    after = unit_field(inspector.see(life, "assign-unit"))

    assert before[0] is None
    assert "hanya untuk Inspektorat" in before[1]
    assert after[0] == str(inspectorate.pk)


def test_a_unit_that_takes_nothing_is_not_offered(admin, agency, clinic):
    keep(admin, clinic)
    with scope(everything_in(agency)):
        LiaisonOfficer.objects.all().delete()

    assert unit_field(admin.see(new_life(agency), "assign-unit")) == (None, "")


@pytest.mark.parametrize("number", [2, 30])
def test_the_statements_do_not_grow(admin, agency, clinic, statements, number):
    for place in range(number):
        make_category(f"k{place}", f"Kategori {place}")
        keep(admin, clinic, f"k{place}", "")
    keep(admin, clinic)
    life = new_life(agency)
    for _visit in range(2):
        admin.get(LIST)
        admin.see(life, "assign-unit")

    with statements() as listed:
        admin.get(LIST)
    with statements() as assigned:
        admin.see(life, "assign-unit")

    assert (len(listed.texts()), len(assigned.texts())) == (13, 16)
