import pytest
from allauth.core.context import request_context
from allauth.mfa.adapter import get_adapter
from django.test import RequestFactory


@pytest.mark.parametrize(
    ("public", "host", "rp_id"),
    [
        ("lapor.example", "lapor.example", "lapor.example"),
        ("lapor.example", "kemenkes.lapor.example", "lapor.example"),
        ("lapor.example", "evil-lapor.example", "evil-lapor.example"),
        ("localhost", "kemenkes.localhost:8000", "kemenkes.localhost"),
    ],
)
def test_one_key_opens_every_host_of_a_domain(settings, public, host, rp_id):
    settings.PUBLIC_HOST = public
    settings.ALLOWED_HOSTS = ["*"]

    with request_context(RequestFactory().get("/", headers={"host": host})):
        assert get_adapter().get_public_key_credential_rp_entity() == {
            "id": rp_id,
            "name": "Tuntas",
        }


def test_what_is_encrypted_comes_back():
    adapter = get_adapter()

    sealed = adapter.encrypt("JBSWY3DPEHPK3PXP")

    assert "JBSWY3DPEHPK3PXP" not in sealed
    assert adapter.decrypt(sealed) == "JBSWY3DPEHPK3PXP"
