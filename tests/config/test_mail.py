from pathlib import Path

import pytest

from config.env import SettingMistake
from config.mail import mail_settings, where_mail_goes


def test_without_a_server_mail_goes_into_a_folder(monkeypatch):
    monkeypatch.delenv("SMTP_URL", raising=False)

    found = mail_settings(Path("/v"))

    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.filebased.EmailBackend"
    assert found["EMAIL_FILE_PATH"] == Path("/v/mail")


@pytest.mark.parametrize(
    ("url", "host", "port", "starttls", "tls"),
    [
        ("smtp://mail", "mail", 25, False, False),
        ("smtp+starttls://mail:2525", "mail", 2525, True, False),
        ("smtps://mail", "mail", 465, False, True),
    ],
)
def test_smtp(monkeypatch, url, host, port, starttls, tls):
    monkeypatch.setenv("SMTP_URL", url)

    found = mail_settings(Path("/v"))

    assert found["EMAIL_BACKEND"] == "django.core.mail.backends.smtp.EmailBackend"
    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == (host, port)
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (starttls, tls)


def test_login_is_unquoted(monkeypatch):
    monkeypatch.setenv("SMTP_URL", "smtps://a%40b:c%2Fd@mail")

    found = mail_settings(Path("/v"))

    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("a@b", "c/d")


def test_another_scheme_is_refused(monkeypatch):
    monkeypatch.setenv("SMTP_URL", "imap://mail")

    with pytest.raises(SettingMistake, match=r"^SMTP_URL must be a URL as smtp://…"):
        mail_settings(Path("/v"))


def test_make_run_names_the_folder_or_the_server(settings):
    settings.EMAIL_FILE_PATH = Path("/v/mail")
    assert where_mail_goes() == "the folder /v/mail"

    settings.EMAIL_FILE_PATH = None
    settings.EMAIL_HOST, settings.EMAIL_PORT = "mail", 465
    assert where_mail_goes() == "mail:465"
