"""The mails of the demo, on pages of the demo alone."""

import pytest
from django.test import Client

from demo.queries.mailbox import PAGE_SIZE, NoSuchMail, read_mail
from register.rules.steps import Step
from tests.factories.lives import Life, admin_of
from tests.public_portal.seeing import text_of

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def folder(settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path / "mail"
    return settings.EMAIL_FILE_PATH


@pytest.fixture
def reader(with_demo_pages):
    return Client(headers={"host": "localhost"})


def written(agency):
    life = Life()
    life.route(agency)
    life.officer(
        agency, admin_of(agency), Step.ANSWER_AGENCY, text="<b>Sudah</b> hadir.", substantive=True
    )
    life.work()
    return life


def test_nothing_yet(reader, folder):
    page = reader.get("/demo/surel/")

    assert page.status_code == 200
    assert "Belum ada surel" in text_of(page)
    assert str(folder) in text_of(page)


def test_a_mail_is_read_as_text_and_in_a_sandbox(reader, folder, agency):
    life = written(agency)
    listed = reader.get("/demo/surel/")
    subject = f"{life.report.number}: laporan Anda dijawab"
    assert subject in text_of(listed)
    (name,) = {mail.name for mail in listed.context["mails"] if mail.subject == subject}

    page = reader.get(f"/demo/surel/{name}/")
    inside = reader.get(f"/demo/surel/{name}/html/")

    assert "List-Unsubscribe-Post List-Unsubscribe=One-Click" in text_of(page)
    assert "<b>Sudah</b> hadir." in text_of(page)
    assert "sandbox></iframe>" in page.content.decode()
    policy = inside["Content-Security-Policy"]
    assert {"default-src 'none'", "sandbox", "frame-ancestors 'self'"} <= set(policy.split("; "))
    assert inside["X-Frame-Options"] == "SAMEORIGIN"
    assert "&lt;b&gt;Sudah&lt;/b&gt;" in inside.content.decode()


def test_mails_of_one_second_share_a_file_and_are_all_there(reader, folder):
    folder.mkdir()
    rule = "\n" + "-" * 79 + "\n"
    text = rule.join(("Subject: satu\n\na\n", "Subject: dua\n\nb\n", ""))
    (folder / "20260301-000001-1.log").write_text(text)

    listed = reader.get("/demo/surel/").context["mails"]

    assert [(mail.name, mail.subject) for mail in listed] == [
        ("20260301-000001-1.log.1", "dua"),
        ("20260301-000001-1.log", "satu"),
    ]
    assert read_mail("20260301-000001-1.log.1").text == "b\n"
    with pytest.raises(NoSuchMail):
        read_mail("20260301-000001-1.log.2")


def test_older_mails_are_on_the_next_page(reader, folder):
    folder.mkdir()
    for number in range(PAGE_SIZE + 5):
        (folder / f"20260301-0000{number:02}-1.log").write_bytes(b"Subject: s\n\nb\n")

    first = reader.get("/demo/surel/")
    second = reader.get(first.context["next_url"])

    names = [mail.name for page in (first, second) for mail in page.context["mails"]]
    assert len(names) == len(set(names)) == PAGE_SIZE + 5
    assert second.context["next_url"] == ""


@pytest.mark.parametrize("name", ["../secret.log", "20260301-000000-1.log", "x"])
def test_only_mails_of_the_folder(reader, folder, name):
    folder.parent.joinpath("secret.log").write_text("no")

    with pytest.raises(NoSuchMail):
        read_mail(name)
    assert reader.get(f"/demo/surel/{name.replace('/', '%2F')}/").status_code == 404


def test_not_where_the_demo_is_off(reader, folder, settings):
    settings.DEMO = False

    for path in ("", "20260301-000000-1.log/", "20260301-000000-1.log/html/"):
        assert reader.get(f"/demo/surel/{path}").status_code == 404


def test_a_server_has_no_mailbox(reader, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"

    assert reader.get("/demo/surel/").context["mails"] == ()
