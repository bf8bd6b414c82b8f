import pytest

from regions.codes import ancestor_codes


@pytest.mark.parametrize(
    ("code", "chain"),
    [
        ("33", ("33",)),
        ("33.04", ("33", "33.04")),
        ("33.04.01", ("33", "33.04", "33.04.01")),
    ],
)
def test_ancestor_codes(code, chain):
    assert ancestor_codes(code) == chain


@pytest.mark.parametrize(
    "code",
    ["", "3", "330", "33.", "33.4", "3304", "33.04.01.2001", "33,04", "33.04\n", "\u0663\u0663"],
)
def test_what_is_no_code_is_refused(code):
    with pytest.raises(ValueError, match="not a region code"):
        ancestor_codes(code)
