"""Forms that survive a token that has grown old: what was typed is shown again, not thrown away."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any

from django.middleware.csrf import CsrfViewMiddleware
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.forms import BaseForm
    from django.http import HttpRequest, HttpResponse

    View = Callable[..., HttpResponse]

_MARK = "_has_stale_token"


class _Check(CsrfViewMiddleware):
    def _reject(self, request: HttpRequest, reason: str) -> Any:
        return reason


_check = _Check(lambda _request: None)  # type: ignore[arg-type]


def keeps_typed(
    view: View,
) -> View:
    """Let the view itself answer a POST with a bad token; it must ask `is_sent` before it acts."""

    @wraps(view)
    def checked(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        is_stale = _check.process_view(request, None, (), {}) is not None  # type: ignore[arg-type]
        setattr(request, _MARK, is_stale)
        return view(request, *args, **kwargs)

    return csrf_exempt(checked)


def has_stale_token(request: HttpRequest) -> bool:
    """Tell whether a POST came with a token that does not fit, so that nothing may come of it."""
    return bool(getattr(request, _MARK, True))


def is_sent(request: HttpRequest, form: BaseForm) -> bool:
    """Tell whether a form was sent, is valid, and came from a page of ours; else the form says why."""
    if request.method != "POST":
        return False
    if has_stale_token(request):
        form.add_error(None, stale_sentence())
        return False
    return form.is_valid()


def stale_sentence() -> str:
    """Return what a person is told whose page was open for too long."""
    return _(
        "Halaman ini terlalu lama terbuka, jadi isian belum terkirim. "
        "Isian Anda masih ada di bawah: periksa, lalu kirim sekali lagi."
    )
