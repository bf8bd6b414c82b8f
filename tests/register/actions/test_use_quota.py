from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from django.db import connections

from register.actions.use_quota import Quota, QuotaUsedUp, forget_quotas, use_quota
from register.models import Quota as Row
from tenants.scope import PORTAL, scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import WIB

AT = datetime(2026, 3, 2, 9, 0, tzinfo=WIB)
THREE = Quota("coba", most=3, window=timedelta(minutes=15))


def use(who="10.0.0.0/24", at=AT, quota=THREE):
    with scope(PORTAL):
        use_quota((quota, who), at=at)


def rows():
    with scope(EVERYTHING):
        return list(Row.objects.order_by("key"))


def test_so_many_uses_and_no_more(db):
    for _turn in range(3):
        use()

    with pytest.raises(QuotaUsedUp) as used_up:
        use(at=AT + timedelta(minutes=5))

    assert used_up.value.retry_after == 10 * 60


def test_somebody_else_another_purpose_and_a_later_window_count_anew(db):
    for _turn in range(3):
        use()

    use(who="10.0.1.0/24")
    use(quota=Quota("lain", most=3, window=THREE.window))
    use(at=AT + THREE.window)

    assert sorted(row.used for row in rows()) == [1, 1, 1, 3]


def test_several_quotas_are_counted_in_one_statement(db, statements):
    both = (THREE, "10.0.0.0/24"), (Quota("semua", most=2, window=timedelta(hours=1)), "")

    with scope(PORTAL), statements() as taken:
        use_quota(*both, at=AT)
        use_quota(*both, at=AT)

    assert len(taken.texts()) == 2
    with scope(PORTAL), pytest.raises(QuotaUsedUp) as used_up:
        use_quota(*both, at=AT)
    assert used_up.value.retry_after == 60 * 60
    assert sorted(row.used for row in rows()) == [3, 3]


def test_nobody_can_read_who_it_was(db):
    use()
    use(at=AT + THREE.window)

    first, second = (row.key for row in rows())
    assert first.split(":")[0] == second.split(":")[0] == "coba"
    assert "10.0" not in first + second
    assert first != second


def test_counts_are_forgotten_once_their_window_is_over(db):
    use()
    use(at=AT + THREE.window)

    assert forget_quotas(at=AT + THREE.window) == 1
    assert forget_quotas(at=AT + THREE.window) == 0
    assert len(rows()) == 1


def test_uses_at_the_same_moment_stay_within_the_quota(own_database):
    quota = Quota("bersamaan", most=20, window=THREE.window)

    def try_once(_turn):
        try:
            use(quota=quota)
        except QuotaUsedUp:
            return False
        finally:
            connections.close_all()
        return True

    with ThreadPoolExecutor(8) as threads:
        done = list(threads.map(try_once, range(100)))

    assert done.count(True) == 20
