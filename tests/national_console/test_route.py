"""Verifying and routing: the agency that is suggested, why, and what comes of sending the form."""

import pytest

from register.rules.steps import Step
from tenants.models.agency import Agency, AgencyKind
from tenants.scope import scope
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, escalated_life, fresh_life, links_to_steps, snapshot
from tests.factories.everything import EVERYTHING
from tests.factories.lives import DESK_2, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def desk(db):
    return Officer(None, "NAT")


@pytest.fixture
def life(db):
    make_category("kesehatan", "Kesehatan")
    return fresh_life(category_code="kesehatan")


def suggested(answer):
    return [(found.name, found.reason, found.warning) for found in answer.context["suggestions"]]


def typed(agency, **more):
    return {
        "report_class": "COMPLAINT",
        "category_code": "kesehatan",
        "region_code": "33.04.07",
        "agency_id": agency.pk,
        "checklist": "on",
        "text": "Kewenangan kabupaten.",
        **more,
    }


def returned(life, agency, *, to=None):
    data = {"agency_id": to.pk} if to else {"agency_unknown": True}
    life.officer(agency, admin_of(agency), Step.RETURN_TO_NATIONAL, text="Bukan kami.", **data)


def test_it_works(agency, desk, life):
    page = desk.see(life, "verify-and-route")

    form = page.context["form"]
    assert form["agency_id"].value() == str(agency.pk)
    assert form["category_code"].value() == "kesehatan"
    assert form["region_code"].value() == "33.04.07"
    assert form["report_class"].value() == "COMPLAINT"
    answer = desk.send(life, "verify-and-route", **typed(agency))
    assert (answer.status_code, answer.url) == (302, desk.url(life))
    report = life.report
    assert (report.state, report.agency_id) == ("AGENCY_REVIEW", agency.pk)
    assert desk.see(life).context["thread"][-1].detail == "ke Pemkab Banjarnegara"


def test_the_place_suggests_its_regency_then_its_province(agency, province, desk, life):
    answer = desk.see(life)

    assert suggested_offers(answer) == [
        ("Pemerintah Kabupaten Banjarnegara", "Lokasi kejadian di wilayahnya.", ""),
        ("Pemerintah Provinsi Jawa Tengah", "Lokasi kejadian di wilayahnya.", ""),
    ]
    assert "Lokasi kejadian di wilayahnya." in answer.content.decode()
    assert answer.context["suggestions"][0].url == (
        f"/laporan/{life.report.number}/verify-and-route/?agency_id={agency.pk}"
    )


def suggested_offers(answer):
    return [(offer.label, offer.detail, offer.warning) for offer in answer.context["suggestions"]]


def test_without_an_agency_there_the_reporters_own_choice_is_suggested(other_agency, desk):
    life = fresh_life(region_code="51.03.01", suggested_agency_id=other_agency.pk)

    answer = desk.see(life, "verify-and-route")

    assert suggested(answer) == [("Kementerian Kesehatan", "Dipilih pelapor.", "")]
    assert answer.context["form"]["agency_id"].value() == str(other_agency.pk)


def test_where_nothing_suggests_an_agency_none_is_chosen(desk):
    life = fresh_life(region_code="51.03.01")

    answer = desk.see(life, "verify-and-route")

    assert suggested(answer) == []
    assert answer.context["form"]["agency_id"].value() is None
    assert "Instansi yang mungkin berwenang" not in desk.see(life).content.decode()


def test_an_agency_that_is_not_active_comes_with_what_will_happen(dormant_province, desk):
    life = fresh_life(region_code="75.01.01")

    answer = desk.see(life, "verify-and-route")

    assert suggested(answer) == [
        (
            "Pemerintah Provinsi Gorontalo",
            "Lokasi kejadian di wilayahnya.",
            "Belum aktif: laporan akan dipegang Admin Nasional.",
        )
    ]
    sent = desk.send(life, "verify-and-route", **typed(dormant_province, region_code="75.01"))
    assert sent.status_code == 422  # the category is not one of the list


