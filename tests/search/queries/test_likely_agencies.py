"""Who probably answers: asked often, read seldom, and what was learnt anew is seen in time."""

import pytest

from register.rules.learnt import LearntAgency
from register.rules.routing_rules import Target
from search.models import LearntRouting
from search.queries import learnt_models
from search.queries.likely_agencies import likely_agencies
from tenants.scope import NATIONAL, SYSTEM, scope
from tests.factories.lives import MONDAY

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


def keep(*, learnt_at=MONDAY, kinds=("7", "LOCAL"), **weights):
    with scope(SYSTEM):
        LearntRouting.objects.update_or_create(
            pk=1,
            defaults={
                "learnt_at": learnt_at, "reports": 2, "kinds": kinds, "weights": weights,
            },
        )  # fmt: skip


def asked(title, category_code=""):
    with scope(NATIONAL):
        return likely_agencies(title=title, body="", category_code=category_code)


@pytest.fixture
def looks_again(monkeypatch):
    """Everything kept is too old."""
    learnt_models.forget()
    monkeypatch.setattr(learnt_models, "KEPT_SECONDS", 0.0)


def test_it_works(looks_again):
    keep(listrik=[4, -2], jalan=[-1, 3], **{"kategori:air": [3, 0]})

    assert asked("Listrik padam di jalan", "air") == [
        LearntAgency(Target.AGENCY, 7, ("listrik",), by_category=True),
        LearntAgency(Target.REGENCY, None, ("jalan",)),
    ]
    assert asked("Pohon tumbang") == []


def test_it_is_read_again_only_where_it_was_learnt_anew(looks_again):
    keep(listrik=[4, 0])
    assert [each.agency_id for each in asked("Listrik")] == [7]

    with scope(SYSTEM):
        LearntRouting.objects.update(weights={"listrik": [0, 4]})
    assert [each.agency_id for each in asked("Listrik")] == [7]
    keep(learnt_at=MONDAY.replace(day=3), listrik=[0, 4])
    assert [each.target for each in asked("Listrik")] == [Target.REGENCY]


def test_a_process_that_knows_it_asks_for_nothing(statements):
    learnt_models.forget()
    keep(listrik=[4, 0])
    asked("Listrik")

    with scope(NATIONAL), statements() as taken:
        likely_agencies(title="Listrik", body="", category_code="")

    assert taken.texts() == []
