from datetime import UTC, datetime, timedelta

from axes.models import AccessAttempt
from django.conf import settings

from tenants.scope import SIGN_IN, scope
from tenants.signin.actions.forget_expired import forget_expired
from tenants.signin.models import Session, ThrottleEntry

AT = datetime(2026, 11, 16, 1, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def add_rows(name, expires_at, tried_at):
    Session.objects.create(key_hash=name, data="", expires_at=expires_at)
    ThrottleEntry.objects.create(key=name, value=1, expires_at=expires_at)
    attempt = AccessAttempt.objects.create(username=name, failures_since_start=1)
    AccessAttempt.objects.filter(pk=attempt.pk).update(attempt_time=tried_at)


def test_forget_expired_keeps_what_is_still_needed(db):
    with scope(SIGN_IN):
        add_rows("lama", AT, AT - settings.AXES_COOLOFF_TIME)
        add_rows("baru", AT + SECOND, AT - settings.AXES_COOLOFF_TIME + SECOND)

    assert forget_expired(at=AT) == 3
    assert forget_expired(at=AT) == 0

    with scope(SIGN_IN):
        assert Session.objects.get().key_hash == "baru"
        assert ThrottleEntry.objects.get().key == "baru"
        assert AccessAttempt.objects.get().username == "baru"