def test_a_regency_that_is_not_active_comes_after_its_province(dormant_regency, province, desk):
    life = fresh_life(region_code="33.01.01")

    assert suggested(desk.see(life, "verify-and-route")) == [
        ("Pemerintah Provinsi Jawa Tengah", "Lokasi kejadian di wilayahnya.", ""),
        (
            "Pemerintah Kabupaten Cilacap",
            "Lokasi kejadian di wilayahnya.",
            "Belum aktif: laporan akan ditangani Pemprov Jateng.",
        ),
    ]


def test_a_report_held_by_the_desk_is_answered_there(dormant_province, desk, life):
    life.route(dormant_province)

    page = desk.see(life)

    assert "answer-agency" in links_to_steps(page, life)
    assert "assign-unit" not in links_to_steps(page, life)
    answer = desk.send(life, "answer-agency", text="Dinas menjawab lewat surat.", substantive="on")
    assert answer.status_code == 302
    assert life.report.state == "ANSWERED"


def test_the_desk_is_not_offered_a_note_that_nothing_would_keep(dormant_province, desk, life):
    life.route(dormant_province)
    desk.send(life, "respond-initial-agency", text="Kami teruskan lewat surat.")

    assert "internal" not in desk.see(life, "progress-note").context["form"].fields
    before = snapshot(life)
    answer = desk.send(life, "progress-note", text="Hanya untuk kami.", internal="on")

    assert answer.status_code == 422
    assert "Hanya untuk kami." in answer.content.decode()
    assert snapshot(life) == before


def test_what_the_returning_agency_proposed_comes_first(agency, other_agency, desk, life):
    life.route(agency)
    returned(life, agency, to=other_agency)

    found = suggested(desk.see(life, "verify-and-route"))

    assert found[0] == ("Kementerian Kesehatan", "Diusulkan instansi yang mengembalikan.", "")
    assert found[-1][0] == "Pemerintah Kabupaten Banjarnegara"
    assert found[-1][2] == "Sudah pernah mengembalikan laporan ini."


def test_back_to_the_one_that_returned_it_is_refused_beside_the_field(agency, desk, life):
    life.route(agency)
    returned(life, agency)
    before = snapshot(life)

    answer = desk.send(life, "verify-and-route", **typed(agency))

    assert answer.status_code == 422
    assert answer.context["form"].errors == {
        "agency_id": ["Instansi ini sudah pernah mengembalikan laporan ini. Pilih instansi lain."]
    }
    assert "Kewenangan kabupaten." in answer.content.decode()
    assert snapshot(life) == before


def test_after_the_second_return_it_is_locked_or_joined(agency, other_agency, desk, life):
    life.route(agency)
    returned(life, agency)
    life.route(other_agency)
    returned(life, other_agency)

    page = desk.see(life)

    links = links_to_steps(page, life)
    assert links[:2] == ["lock", "join"]
    assert "verify-and-route" not in links
    answer = desk.send(life, "lock", agency_id=agency.pk, text="Wilayahnya Banjarnegara.")
    assert answer.status_code == 302
    assert (life.report.agency_id, life.report.assignment_locked) == (agency.pk, True)


def test_the_ombudsman_is_never_routed_to(agency, other_agency, desk, life):
    with scope(EVERYTHING):
        Agency.objects.filter(pk=other_agency.pk).update(kind=AgencyKind.OMBUDSMAN)

    refused = desk.send(life, "verify-and-route", **typed(other_agency))

    assert refused.status_code == 422
    assert list(refused.context["form"].errors) == ["agency_id"]
    assert life.report.agency_id is None


def test_joint_agencies_are_named_with_the_lead(agency, other_agency, province, desk, life):
    life.route(agency)
    returned(life, agency)
    life.route(other_agency)
    returned(life, other_agency)
    joint = {"agency_id": agency.pk, "text": "Bersama."}

    refused = desk.send(life, "join", **joint)
    taken = desk.send(life, "join", **joint, joint_agency_ids=[other_agency.pk, province.pk])

    assert refused.status_code == 422
    assert list(refused.context["form"].errors) == ["joint_agency_ids"]
    assert taken.status_code == 302
    assert life.report.joint_agency_ids == [other_agency.pk, province.pk]


