from decimal import Decimal

import pytest

from register.rules.point import Point, kept_point
from register.rules.states import Visibility

BAWANG = Point(Decimal("-7.4133333"), Decimal("109.6366667"))


@pytest.mark.parametrize(
    ("latitude", "longitude", "inside"),
    [
        ("-6.17539", "106.82715", True),  # Jakarta
        ("5.89", "95.32", True),  # Weh
        ("-11.0", "122.9", True),  # Rote
        ("-8.5", "140.4", True),  # Merauke
        ("6.5", "141.1", True),
        ("6.51", "125", False),  # Mindanao
        ("-11.21", "123", False),
        ("0", "94.69", False),
        ("-5", "141.11", False),  # Papua New Guinea
        ("106.82715", "-6.17539", False),  # the wrong way round
    ],
)
def test_what_lies_inside(latitude, longitude, inside):
    assert Point(Decimal(latitude), Decimal(longitude)).is_inside is inside


@pytest.mark.parametrize(
    ("visibility", "kept"),
    [
        (Visibility.PUBLIC, ("-7.41333", "109.63667")),
        (Visibility.ANONYMOUS, ("-7.41", "109.64")),
        (Visibility.CONFIDENTIAL, ("-7.41", "109.64")),
    ],
)
def test_how_exactly_it_is_kept(visibility, kept):
    point = kept_point(BAWANG, visibility)

    assert (str(point.latitude), str(point.longitude)) == kept
