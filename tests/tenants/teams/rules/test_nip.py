import pytest

from tenants.teams.rules.nip import nip_mistake, tidy_nip


@pytest.mark.parametrize(
    "nip",
    [
        "197001011990031001",
        "198812312015042003",
        "200002292023061001",
        # Contract staff count their appointments from 21 where others have the month.
        "199005172022212012",
    ],
)
def test_a_number_that_can_be_one(nip):
    assert nip_mistake(nip) is None


@pytest.mark.parametrize(
    ("nip", "mistake"),
    [
        ("", "DIGITS"),
        ("12", "DIGITS"),
        ("19700101199003100", "DIGITS"),
        ("1970010119900310011", "DIGITS"),
        ("19700101199003100x", "DIGITS"),
        ("١٩٧٠٠١٠١١٩٩٠٠٣١٠٠١", "DIGITS"),
        ("197002301990031001", "BIRTH"),
        ("197013011990031001", "BIRTH"),
        ("192912311990031001", "BIRTH"),
        ("197001011990131001", "APPOINTMENT"),
        ("197001011990001001", "APPOINTMENT"),
        ("197001011990033001", "SEX"),
        ("197001011985031001", "AGE"),
        ("197001012036031001", "AGE"),
        ("200101011990031001", "AGE"),
    ],
)
def test_a_number_that_cannot_be_one_says_why(nip, mistake):
    assert nip_mistake(nip) == mistake


def test_it_is_typed_with_the_spaces_that_it_is_printed_with():
    assert tidy_nip(" 19700101 199003 1 001 ") == "197001011990031001"
