from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from public_portal.forms.point_field import PointField, point_of, point_text
from register.rules.point import Point

BAWANG = Point(Decimal("-7.41333"), Decimal("109.63667"))


@pytest.mark.parametrize(
    "text",
    [
        "-7.41333, 109.63667",
        "-7.41333,109.63667",
        "-7.41333 109.63667",
        "  -7.413330000001 ;  +109.63667  ",
        "-7,41333; 109,63667",
        "-7,41333 109,63667",
        "\u22127.41333°, 109.63667°",
    ],
)
def test_how_people_write_a_point(text):
    assert PointField().clean(text) == BAWANG


@pytest.mark.parametrize("text", ["", "   ", None])
def test_none_is_no_point(text):
    assert PointField().clean(text) is None


@pytest.mark.parametrize(
    "text",
    [
        *(
            "-7.41333",
            "7 LS 109 BT",
            "NaN, NaN",
            "1e2, 3e4",
            "Infinity, 0",
            "0x1, 2",
            "\u0667, 109",
        ),
        *("-7.41333, 109.63667, 5", "--7, 109", "-7.41333,, 109.6", "1111, 2222"),
    ],
)
def test_what_is_no_point(text):
    with pytest.raises(ValidationError) as refused:
        PointField().clean(text)

    assert refused.value.messages == [
        "Tulis dua angka, lintang lalu bujur, misalnya -7.41333, 109.63667."
    ]


@pytest.mark.parametrize("text", ["52.52, 13.40", "109.63667, -7.41333", "-7.4, 142", "999, 999"])
def test_what_lies_outside_indonesia(text):
    with pytest.raises(ValidationError) as refused:
        PointField().clean(text)

    assert refused.value.messages == [
        "Titik itu berada di luar Indonesia. Pilih titik lain, atau kosongkan."
    ]


def test_what_is_written_is_read_again():
    assert point_of(point_text(BAWANG)) == BAWANG
    assert point_of("") is None
