"""Routing rules and subjects on the desk's pages: tried, published, refused, read again."""

import pytest

from register.models import Category
from register.queries.published_rules import newest_rules
from register.rules.routing_rules import RoutingRule, Target, by_key
from tenants.scope import NATIONAL, scope
from tests.factories.categories import make_category
from tests.factories.consoles import Officer
from tests.factories.reports import make_reports
from tests.factories.routing_rules import publish

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
LIST, NEW, DROP = "/aturan-rute/", "/aturan-rute/baru/", "/aturan-rute/hapus/"
SUBJECTS = "/taksonomi/"
TO_PROVINCE = RoutingRule("kesehatan", "33", Target.PROVINCE)
TYPED = {"categories": ["kesehatan"], "region": "33", "target": "PROVINCE", "reason": ""}
SUBJECT = {
    "code": "GIZI",
    "name": "Gizi",
    "name_en": "Nutrition",
    "parent_code": "kesehatan",
    "default_class": "GRIEVANCE",
    "unit_kind": "PUSKESMAS",
    "position": "3",
    "reason": "Kategori baru.",
}


@pytest.fixture
def desk(db):
    make_category("kesehatan", "Kesehatan", name_en="Health")
    return Officer(None, "NAT", name="Dewi Lestari")


def rules():
    with scope(NATIONAL):
        return newest_rules()


def publishing(**more):
    return {**TYPED, "reason": "Kewenangan provinsi.", "terbitkan": "1", "follows": "0", **more}


def test_it_works(agency, province, desk):
    make_reports(2, category_code="kesehatan")
    assert "Belum ada aturan rute" in desk.get(LIST).content.decode()
    assert desk.get(NEW).status_code == 200

    tried = desk.post(NEW, TYPED)

    assert (tried.status_code, rules().version) == (200, 0)
    text = " ".join(tried.content.decode().split())
    assert "2 dari 2 laporan dengan kategori ini akan ditawarkan ke instansi lain." in text
    assert [(row.before, row.after) for row, _name, _url in tried.context["tried_rows"]] == [
        ("Pemkab Banjarnegara", "Pemprov Jateng")
    ] * 2
    assert 'name="terbitkan"' in text

    answer = desk.post(NEW, publishing())

    assert answer["Location"] == LIST
    assert rules().rules == by_key([TO_PROVINCE])
    listed = desk.get(LIST)
    [(words, drop_url)] = listed.context["rows"]
    assert str(words) == "Kesehatan · Jawa Tengah → Provinsi tempat kejadian"
    assert drop_url == f"{DROP}?kategori=kesehatan&wilayah=33"
    [line] = listed.context["versions"]
    assert (line.who, line.reason, line.is_current) == (
        "Dewi Lestari",
        "Kewenangan provinsi.",
        True,
    )
    read = desk.get(line.url).content.decode()
    assert "Kesehatan · Health" in read
    assert "Provinsi tempat kejadian" in read


def test_several_subjects_and_an_agency_for_the_whole_country(other_agency, desk):
    make_category("LAIN", "Lain")
    target = f"AGENCY:{other_agency.pk}"

    desk.post(NEW, publishing(categories=["LAIN", "kesehatan"], region="*", target=target))

    assert set(rules().rules.values()) == {
        RoutingRule(code, "", Target.AGENCY, other_agency.pk) for code in ("LAIN", "kesehatan")
    }
    words = {str(words) for words, _url in desk.get(LIST).context["rows"]}
    assert "Lain · Seluruh Indonesia → Kementerian Kesehatan" in words


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"categories": []}, "categories"),
        ({"categories": ["X"]}, "categories"),
        ({"region": ""}, "region"),
        ({"region": "99"}, "region"),
        ({"target": "AGENCY:0"}, "target"),
        ({"reason": ""}, "reason"),
        ({"reason": "x" * 501}, "reason"),
    ],
)
def test_what_is_refused_stays_typed_and_publishes_nothing(desk, changed, field):
    answer = desk.post(NEW, publishing(**changed))

    form = answer.context["form"]
    assert (answer.status_code, list(form.errors)) == (422, [field])
    assert form["reason"].value() == changed.get("reason", "Kewenangan provinsi.")
    assert rules().version == 0


