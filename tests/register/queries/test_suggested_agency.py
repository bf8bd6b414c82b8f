"""Which agencies are suggested for a report, in which order and why."""

import pytest

from register.queries.suggested_agency import suggestions_for
from register.rules.learnt import LearntAgency
from register.rules.routing_rules import Target
from register.rules.steps import Step
from tenants.scope import NATIONAL, scope
from tests.factories.lives import Life, admin_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])
REGENCY, PROVINCE, MINISTRY = "Pemkab Banjarnegara", "Pemprov Jateng", "Kemenkes"
LOCALLY = "biasanya ditangani pemerintah daerah setempat."
PLACE, CHOSEN = "Lokasi kejadian di wilayahnya.", "Dipilih pelapor."


def suggested(life, *learnt):
    with scope(NATIONAL):
        found = suggestions_for(life.report, learnt)
    return [(each.short_name, each.reasons) for each in found]


@pytest.fixture
def ministry(other_agency):
    """The ministry, learnt by a word."""
    return LearntAgency(Target.AGENCY, other_agency.pk, ("dokter",))


def test_what_was_learnt_stands_before_the_place_which_is_one_more_reason(
    agency, province, other_agency, ministry
):
    local = LearntAgency(Target.REGENCY, words=("aspal", "jalan rusak"), by_category=True)

    assert suggested(Life(), ministry, local) == [
        (MINISTRY, ("Laporan dengan kata “dokter” biasanya ditangani instansi ini.",)),
        (
            REGENCY,
            (
                f"Laporan dengan kata “aspal”, “jalan rusak” dan kategori ini {LOCALLY}",
                PLACE,
            ),
        ),
        (PROVINCE, (PLACE,)),
    ]


def test_the_reporters_choice_comes_between_regency_and_province(agency, province, other_agency):
    life = Life(suggested_agency_id=other_agency.pk)

    assert suggested(life, LearntAgency(Target.AGENCY, 999_999, ("pohon",))) == [
        (REGENCY, (PLACE,)),
        (MINISTRY, (CHOSEN,)),
        (PROVINCE, (PLACE,)),
    ]


def test_everything_that_was_learnt_comes_before_the_place(
    agency, province, other_agency, ministry
):
    whole_province = LearntAgency(Target.PROVINCE, by_category=True)
    by_category = "Laporan dengan kategori ini biasanya ditangani pemerintah provinsi."

    found = suggested(Life(suggested_agency_id=other_agency.pk), whole_province, ministry)

    assert [name for name, _reasons in found] == [PROVINCE, MINISTRY, REGENCY]
    assert found[0][1] == (by_category, PLACE)
    assert found[1][1][-1] == CHOSEN


def test_a_place_without_a_regency_is_answered_by_its_province(province):
    local = LearntAgency(Target.REGENCY, words=("jalan",))
    sentence = f"Laporan dengan kata “jalan” {LOCALLY}"

    assert suggested(Life(region_code="33.99"), local) == [(PROVINCE, (sentence, PLACE))]


def test_what_was_learnt_of_places_says_nothing_where_there_is_no_agency(ministry):
    learnt = (LearntAgency(Target.REGENCY, words=("jalan",)), LearntAgency(Target.PROVINCE))

    assert suggested(Life(region_code="51.03.01"), *learnt) == []


def test_one_that_returned_it_comes_last_however_much_speaks_for_it(
    agency, province, other_agency, ministry
):
    life = Life()
    life.route(other_agency)
    life.officer(
        other_agency, admin_of(other_agency), Step.RETURN_TO_NATIONAL, text="Bukan.",
        agency_unknown=True,
    )  # fmt: skip

    with scope(NATIONAL):
        found = suggestions_for(life.report, [ministry])

    assert [(each.short_name, each.warning) for each in found] == [
        (REGENCY, ""),
        (PROVINCE, ""),
        (MINISTRY, "Sudah pernah mengembalikan laporan ini."),
    ]
