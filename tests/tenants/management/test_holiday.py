from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from regions.models import Holiday
from tenants.scope import NATIONAL, scope

pytestmark = pytest.mark.django_db


def holiday(*arguments):
    out = StringIO()
    call_command("holiday", *arguments, stdout=out)
    return out.getvalue().strip()


def kept(agency_id=None):
    with scope(NATIONAL):
        days = Holiday.objects.filter(agency_id=agency_id, date__year=2026)
        return {(str(day.date), day.name, day.kind) for day in days}


def test_a_day_of_the_nation_is_added_changed_and_removed():
    before = kept()

    assert holiday("add", "2026-09-09", "Pemilu") == "2026-09-09 is Pemilu."
    holiday("add", "2026-09-09", "Pemilu susulan", "--kind", "COLLECTIVE_LEAVE")
    assert kept() - before == {("2026-09-09", "Pemilu susulan", "COLLECTIVE_LEAVE")}

    assert holiday("remove", "2026-09-09") == "2026-09-09 is removed."
    assert kept() == before


def test_a_day_of_an_agency_is_its_own(agency, other_agency):
    nation = kept()

    holiday("add", "2026-02-26", "Hari jadi", "--agency", agency.slug)

    assert kept(agency.pk) == {("2026-02-26", "Hari jadi", "LOCAL")}
    assert kept() == nation
    assert "Hari jadi" in holiday("list", "2026", "--agency", agency.slug)
    assert "Hari jadi" not in holiday("list", "2026", "--agency", other_agency.slug)
    assert "Hari jadi" not in holiday("list", "2026")

    holiday("remove", "2026-02-26", "--agency", agency.slug)
    assert kept(agency.pk) == set()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("add", "2026-02-31", "x"), "'2026-02-31' is no date as 2026-08-17"),
        (("remove", "2026-02-25"), "There is no such day on 2026-02-25."),
        (("add", "2026-02-25", "x", "--agency", "atlantis"), "There is no agency atlantis."),
    ],
)
def test_a_mistake_is_one_sentence(arguments, sentence):
    before = kept()

    with pytest.raises(CommandError) as mistake:
        holiday(*arguments)

    assert sentence in str(mistake.value)
    assert kept() == before


def test_a_second_day_of_an_agency_on_one_date_is_refused(agency):
    holiday("add", "2026-02-26", "Hari jadi", "--agency", agency.slug)

    with pytest.raises(CommandError) as mistake:
        holiday("add", "2026-02-26", "Lain", "--agency", agency.slug)

    assert str(mistake.value) == f"{agency.slug} has a day of its own on 2026-02-26 already."
    assert kept(agency.pk) == {("2026-02-26", "Hari jadi", "LOCAL")}


def test_a_year_that_nobody_has_entered():
    assert holiday("list", "1999") == "No day is known."
