"""How secrets look, and what of them may be shown."""

from tenants.tokens.secret import CLIENT, hint_of, new_secret


def test_a_hint_names_the_kind_and_five_characters():
    assert hint_of("tuntas_abcdefghij") == "tuntas_abcde"
    assert hint_of("tuntas_c_abcdefghij", CLIENT) == "tuntas_c_abcde"


def test_a_token_that_happens_to_go_on_like_a_clients_is_still_a_token(monkeypatch):
    monkeypatch.setattr("secrets.token_urlsafe", lambda count: "c_" + "x" * 41)

    assert hint_of(new_secret()) == "tuntas_c_xxx"
