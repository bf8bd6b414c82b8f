"""From a notice to its mail: who it is for now, in their language, or why there is none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Final, NamedTuple

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django.utils.translation import gettext as _

from accounts.models import User
from notices.letters.names import Letter, Topic
from notices.letters.table import lines_of
from notices.models import Notice
from notices.queries.choices import reporters_choice, wants_mail
from notices.sending.desks import DeskGone, desk_url
from notices.sending.digest_letter import digest_letter
from notices.sending.dormancy_letter import DORMANCY, dormancy_letter
from notices.sending.examination_letter import examination_letter
from notices.sending.exchange_letter import EXCHANGE, exchange_letter
from notices.sending.letter_text import LetterText, officers_letter, reporters_letter
from notices.sending.live_letter import live_letter
from notices.sending.mail import draw_mail
from notices.sending.periodic_letter import PERIODIC, periodic_letter
from notices.sending.sop_letter import PROCEDURE, sop_letter
from notices.sending.unsubscribe_token import Subscription, unsubscribe_url
from register.actions.read_identity import read_identity
from register.models import ReportEvent
from register.rules.actors import SYSTEM as SYSTEM_ACTOR
from tenants.scope import SIGN_IN, scope

ACCOUNT_GONE: Final = "AccountGone"
DESK_GONE: Final = "DeskGone"


class Composed(NamedTuple):
    """A mail, or none where it is read another way or by nobody. why: for what nobody reads."""

    mail: EmailMultiAlternatives | None
    channel: str
    why: str = ""


def compose(notice: Notice, *, at: datetime) -> Composed:
    """Return the mail of a notice and the channel it goes by; the scope SYSTEM is open."""
    if notice.user_id is not None:
        try:
            return _to_officer(notice)
        except DeskGone:
            return Composed(None, "NONE", DESK_GONE)
    event = _event(notice)
    letter, report = Letter(notice.letter), event.report
    choice = reporters_choice(report)
    if not wants_mail(choice, letter):
        return Composed(None, "PORTAL")
    contact = read_identity(
        report_id=report.pk, by=SYSTEM_ACTOR, at=at, reason=f"notice of {event.step}"
    )
    if contact is None or not contact.email:
        return Composed(None, "PORTAL")
    language = (choice.language if choice else "") or contact.language
    with translation.override(language):
        mail = draw_mail(
            reporters_letter(letter, event=event, report=report),
            to=contact.email,
            key=notice.key,
            unsubscribe=unsubscribe_url(Subscription(report_id=report.pk)),
            why=_("Anda menerima surel ini karena mengirim laporan {number}.").replace(
                "{number}", report.number
            ),
        )
    return Composed(mail, "EMAIL")


def _to_officer(notice: Notice) -> Composed:
    with scope(SIGN_IN):
        user = User.objects.filter(pk=notice.user_id or 0, is_active=True).first()
    if user is None:
        return Composed(None, "NONE", ACCOUNT_GONE)
    with translation.override(user.language or settings.LANGUAGE_CODE):
        text, topic = _officers_text(notice)
        mail = draw_mail(
            text,
            to=user.email,
            key=notice.key,
            unsubscribe=unsubscribe_url(Subscription(user_id=user.pk, topic=topic)),
            why=_("Anda menerima surel ini karena tugas Anda di {brand}.").replace(
                "{brand}", settings.BRAND_NAME
            ),
        )
    return Composed(mail, "EMAIL")


def _officers_text(notice: Notice) -> tuple[LetterText, Topic]:
    letter = Letter(notice.letter)
    if letter in _WITHOUT_REPORT:
        write, topic = _WITHOUT_REPORT[letter]
        return write(notice), topic
    event = _event(notice)
    url = desk_url(notice.agency_id, f"laporan/{event.report.number}/")
    text = officers_letter(
        letter, event=event, report=event.report, desk_id=notice.agency_id, url=url
    )
    topics = (line.topic for line in lines_of(event.step) if line.letter is letter)
    return text, next(topics, None) or Topic.NEWS


# Letters that no event of a report calls for: who writes each, and by which topic it is turned off.
_WITHOUT_REPORT: dict[Letter, tuple[Callable[[Notice], LetterText], Topic]] = {
    Letter.DIGEST: (digest_letter, Topic.DIGEST),
    Letter.EXAMINATION: (examination_letter, Topic.DECISION),
    Letter.AGENCY_LIVE: (live_letter, Topic.NEWS),
    **dict.fromkeys(DORMANCY, (dormancy_letter, Topic.ESCALATION)),
    **dict.fromkeys(EXCHANGE, (exchange_letter, Topic.NEWS)),
    **dict.fromkeys(PERIODIC, (periodic_letter, Topic.DECISION)),
    **dict.fromkeys(PROCEDURE, (sop_letter, Topic.DECISION)),
}


def _event(notice: Notice) -> ReportEvent:
    return ReportEvent.objects.select_related("report").get(pk=notice.event_id or 0)
