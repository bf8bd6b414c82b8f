from base64 import b32encode
from datetime import UTC, datetime

import pytest

from accounts.queries.demo_codes import current_totp, seconds_left

SECRET = b32encode(b"12345678901234567890").decode()


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1234567890, "005924"),
        (20000000000, "353130"),
    ],
)
def test_current_totp_as_rfc_6238_has_it(seconds, code):
    # Appendix B of the RFC, the last six of its eight digits.
    assert current_totp(SECRET, datetime.fromtimestamp(seconds, UTC)) == code


@pytest.mark.parametrize(("seconds", "left"), [(0, 30), (1, 29), (29, 1), (30, 30)])
def test_seconds_left(seconds, left):
    assert seconds_left(datetime.fromtimestamp(seconds, UTC)) == left
