from register.models import Report, ReportEvent, Timer
from tests.bench.rows import fill
from tests.bench.world import NOW


def test_the_register_takes_the_rows_that_are_measured(fresh_database):
    fill(reports=20, at=NOW)

    assert Report.objects.using("owner").count() == 20
    assert Timer.objects.using("owner").count() == 20
    events = ReportEvent.objects.using("owner")
    assert events.filter(seq=1).count() == 20
