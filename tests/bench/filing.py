"""Sending reports off: the last page of the form, each time with a draft of its own."""

from threading import Lock
from urllib.parse import urlencode

from django.conf import settings

from public_portal.drafts.parts import Part
from public_portal.drafts.store import COOKIE, fresh_draft, keep_draft
from tests.bench.asked import Asked
from tests.bench.world import NOW

ANSWERS = {
    Part.PROBLEM: {
        "report_class": "COMPLAINT",
        "title": "Jalan berlubang di depan pasar",
        "body": "Sudah dua minggu jalan di depan pasar rusak dan belum ada perbaikan. " * 5,
    },
    Part.PLACE: {"district": "33.04.07", "event_on": NOW.date().isoformat(), "place": "Pasar"},
    Part.IDENTITY: {"visibility": "PUBLIC", "name": "Siti", "email": "siti@contoh.test"},
}
TOKEN = "t" * 32


def submits():
    """Return a sender that keeps a complete draft and sends it."""
    lock = Lock()

    def send():
        with lock:  # one connection of ours to the database
            opened = _complete_draft()
        cookies = {COOKIE: opened.store.session_key, settings.CSRF_COOKIE_NAME: TOKEN}
        return Asked(
            f"/lapor/{opened.draft.id}/periksa/",
            method="POST",
            body=urlencode({"csrfmiddlewaretoken": TOKEN, "privacy_notice_seen": "on"}).encode(),
            statuses=(302,),
            leads_to="/lapor/selesai/",
            more={
                "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
                "Content-Type": "application/x-www-form-urlencoded",
            },
        )

    return send


def _complete_draft():
    opened = fresh_draft()
    for part, answers in ANSWERS.items():
        opened.draft.fill(part, answers)
    keep_draft(opened)
    return opened
