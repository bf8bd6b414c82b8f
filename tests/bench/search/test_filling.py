import pytest

from register.models import Category, Report, ReportEvent
from tests.bench.search import filling
from tests.bench.search.texts import categories, complaint
from tests.bench.world import NOW


def _fill(reports):
    shown = []
    filling.fill_searched(
        reports=reports, agencies=3, at=NOW, show=lambda done, _all: shown.append(done)
    )
    return shown


@pytest.mark.usefixtures("fresh_database")
def test_what_is_missing_is_written_and_nothing_twice(monkeypatch):
    monkeypatch.setattr(filling, "CHUNK", 4)

    assert _fill(6) == [4, 6]
    assert _fill(6) == []

    reports = Report.objects.using("owner")
    assert reports.count() == 6
    assert ReportEvent.objects.using("owner").filter(seq=1).count() == 6
    assert reports.filter(submitted_at__gt=NOW).count() == 0
    codes = set(reports.values_list("category_code", flat=True))
    assert codes <= set(Category.objects.using("owner").values_list("code", flat=True))


def test_complaints_are_many_and_the_same_at_every_run():
    told = [complaint(number) for number in range(200)]

    assert told == [complaint(number) for number in range(200)]
    assert len({body for _title, body, _category, _region in told}) == 200
    assert {category for _title, _body, category, _region in told} <= set(categories())