def test_a_conflict_is_refused_with_both_rules_named(desk):
    version = publish(TO_PROVINCE).pk

    answer = desk.post(NEW, publishing(target="REGENCY", follows=version))

    assert answer.status_code == 422
    [told] = answer.context["form"].non_field_errors()
    assert "Kesehatan · Jawa Tengah → Kabupaten/kota tempat kejadian" in told
    assert "Kesehatan · Jawa Tengah → Provinsi tempat kejadian" in told
    assert rules().version == version


def test_who_publishes_second_is_told_and_may_send_it_again(desk):
    version = publish(TO_PROVINCE).pk
    typed = publishing(region="*")

    late = desk.post(NEW, typed)

    assert late.status_code == 409
    assert "Aturan sudah diubah orang lain." in late.content.decode()
    assert late.context["form"]["reason"].value() == "Kewenangan provinsi."
    assert rules().version == version
    assert desk.post(NEW, {**typed, "follows": late.context["follows"]}).status_code == 302
    assert len(rules().rules) == 2


def test_who_adds_the_same_rule_second_reads_who_was_first_and_why(desk):
    second = Officer(None, "NAT", name="Bagus Wijaya")
    desk.post(NEW, publishing())
    version = rules().version

    late = second.post(NEW, publishing())

    text = " ".join(late.content.decode().split())
    assert (late.status_code, rules().version) == (409, version)
    assert f'<a href="{LIST}versi/{version}/">Versi {version}</a>, oleh Dewi Lestari' in text
    assert "“Kewenangan provinsi.”" in text
    assert late.context["form"]["reason"].value() == "Kewenangan provinsi."


def test_who_drops_the_same_rule_second_reads_who_was_first(desk):
    second = Officer(None, "NAT", name="Bagus Wijaya")
    version = publish(TO_PROVINCE).pk
    page = f"{DROP}?kategori=kesehatan&wilayah=33"
    typed = {"terbitkan": "1", "follows": version, "reason": "Tidak perlu."}
    desk.post(page, typed)
    dropped = rules().version

    late = second.post(page, typed)

    text = " ".join(late.content.decode().split())
    assert (late.status_code, rules().version) == (409, dropped)
    assert "oleh Dewi Lestari" in text
    assert "Aturan ini sudah tidak ada dalam versi yang berlaku." in text
    assert 'name="terbitkan"' not in text
    assert second.post(page, {**typed, "follows": dropped}).status_code == 404


def test_a_rule_is_dropped_and_its_version_can_still_be_read(desk):
    version = publish(TO_PROVINCE).pk
    page = f"{DROP}?kategori=kesehatan&wilayah=33"

    assert "Kesehatan · Jawa Tengah" in desk.get(page).content.decode()
    assert desk.post(page, {"terbitkan": "1", "follows": version, "reason": ""}).status_code == 422
    assert rules().version == version
    typed = {"terbitkan": "1", "follows": version, "reason": "Tidak perlu."}
    assert desk.post(page, typed)["Location"] == LIST

    assert rules().rules == {}
    assert (
        "Versi ini tidak punya aturan."
        in desk.get(f"{LIST}versi/{rules().version}/").content.decode()
    )
    assert "Jawa Tengah" in desk.get(f"{LIST}versi/{version}/").content.decode()
    assert desk.get(page).status_code == 404
    assert desk.get(f"{LIST}versi/1{version}/").status_code == 404


