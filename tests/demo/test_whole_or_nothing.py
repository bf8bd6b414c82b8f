import pytest
from django.db import DatabaseError, connection, transaction

from demo.whole_or_nothing import without_savepoints
from regions.models import Holiday
from tenants.scope import NATIONAL, scope
from tests.isolation.rows import make_holiday


@pytest.mark.usefixtures("own_database")
def test_a_part_that_fails_undoes_the_whole(agency, statements):
    def story():
        make_holiday(agency)
        try:
            with transaction.atomic():
                make_holiday(agency)
        except DatabaseError:
            # With a savepoint around the second one, the story would go on here.
            Holiday.objects.count()

    with (
        statements() as found,
        without_savepoints(),
        pytest.raises(DatabaseError),
        transaction.atomic(),
    ):
        story()

    sent = [query["sql"] for query in found.captured_queries]
    assert not [text for text in sent if "SAVEPOINT" in text]
    with scope(NATIONAL):
        assert not Holiday.objects.filter(agency_id=agency.pk).exists()
    assert connection.features.uses_savepoints is True