REFUSED = {
    "no checklist": ({"checklist": ""}, "checklist"),
    "no class": ({"report_class": ""}, "report_class"),
    "no category": ({"category_code": ""}, "category_code"),
    "a category that is none": ({"category_code": "apa"}, "category_code"),
    "no place": ({"region_code": ""}, "region_code"),
    "a place that is none": ({"region_code": "99.99"}, "region_code"),
    "no agency": ({"agency_id": ""}, "agency_id"),
    "an agency that is none": ({"agency_id": "0"}, "agency_id"),
    "an agency that is no number": ({"agency_id": "'; --"}, "agency_id"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_missing_is_said_beside_its_field(agency, desk, life, case):
    change, field = REFUSED[case]
    before = snapshot(life)

    answer = desk.send(life, "verify-and-route", **typed(agency, **change))

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert "Kewenangan kabupaten." in answer.content.decode()
    assert snapshot(life) == before


def test_all_regencies_and_the_districts_around_can_be_chosen(desk, life):
    form = desk.see(life, "verify-and-route").context["form"]

    labels = dict(form.fields["region_code"].choices)
    assert labels["33.04.07"] == "Sigaluh, Kabupaten Banjarnegara"
    assert labels["33.01"] == "Kabupaten Cilacap, Jawa Tengah"
    assert "33.01.01" not in labels
    assert len(labels) == 1 + 514 + sum(code.startswith("33.04.") for code in labels)


def test_archiving_for_an_insult_waits_for_a_second_officer(desk, life):
    sent = desk.send(life, "archive", reason_code="ABUSE", text="Hinaan terhadap petugas.")

    assert sent.status_code == 302
    assert life.report.state == "NATIONAL_REVIEW"
    own = desk.see(life)
    assert own.context["proposal"].may_decide is False
    assert desk.get("/usulan/").context["rows"] == []
    second = Officer(None, "NAT", name="Petugas kedua")
    [row] = second.get("/usulan/").context["rows"]
    assert (row["number"], row["url"]) == (life.report.number, second.url(life))
    panel = second.see(life).context["proposal"]
    assert [(row.label, row.value) for row in panel.rows] == [
        ("Alasan pengarsipan", "Mengandung SARA atau hinaan")
    ]
    assert second.post(second.url(life, "usulan", panel.id, "terima")).status_code == 302
    assert life.report.state == "ARCHIVED"


def test_a_province_proposes_and_the_desk_decides(agency, province, other_agency, desk):
    life = escalated_life(agency, level=2)
    sent = Officer(province, "PRV").send(life, "take-over", text="Provinsi yang menangani.")
    assert sent.status_code == 302

    [row] = desk.get("/usulan/").context["rows"]
    panel = desk.see(life).context["proposal"]
    answer = desk.post(desk.url(life, "usulan", panel.id, "terima"))

    assert str(row["role"]) == "Koordinator Provinsi"
    assert answer.status_code == 302
    assert life.report.agency_id == province.pk


def test_a_proposed_reroute_names_where_to(agency, province, desk):
    life = escalated_life(agency, level=2)
    officer = Officer(province, "PRV")
    officer.send(life, "propose-reroute", agency_id=province.pk, text="Jalan provinsi.")

    panel = desk.see(life).context["proposal"]

    assert [(row.label, row.value) for row in panel.rows] == [
        ("Instansi", "Pemerintah Provinsi Jawa Tengah")
    ]
    entry = desk.see(life).context["thread"][-1]
    assert [(row.label, row.value) for row in entry.rows] == [
        ("Instansi yang diusulkan", "Pemprov Jateng")
    ]


def test_a_proposal_that_the_table_allows_no_more_is_said_and_kept_open(desk, life, agency):
    desk.send(life, "archive", reason_code="ABUSE", text="Hinaan.")
    second = Officer(None, "NAT")
    panel = second.see(life).context["proposal"]
    life.desk(Step.REQUEST_INFO, by=DESK_2, text="Kapan?")

    assert second.post(second.url(life, "usulan", panel.id, "terima")).status_code == 404