def test_a_subject_is_added_and_changed(desk):
    assert desk.get(f"{SUBJECTS}baru/").status_code == 200
    assert desk.post(f"{SUBJECTS}baru/", {**SUBJECT, "follows": 0})["Location"] == SUBJECTS
    listed = desk.get(SUBJECTS)
    assert [line.code for line, _url in listed.context["rows"]] == ["kesehatan", "GIZI"]

    page = f"{SUBJECTS}GIZI/"
    assert desk.get(page).context["form"]["name"].value() == "Gizi"
    typed = {**SUBJECT, "name": "Gizi anak", "follows": rules().version}
    assert desk.post(page, typed).status_code == 302

    with scope(NATIONAL):
        row = Category.objects.get(pk="GIZI")
    assert (row.name, row.unit_kind, row.position) == ("Gizi anak", "PUSKESMAS", 3)
    assert len(desk.get(LIST).context["versions"]) == 2


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"code": "kesehatan"}, "code"),
        ({"code": "a b"}, "code"),
        ({"name": ""}, "name"),
        ({"parent_code": "GIZI"}, "parent_code"),
        ({"position": "-1"}, "position"),
        ({"reason": ""}, "reason"),
    ],
)
def test_a_subject_that_is_refused_stays_typed(desk, changed, field):
    answer = desk.post(f"{SUBJECTS}baru/", {**SUBJECT, "follows": 0, **changed})

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [field])
    assert answer.context["form"]["name_en"].value() == "Nutrition"
    assert rules().version == 0


def test_a_subject_with_others_below_it_goes_below_none(desk):
    make_category("LAIN", "Lain")
    desk.post(f"{SUBJECTS}baru/", {**SUBJECT, "follows": 0})
    version = rules().version
    typed = {**SUBJECT, "parent_code": "LAIN", "follows": version}

    answer = desk.post(f"{SUBJECTS}kesehatan/", typed)

    assert (answer.status_code, rules().version) == (422, version)
    assert "Kategori hanya dua tingkat" in answer.content.decode()


def test_a_subject_changed_meanwhile_is_a_conflict(desk):
    version = publish(TO_PROVINCE).pk

    answer = desk.post(f"{SUBJECTS}baru/", {**SUBJECT, "follows": 0})

    assert (answer.status_code, rules().version) == (409, version)
    assert "Taksonomi sudah diubah orang lain." in answer.content.decode()


def test_who_adds_the_same_subject_second_reads_who_was_first(desk):
    second = Officer(None, "NAT", name="Bagus Wijaya")
    desk.post(f"{SUBJECTS}baru/", {**SUBJECT, "follows": 0})
    version = rules().version

    late = second.post(f"{SUBJECTS}baru/", {**SUBJECT, "name": "Gizi buruk", "follows": 0})

    text = " ".join(late.content.decode().split())
    assert (late.status_code, rules().version) == (409, version)
    assert "oleh Dewi Lestari" in text
    assert "“Kategori baru.”" in text
    assert late.context["form"]["name"].value() == "Gizi buruk"
    with scope(NATIONAL):
        assert Category.objects.get(pk="GIZI").name == "Gizi"


def test_who_published_and_left_is_not_named(desk):
    version = publish(TO_PROVINCE).pk

    late = desk.post(NEW, publishing(region="*"))

    text = " ".join(late.content.decode().split())
    assert f"Versi {version}</a>, oleh petugas yang tidak bertugas lagi" in text


def test_a_subject_that_is_none_has_no_page(desk):
    assert desk.get(f"{SUBJECTS}TIDAK_ADA/").status_code == 404


@pytest.mark.parametrize("number", [5, 300])
def test_the_statements_are_the_same_for_any_number_of_rules(desk, statements, number):
    publish(
        *(
            RoutingRule("kesehatan", f"{n // 60 + 11}.{n % 60 + 10}", Target.REGENCY)
            for n in range(number)
        )
    )
    desk.get(LIST)

    with statements() as seen:
        answer = desk.get(LIST)

    assert (len(seen.texts()), len(answer.context["rows"])) == (10, number)
