from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db.models.functions import Now

from tenants.scope import NATIONAL, SIGN_IN, scope
from tenants.signin.models import ThrottleEntry


def expire_all():
    with scope(SIGN_IN):
        ThrottleEntry.objects.update(expires_at=Now() - timedelta(hours=1))


@pytest.fixture(autouse=True)
def _in_any_scope(db):
    with scope(NATIONAL):
        yield


def test_it_works():
    cache.set("a", [1.5, 2.5], 60)

    assert cache.get("a") == [1.5, 2.5]
    with scope(SIGN_IN):
        assert str(ThrottleEntry.objects.get()) == ":1:a"
    assert cache.get("b", "tidak ada") == "tidak ada"


def test_set_replaces():
    cache.set("a", 1, 60)
    cache.set("a", 2, 60)

    assert cache.get("a") == 2


def test_add_succeeds_once():
    assert cache.add("a", "y", 60)
    assert not cache.add("a", "z", 60)
    assert cache.get("a") == "y"


def test_what_has_expired_is_not_there_and_can_be_added_anew():
    cache.set("a", 1, 60)
    expire_all()

    assert cache.get("a") is None
    assert not cache.touch("a", 60)
    assert cache.add("a", 2, 60)
    assert cache.get("a") == 2


def test_touch_keeps_it_longer():
    cache.set("a", 1, 1)

    assert cache.touch("a", 600)
    with scope(SIGN_IN):
        assert ThrottleEntry.objects.filter(expires_at__gt=Now() + timedelta(seconds=500)).exists()


def test_delete_and_clear():
    cache.set_many({"a": 1, "b": 2}, 60)

    assert cache.delete("a")
    assert not cache.delete("a")
    assert cache.get_many(["a", "b"]) == {"b": 2}

    cache.clear()
    assert cache.get("b") is None


def test_without_a_timeout_it_stays():
    cache.set("a", 1, None)

    with scope(SIGN_IN):
        assert ThrottleEntry.objects.get().expires_at.year == 9999


def test_nothing_but_json_is_kept():
    with pytest.raises(TypeError, match="not JSON serializable"):
        cache.add("a", object(), 60)
