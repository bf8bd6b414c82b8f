"""Where a draft is kept: encrypted in a row of its own, opened by a cookie of its own.

The row is of the same table as sessions but is bound to the draft's name instead of a host, so
neither opens the other; nothing in it says whose account was signed in. See platform/docs/adr/0101.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.sessions.backends.base import UpdateError

from public_portal.drafts.draft import Draft, new_draft, pack, unpack
from tenants.signin.sessions import SessionStore

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

KEPT_SECONDS = 24 * 3600
# A cookie bound to a path cannot have the prefix __Host-.
_PREFIX = "__Secure-" if settings.SESSION_COOKIE_SECURE else ""
COOKIE = f"{_PREFIX}draf"
# Names the latest draft to the pages that lead back to it; the name opens nothing.
LATEST = f"{_PREFIX}draf-terakhir"
_FIELD = "draft"
_NAME = re.compile(r"[0-9a-z]{12}")


@dataclass
class OpenDraft:
    """A draft and the row that it came from; is_kept: whether there is such a row yet."""

    draft: Draft
    store: SessionStore
    is_kept: bool


def open_draft(request: HttpRequest, draft_id: str) -> OpenDraft | None:
    """Return the draft of this name in this browser, None where it has none or it is too old."""
    key = request.COOKIES.get(COOKIE)
    if not key or not draft_id:
        return None
    store = _store(key, draft_id)
    kept = store.get(_FIELD)
    return OpenDraft(unpack(kept), store, is_kept=True) if kept else None


def fresh_draft() -> OpenDraft:
    """Return a draft that nothing is kept of yet."""
    draft = new_draft()
    return OpenDraft(draft, _store(None, draft.id), is_kept=False)


def keep_draft(opened: OpenDraft) -> None:
    """Write the draft as it is now; it lives for a day from then."""
    opened.store[_FIELD] = pack(opened.draft)
    opened.store.set_expiry(KEPT_SECONDS)
    try:
        opened.store.save()
    except UpdateError:
        # Too old, and deleted since it was read.
        opened.store.create()
    opened.is_kept = True


def give_cookie(response: HttpResponse, opened: OpenDraft) -> None:
    """Let the browser open the draft again, until it closes; only below the draft's address."""
    for name, value, path in (
        (COOKIE, opened.store.session_key or "", _path(opened.draft)),
        (LATEST, opened.draft.id, "/"),
    ):
        response.set_cookie(
            name,
            value,
            path=path,
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )


def latest_draft_id(request: HttpRequest) -> str:
    """Return the name of the draft that this browser wrote in last, empty where there is none."""
    name = request.COOKIES.get(LATEST, "")
    return name if _NAME.fullmatch(name) else ""


def forget_latest(response: HttpResponse) -> None:
    """Lead back to no draft any more: it was sent, deleted or has grown too old."""
    response.delete_cookie(LATEST, samesite="Lax")


def delete_draft(response: HttpResponse, opened: OpenDraft) -> None:
    """Forget the draft, here and in the browser."""
    opened.store.delete()
    response.delete_cookie(COOKIE, path=_path(opened.draft), samesite="Lax")
    forget_latest(response)


def _store(key: str | None, draft_id: str) -> SessionStore:
    return SessionStore(key, site=f"DRAFT:{draft_id}")


def _path(draft: Draft) -> str:
    return f"/lapor/{draft.id}/"
