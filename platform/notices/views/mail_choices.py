"""What an account is written of: /akun/notifikasi/ on every host."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.actions.change_language import change_language
from accounts.models import User
from look.forms.base import Form
from look.pages import render_page
from notices.actions.change_choice import choose_for_account, choose_topics
from notices.forms.choices import OfficerChoiceForm, ReporterChoiceForm
from notices.letters.names import Level
from notices.queries.own_choices import chosen_for, topics_wanted
from register.queries.tracking import portal_scope
from register.rules.receipts import owner_key
from tenants.scope import scope
from tenants.signin.queries.memberships import is_staff
from tenants.signin.site_key import site_of

_PAGE = "notices/choices/page.html"


@dataclass(frozen=True)
class _Account:
    user: User
    is_officer: bool
    is_reporter: bool

    @property
    def key(self) -> str:
        return owner_key(self.user.pk, settings.RECEIPT_KEY)


@never_cache
@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def mail_choices(request: HttpRequest) -> HttpResponse:
    account = _account(request)
    forms = {"reporter": _reporters(request, account), "officer": _officers(request, account)}
    sent = forms.get(request.POST.get("save", "")) if request.method == "POST" else None
    if sent is not None and sent.is_valid():
        _save(account, sent, at=timezone.now())
        messages.success(request, _("Pilihan surel Anda tersimpan."))
        return redirect("notices:mail-choices")
    return render_page(request, _PAGE, {**forms, "form": sent})


def _account(request: HttpRequest) -> _Account:
    user = cast("User", request.user)
    return _Account(user, is_staff(user_id=user.pk), site_of(request).is_public)


def _reporters(request: HttpRequest, account: _Account) -> ReporterChoiceForm | None:
    if not account.is_reporter:
        return None
    if request.POST.get("save") == "reporter":
        return ReporterChoiceForm(request.POST)
    with scope(portal_scope(owner_key=account.key)):
        chosen = chosen_for(owner_key=account.key)
    language = chosen.language or account.user.language
    return ReporterChoiceForm(initial={"level": chosen.level, "language": language})


def _officers(request: HttpRequest, account: _Account) -> OfficerChoiceForm | None:
    if not account.is_officer:
        return None
    if request.POST.get("save") == "officer":
        return OfficerChoiceForm(request.POST)
    return OfficerChoiceForm(initial={"topics": topics_wanted(user_id=account.user.pk)})


def _save(account: _Account, form: Form, *, at: datetime) -> None:
    if isinstance(form, OfficerChoiceForm):
        choose_topics(user_id=account.user.pk, wanted=form.wanted(), at=at)
        return
    level, language = Level(form.cleaned_data["level"]), form.cleaned_data["language"]
    change_language(user_id=account.user.pk, language=language)
    with scope(portal_scope(owner_key=account.key)):
        choose_for_account(owner_key=account.key, level=level, language=language, at=at)
