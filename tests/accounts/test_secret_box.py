import pytest
from cryptography.fernet import Fernet, InvalidToken

from accounts import secret_box

OLD, NEW = Fernet.generate_key().decode(), Fernet.generate_key().decode()


def test_the_first_key_encrypts_and_every_key_decrypts(settings):
    settings.VAULT_KEYS = (OLD,)
    old = secret_box.seal("rahasia")
    settings.VAULT_KEYS = (NEW, OLD)
    new = secret_box.seal("rahasia")

    assert secret_box.unseal(old) == secret_box.unseal(new) == "rahasia"

    settings.VAULT_KEYS = (NEW,)
    assert secret_box.unseal(new) == "rahasia"
    with pytest.raises(InvalidToken):
        secret_box.unseal(old)


def test_a_changed_text_is_refused(settings):
    settings.VAULT_KEYS = (OLD,)
    sealed = secret_box.seal("rahasia")

    with pytest.raises(InvalidToken):
        secret_box.unseal(sealed[:-4] + "AAAA")
