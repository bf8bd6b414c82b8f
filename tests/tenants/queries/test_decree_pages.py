"""The rows of decrees that their pages are drawn from."""

import pytest

from kernel.cursor import CursorDamaged
from tenants.queries.decree_pages import decree_of, decree_page, replaceable, standing_of
from tenants.queries.former_decree import people_of, wording_of
from tenants.teams.data.decree_defaults import decree_defaults
from tenants.teams.models import Decree
from tests.factories.consoles import today

pytestmark = pytest.mark.django_db


def recorded(number, **values):
    facts = {"title": "Tim", "signed_on": today(), "valid_from": today(), **values}
    return Decree.objects.create(number=number, **facts)


def test_pages_go_on_and_back(in_agency, statements):
    for number in range(60):
        recorded(str(number))

    with statements() as asked:
        first = decree_page(day=today())
    second = decree_page(first.next_token, day=today())
    back = decree_page(second.previous_token, day=today())

    assert len(asked.texts()) == 1
    assert [line.decree.number for line in first.rows] == [str(n) for n in range(59, 9, -1)]
    assert [line.decree.number for line in second.rows] == [str(n) for n in range(9, -1, -1)]
    assert back.rows[0].pk == first.rows[0].pk
    with pytest.raises(CursorDamaged):
        decree_page("nonsense", day=today())


def test_a_draft_takes_nobodys_place_yet(in_agency):
    first = recorded("1")
    draft = Decree.objects.create(title="Konsep", is_draft=True, supersedes=first)

    assert standing_of(decree_of(first.pk), day=today()) == "IN_FORCE"
    assert replaceable() == []
    assert replaceable(draft.pk) == [(str(first.pk), "1: Tim")]
    assert decree_of(0) is None


def test_what_is_taken_over(in_agency):
    usual = decree_defaults()["legal_basis"]

    assert wording_of(None)["legal_basis"] == usual
    assert wording_of(recorded("1"))["legal_basis"] == usual
    assert wording_of(recorded("2", legal_basis=["UU"]))["legal_basis"] == ["UU"]
    assert people_of(None) == []
