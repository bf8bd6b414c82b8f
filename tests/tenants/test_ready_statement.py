"""A text is kept for all who ask alike; what they ask for is given anew each time."""

import pytest
from django.db.models import F, Value
from django.utils.translation import override

from register.models import SlaPolicy
from tenants import ready_statement
from tenants.models import Agency
from tenants.ready_statement import Blank, ReadyStatement
from tenants.scope import NATIONAL, PORTAL, ScopeError, scope
from tests.factories.lives import MONDAY

pytestmark = pytest.mark.django_db


def made_by(make):
    """Return a ready statement, and the list of what its function was given."""
    given = []

    def noting(*shape, **blanks):
        given.append((shape, blanks))
        return make(*shape, **blanks)

    return ReadyStatement(noting), given


def test_the_text_is_made_once_and_each_reading_gets_its_own_rows(agency, other_agency):
    named, given = made_by(lambda *, pk: Agency.objects.filter(pk=pk))

    with scope(PORTAL):
        first, second = named.read(pk=agency.pk), named.read(pk=other_agency.pk)

    assert (first, second) == ([agency], [other_agency])
    assert first[0].name == agency.name
    assert len(given) == 1


def test_the_query_is_made_without_any_value(agency):
    named, given = made_by(lambda *, pk: Agency.objects.filter(pk=pk))

    with scope(PORTAL):
        named.read(pk=agency.pk)

    [(shape, blanks)] = given
    assert shape == ()
    assert isinstance(blanks["pk"], Blank)


def test_each_shape_and_each_language_has_a_text_of_its_own(agency):
    def ordered(column, *, pk):
        return Agency.objects.filter(pk=pk).values_list(column)

    picked, given = made_by(ordered)

    with scope(PORTAL):
        [(name,)] = picked.read("name", pk=agency.pk)
        [(slug,)] = picked.read("slug", pk=agency.pk)
        with override("en"):
            picked.read("slug", pk=agency.pk)

    assert (name, slug) == (agency.name, agency.slug)
    assert [shape for shape, _blanks in given] == [("name",), ("slug",), ("slug",)]


def test_values_come_as_named_tuples_and_annotations_stand_on_objects(agency):
    with scope(PORTAL):
        row = ReadyStatement(
            lambda *, pk: Agency.objects.filter(pk=pk).values("name", again=F("name"))
        ).first(pk=agency.pk)
        found = ReadyStatement(
            lambda *, pk: Agency.objects.filter(pk=pk).only("slug").annotate(mark=Value("x"))
        ).first(pk=agency.pk)

    assert (row.name, row.again) == (agency.name, agency.name)
    assert (found.slug, found.mark) == (agency.slug, "x")
    assert "name" in found.get_deferred_fields()


def test_what_a_column_keeps_is_read_as_its_field_reads_it():
    with scope(NATIONAL):
        SlaPolicy.objects.create(valid_from=MONDAY, values={"t1": 2})
        found = ReadyStatement(lambda *, at: SlaPolicy.objects.filter(valid_from=at)).first(
            at=MONDAY
        )

    assert found.values == {"t1": 2}


def test_a_list_of_blanks_makes_the_same_text_each_time(agency, other_agency):
    listed, given = made_by(
        lambda *, one, two: Agency.objects.filter(pk__in=sorted([two, one])).order_by("pk")
    )

    with scope(PORTAL):
        found = listed.read(one=agency.pk, two=other_agency.pk)
        again = listed.read(one=other_agency.pk, two=other_agency.pk)

    assert {row.pk for row in found} == {agency.pk, other_agency.pk}
    assert again == [other_agency]
    assert len(given) == 1


def test_a_query_that_cannot_have_rows_sends_nothing(statements):
    nobody = ReadyStatement(lambda *, pk: Agency.objects.filter(pk=pk).none())

    with scope(PORTAL), statements() as seen:
        assert nobody.read(pk=1) == []
        assert nobody.first(pk=1) is None

    assert seen.texts() == []


def test_only_so_many_texts_are_kept(agency, monkeypatch):
    monkeypatch.setattr(ready_statement, "MOST_TEXTS", 2)
    shaped, given = made_by(lambda _shape, *, pk: Agency.objects.filter(pk=pk))

    with scope(PORTAL):
        for shape in (1, 2, 2, 3, 1):
            assert shaped.read(shape, pk=agency.pk) == [agency]

    assert [shape for (shape,), _blanks in given] == [1, 2, 3, 1]


def test_it_runs_in_the_scope_that_is_open_and_in_no_other(agency):
    named = ReadyStatement(lambda *, pk: Agency.objects.filter(pk=pk))
    with scope(PORTAL):
        named.read(pk=agency.pk)

    with pytest.raises(ScopeError):
        named.read(pk=agency.pk)
