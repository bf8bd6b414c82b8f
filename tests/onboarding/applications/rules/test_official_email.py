import pytest

from onboarding.applications.rules.official_email import is_official


@pytest.mark.parametrize(
    ("email", "expected"),
    [
        ("rina@banjarnegarakab.go.id", True),
        ("rina@KEMENKES.GO.ID", True),
        ("rina@mail.kemenkes.go.id.", True),
        ("rina@gmail.com", False),
        ("rina@go.id", False),
        ("rina@.go.id", False),
        ("rina@kemenkes.go.id.evil.com", False),
        ("rina@kemenkesgo.id", False),
        ("rina@notgo.id", False),
        ("rina@sukamaju.desa.go.id", False),
        ("rina@desa.go.id", False),
        ("", False),
    ],
)
def test_only_what_is_below_go_id_is_official(email, expected):
    assert is_official(email) is expected
