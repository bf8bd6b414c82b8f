import pytest

from register.words.channels import channel_label


@pytest.mark.parametrize(
    ("code", "label"),
    [("WEB", "Situs ini"), ("FACE", "Tatap muka"), ("APP", "Aplikasi"), ("FAX2", "FAX2")],
)
def test_a_way_in_is_named_and_one_that_is_not_known_by_its_code(code, label):
    assert channel_label(code) == label
