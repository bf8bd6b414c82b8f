"""Subjects that are moved, merged and retired: looked at first, refused in a sentence, undone."""

import pytest

from register.models import Category
from register.queries.published_rules import newest_rules
from register.rules.routing_rules import RoutingRule, Target
from tenants.scope import NATIONAL, scope
from tests.factories.categories import make_category
from tests.factories.consoles import Officer, fresh_life
from tests.factories.reports import make_reports
from tests.factories.routing_rules import publish
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST, EDIT, RETIRE = "/taksonomi/", "/taksonomi/jalan/", "/taksonomi/jalan/pensiun/"
REASON = {"reason": "Menyatu dengan kategori lain.", "terbitkan": "1"}
SUBJECT = {
    "name": "Jalan",
    "name_en": "Roads",
    "parent_code": "prasarana",
    "default_class": "COMPLAINT",
    "position": "3",
    "reason": "Ditata ulang.",
}


@pytest.fixture
def desk(db):
    for code in ("jalan", "prasarana"):
        make_category(code, code.title())
    return Officer(None, "NAT", name="Dewi Lestari")


def rules():
    with scope(NATIONAL):
        return newest_rules()


def stored(code="jalan"):
    with scope(NATIONAL):
        row = Category.objects.get(pk=code)
    return row.is_retired, row.successor_id, row.parent_id


def test_it_is_looked_at_then_merged_and_no_longer_offered(agency, desk):
    publish(RoutingRule("prasarana", "", Target.PROVINCE))
    make_reports(2, agency=agency, category_code="jalan")
    life = fresh_life(category_code="jalan")
    page = desk.get(RETIRE)

    assert page.context["use"].by_state == (("Belum diverifikasi", 1), ("Di Admin Instansi", 2))
    assert "3 laporan memakai kategori ini" in text_of(page)
    answer = desk.post(RETIRE, {**REASON, "successor": "prasarana", "follows": rules().version})

    assert (answer.status_code, answer["Location"]) == (302, LIST)
    assert stored() == (True, "prasarana", None)
    assert "Digabung ke Prasarana" in text_of(desk.get(LIST))
    form = desk.see(life, "verify-and-route").context["form"]
    assert "jalan" not in dict(form.fields["category_code"].choices)
    assert "Jalan" in [row.value for row in desk.see(life).context["facts"]]


def test_a_merge_is_tried_before_it_is_published(agency, province, desk):
    version = publish(RoutingRule("prasarana", "", Target.PROVINCE)).pk
    make_reports(2, category_code="jalan")

    answer = desk.post(RETIRE, {"successor": "prasarana", "reason": "Uji."})

    tried = answer.context["tried"]
    assert (answer.status_code, tried.moved, tried.looked_at) == (200, 2, 2)
    assert (stored(), rules().version) == ((False, None, None), version)


def test_one_that_a_rule_names_is_refused_with_the_rule(desk):
    version = publish(RoutingRule("jalan", "", Target.PROVINCE)).pk

    page = desk.get(RETIRE)
    answer = desk.post(RETIRE, {**REASON, "follows": version})

    rule = "Jalan · Seluruh Indonesia → Provinsi tempat kejadian"
    assert rule in text_of(page)
    assert (answer.status_code, rules().version) == (422, version)
    assert f"Masih disebut aturan rute “{rule}”." in text_of(answer)
    assert stored() == (False, None, None)


def test_one_with_others_below_it_is_refused(desk):
    desk.post(EDIT, {**SUBJECT, "terbitkan": "1", "follows": 0})
    version = rules().version

    answer = desk.post("/taksonomi/prasarana/pensiun/", {**REASON, "follows": version})

    assert (answer.status_code, rules().version) == (422, version)
    assert "Pindahkan atau pensiunkan kategori di bawahnya lebih dulu." in text_of(answer)


def test_it_is_used_again_but_not_below_one_out_of_use(desk):
    desk.post(EDIT, {**SUBJECT, "terbitkan": "1", "follows": 0})
    for code in ("jalan", "prasarana"):
        desk.post(f"/taksonomi/{code}/pensiun/", {**REASON, "follows": rules().version})
    assert "Tidak dipakai lagi" in text_of(desk.get(LIST))

    refused = desk.post(RETIRE, {**REASON, "follows": rules().version})
    assert refused.status_code == 422
    assert "Pakai lagi induknya lebih dulu." in text_of(refused)
    for code in ("prasarana", "jalan"):
        page = desk.get(f"/taksonomi/{code}/pensiun/")
        assert "akan ditawarkan lagi" in text_of(page)
        desk.post(f"/taksonomi/{code}/pensiun/", {**REASON, "follows": rules().version})

    assert stored() == (False, None, "prasarana")


def test_who_retires_second_reads_who_was_first(desk):
    version = rules().version
    desk.post(RETIRE, {**REASON, "follows": version})
    second = Officer(None, "NAT", name="Bagus Wijaya")
    published = rules().version

    late = second.post("/taksonomi/prasarana/pensiun/", {**REASON, "follows": version})

    assert (late.status_code, rules().version) == (409, published)
    assert "oleh Dewi Lestari" in text_of(late)
    assert stored("prasarana") == (False, None, None)


def test_a_reason_is_needed_and_what_was_chosen_stays(desk):
    answer = desk.post(RETIRE, {**REASON, "reason": " ", "successor": "prasarana", "follows": 0})

    assert (answer.status_code, stored()) == (422, (False, None, None))
    assert answer.context["form"]["successor"].value() == "prasarana"


def test_a_move_is_tried_before_it_is_kept(agency, province, desk):
    version = publish(RoutingRule("prasarana", "33", Target.PROVINCE)).pk
    make_reports(2, category_code="jalan")

    tried = desk.post(EDIT, {**SUBJECT, "follows": version})

    assert (tried.status_code, tried.context["tried"].moved, stored()) == (
        200,
        2,
        (False, None, None),
    )
    assert 'name="terbitkan"' in tried.content.decode()
    answer = desk.post(EDIT, {**SUBJECT, "terbitkan": "1", "follows": version})
    assert (answer.status_code, stored()) == (302, (False, None, "prasarana"))


def test_a_new_name_is_kept_at_once(desk):
    answer = desk.post(EDIT, {**SUBJECT, "parent_code": "", "name": "Jalan raya", "follows": 0})

    assert answer.status_code == 302
    with scope(NATIONAL):
        assert Category.objects.get(pk="jalan").name == "Jalan raya"


def test_moving_back_to_the_top_is_tried_as_well(agency, province, desk):
    desk.post(EDIT, {**SUBJECT, "terbitkan": "1", "follows": 0})
    with scope(NATIONAL):
        version = publish(RoutingRule("prasarana", "33", Target.PROVINCE)).pk
    make_reports(1, category_code="jalan")

    tried = desk.post(EDIT, {**SUBJECT, "parent_code": "", "follows": version})

    assert tried.context["tried"].moved == 1


def test_a_subject_that_is_none_is_not_retired(desk):
    assert desk.get("/taksonomi/tidak-ada/pensiun/").status_code == 404


@pytest.mark.parametrize("number", [5, 500])
def test_the_statements_are_the_same_for_any_number_of_reports(agency, desk, statements, number):
    make_reports(number, agency=agency, category_code="jalan")
    desk.get(RETIRE)

    with statements() as seen:
        answer = desk.get(RETIRE)

    assert (answer.context["use"].still_open, len(seen.texts())) == (number, 9)
