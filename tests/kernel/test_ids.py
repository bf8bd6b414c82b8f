from datetime import UTC, datetime, timedelta

import pytest

from kernel.ids import new_id
from tests.kernel.seeded import seeded

AT = datetime(2026, 11, 23, 9, 30, 1, 250_000, tzinfo=UTC)


def test_an_id_is_a_uuid_of_version_7_that_tells_its_time():
    made = new_id(AT)

    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == int(AT.timestamp() * 1000)


def test_ids_are_different_and_sort_by_time():
    ids = [new_id(AT + timedelta(milliseconds=n)) for n in range(200)]

    assert ids == sorted(ids)
    assert len({new_id(AT) for _ in range(1_000)}) == 1_000


def test_known_randomness_gives_a_known_id():
    assert new_id(AT, seeded(1)) == new_id(AT, seeded(1))


def test_naive_and_ancient_moments_are_refused():
    with pytest.raises(ValueError, match="aware"):
        new_id(AT.replace(tzinfo=None))
    with pytest.raises(ValueError, match="1970"):
        new_id(datetime(1969, 12, 31, tzinfo=UTC))
