from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth import logout
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from look.description import DescriptionRow
from look.moments import long_moment
from public_portal.account.export import zip_of
from public_portal.account.held_data import held_reports
from public_portal.account.leave import OfficersAccount, close_account
from public_portal.account.member import of_account, person_of, shown_by
from public_portal.account.proof import count_try, form_for_account
from public_portal.page import private_page
from public_portal.stale_token import is_sent, keeps_typed
from register.actions.use_quota import QuotaUsedUp
from register.queries.owned import all_owned, open_and_over

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest, HttpResponse

    from accounts.models import User
    from public_portal.forms.erase import EraseForm


@of_account
@require_safe
def account_data(request: HttpRequest) -> HttpResponse:
    shown = shown_by(request)
    with shown.scope():
        counts = open_and_over(owner_key=shown.owner_key)
    return private_page(
        request, "account_data", {"rows": _rows(person_of(request)), "counts": counts}
    )


@of_account
@require_safe
def account_data_file(request: HttpRequest) -> HttpResponse:
    at, shown = timezone.now(), shown_by(request)
    with shown.scope():
        held = held_reports(all_owned(owner_key=shown.owner_key), shown=shown, at=at)
    return zip_of(held, user=person_of(request), at=at, name="data-saya")


@keeps_typed
@of_account
@require_http_methods(["GET", "HEAD", "POST"])
def account_erase(request: HttpRequest) -> HttpResponse:
    at, user, shown, status = timezone.now(), person_of(request), shown_by(request), None
    form = form_for_account(request, user)
    try:
        if request.method == "POST":
            count_try(who=f"account {user.pk}", at=at)
        if is_sent(request, form) and _close(request, form, at=at):
            return redirect("public_portal:start")
    except QuotaUsedUp:
        form.refuse_for_now()
        status = HTTPStatus.TOO_MANY_REQUESTS
    with shown.scope():
        counts = open_and_over(owner_key=shown.owner_key)
    context = {"form": form, "counts": counts}
    return private_page(request, "account_erase", context, status=status)


def _close(request: HttpRequest, form: EraseForm, *, at: datetime) -> bool:
    try:
        close_account(user=person_of(request), shown=shown_by(request), at=at)
    except OfficersAccount:
        form.add_error(
            None,
            _(
                "Akun ini bertugas atau pernah bertugas sebagai petugas. Yang dikerjakan petugas "
                "harus tetap dapat dipertanggungjawabkan, jadi akunnya ditutup oleh instansinya."
            ),
        )
        return False
    logout(request)
    messages.success(request, _("Akun Anda sudah dihapus."))
    return True


def _rows(user: User) -> tuple[DescriptionRow, ...]:
    return (
        DescriptionRow(_("Nama lengkap"), user.full_name),
        DescriptionRow(_("Alamat surel"), user.email),
        DescriptionRow(_("Bahasa"), user.get_language_display()),
        DescriptionRow(_("Akun dibuat"), long_moment(user.created_at)),
    )
