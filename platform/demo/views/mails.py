"""The mails of the demo, to be read without a mail server. Never where people are served."""

from __future__ import annotations

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from demo.queries.mailbox import NoSuchMail, ShownMail, mailbox, read_mail, read_mails
from look.pages import render_page
from public_portal.frame import portal_frame

# Inside its frame a mail may have inline styles, as mails do, and nothing else.
_OF_A_MAIL = {
    "default-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],
    "img-src": ["'none'"],
    "frame-ancestors": ["'self'"],
    "sandbox": [],
}


@require_safe
@never_cache
def mail_list(request: HttpRequest) -> HttpResponse:
    _require_demo()
    page = read_mails(before=request.GET.get("sebelum", ""))
    older = f"{reverse('demo:mail-list')}?sebelum={page.older}" if page.older else ""
    context = {
        "frame": portal_frame(request),
        "mails": page.mails,
        "next_url": older,
        "folder": mailbox(),
    }
    return render_page(request, "demo/mail_list/page.html", context)


@require_safe
@never_cache
def mail_detail(request: HttpRequest, name: str) -> HttpResponse:
    context = {"frame": portal_frame(request), "mail": _mail(name)}
    return render_page(request, "demo/mail/page.html", context)


@require_safe
@never_cache
@xframe_options_sameorigin
@csp_replace(_OF_A_MAIL)  # type: ignore[arg-type] # typed for views without arguments
def mail_html(request: HttpRequest, name: str) -> HttpResponse:
    return HttpResponse(_mail(name).html)


def _mail(name: str) -> ShownMail:
    _require_demo()
    try:
        return read_mail(name)
    except NoSuchMail as error:
        raise Http404 from error


def _require_demo() -> None:
    if not settings.DEMO:
        raise Http404
