"""Letters over a real connection to a mail server, which may also refuse."""

import smtplib
from datetime import timedelta

import pytest

from notices.actions import send_notice as sending
from notices.models import Notice
from notices.queries.mail_ledger import mail_ledger
from register.actions.seal_identity import Contact
from register.models import Job
from register.rules.steps import Step
from tenants.models import Host
from tenants.scope import scope
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life, admin_of
from tests.notices.sending.smtp_sink import SmtpSink

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture
def sink(settings):
    with SmtpSink() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        yield server


def notices(**wanted):
    with scope(EVERYTHING):
        return list(Notice.objects.filter(**wanted).order_by("pk"))


def jobs():
    with scope(EVERYTHING):
        return list(Job.objects.filter(kind="mail").order_by("pk"))


def jobs_left():
    with scope(EVERYTHING):
        return list(
            Job.objects.filter(kind="mail", done_at=None).values_list("attempts", "dead_at")
        )


def answered(agency, **values):
    life = Life(**values)
    life.route(agency)
    life.officer(agency, admin_of(agency), Step.ANSWER_AGENCY, text="Sudah.", substantive=True)
    return life


def test_a_letter_is_text_and_html_with_a_way_out(sink):
    life = Life().work()

    (letter,) = sink.letters
    (notice,) = notices()
    assert letter["To"] == "siti@contoh.test"
    assert letter["Subject"] == f"{life.report.number}: laporan Anda kami terima"
    assert letter["Message-ID"] == f"<{notice.key}@localhost>"
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter["List-Unsubscribe"].strip().startswith("<http://localhost:8000/berhenti/")
    assert [part.get_content_type() for part in letter.iter_parts()] == ["text/plain", "text/html"]
    html = letter.get_body(("html",)).get_content()
    assert "src=" not in html
    assert (notice.channel, notice.delivered_at, notice.refusal) == ("EMAIL", life.at, "")


@pytest.mark.parametrize(
    ("verb", "code", "named"),
    [
        ("RCPT", 550, "SMTPRecipientsRefused 550"),
        ("MAIL", 451, "SMTPSenderRefused 451"),
        ("DATA", 452, "SMTPDataError 452"),
    ],
)
def test_a_refused_letter_is_tried_again_and_seen(sink, agency, verb, code, named):
    sink.refuses = {verb: code}
    life = answered(agency).work()

    refused = notices(letter="ANSWERED")[0]
    assert (refused.delivered_at, refused.refusal) == (None, named)
    assert not life.report.answer_delivered

    sink.refuses, sink.letters = {}, []
    life.later(minutes=1).work()

    taken = notices(letter="ANSWERED")[0]
    assert (taken.channel, taken.refusal, taken.refused_at) == ("EMAIL", "", None)
    assert life.report.answer_delivered
    assert len(sink.letters) == 3


def test_nobody_listens_and_the_ledger_keeps_the_letter(settings, agency):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    life = Life()

    for _ in range(12):
        life.work().later(hours=1)

    (job,) = jobs()
    assert (job.attempts, job.last_error) == (8, "ConnectionRefusedError")
    assert job.dead_at is not None
    assert notices()[0].refusal == "ConnectionRefusedError"


def test_a_worker_that_dies_after_sending_sends_again_under_the_same_id(sink, monkeypatch):
    life = Life()
    real = sending._delivered

    def dies(*args, **kwargs):
        raise SystemError

    monkeypatch.setattr(sending, "_delivered", dies)
    life.work()
    monkeypatch.setattr(sending, "_delivered", real)
    life.later(minutes=1).work()

    assert len(sink.letters) == 2
    assert len({letter["Message-ID"] for letter in sink.letters}) == 1


def test_a_letter_that_arrived_is_not_sent_again(sink):
    life = Life().work()
    (notice,) = notices()

    sending.send_notice(notice_id=notice.pk, at=life.at + timedelta(days=1))

    assert len(sink.letters) == 1


def test_without_an_address_the_tracking_page_is_the_channel(sink, agency):
    life = answered(agency, contact=Contact(name="Siti", phone="081234567890")).work()

    assert sink.letters == []
    assert {notice.channel for notice in notices()} == {"PORTAL"}
    assert life.report.answer_delivered


def test_a_letter_to_an_agency_that_has_left_is_settled_with_its_reason(sink, everybody, agency):
    life = Life(contact=Contact(name="Siti"))
    life.route(agency)
    with scope(EVERYTHING):
        Host.objects.filter(agency=agency).delete()

    life.work()

    settled = notices(agency_id=agency.pk)
    assert {(each.channel, each.refusal, each.refused_at) for each in settled} == {
        ("NONE", "DeskGone", None)
    }
    assert {each.delivered_at for each in settled} == {life.at}
    assert jobs_left() == []
    assert mail_ledger(at=life.at).refused == 0
    assert all("banjarnegara" not in letter.as_string() for letter in sink.letters)


def test_a_letter_to_an_account_that_has_gone_is_settled_with_its_reason(sink, everybody, agency):
    life = Life(contact=Contact(name="Siti"))
    with scope(EVERYTHING):
        gone = Notice.objects.create(
            key="k", user_id=4711, agency_id=agency.pk, letter="AGENCY_LIVE", planned_at=life.at
        )

    sending.send_notice(notice_id=gone.pk, at=life.at)

    gone = notices(pk=gone.pk)[0]
    assert (gone.channel, gone.refusal, gone.delivered_at) == ("NONE", "AccountGone", life.at)
    assert sink.letters == []


def test_what_a_server_says_about_an_address_is_not_kept():
    error = smtplib.SMTPRecipientsRefused({"siti@contoh.test": (550, b"no siti@contoh.test")})

    assert sending.refusal_of(error) == "SMTPRecipientsRefused 550"
