"""Drawing a letter as a mail: plain text and HTML of the same words, nothing loaded from outside."""

from __future__ import annotations

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils.translation import get_language

from notices.sending.letter_text import LetterText


def draw_mail(
    text: LetterText, *, to: str, key: str, unsubscribe: str, why: str
) -> EmailMultiAlternatives:
    """Return the mail in the active language.

    key: of its notice; sent twice, it has the same Message-ID, so that a reader keeps one.
    unsubscribe: the address that stops these mails with one POST. why: they are sent.
    """
    context = {
        "text": text,
        "unsubscribe": unsubscribe,
        "why": why,
        "language": get_language() or settings.LANGUAGE_CODE,
        "brand_name": settings.BRAND_NAME,
        "home": f"{settings.PUBLIC_URL}/",
    }
    mail = EmailMultiAlternatives(
        subject=" ".join(text.subject.split()),
        body=render_to_string("notices/mail/letter.txt", context),
        to=[to],
        headers={
            "Message-ID": f"<{key}@{settings.PUBLIC_HOST}>",
            "Auto-Submitted": "auto-generated",
            "List-Unsubscribe": f"<{unsubscribe}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )
    mail.attach_alternative(render_to_string("notices/mail/letter.html", context), "text/html")
    return mail
