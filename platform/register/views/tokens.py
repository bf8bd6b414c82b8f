"""The tokens of a desk's programs: one's own made, renewed and ended; others' ended by who may."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from look.forms.base import Form
from look.forms.posted import posted
from look.navigation import NavLink
from register.forms.token_form import TokenForm
from register.views.paged import page_links, read_or_restart
from register.views.token_lines import line_of
from register.views.token_tabs import token_tabs
from register.views.visit import Visit
from tenants.tokens.actions.create_token import MOST_LIVE, NewToken, TooManyTokens, create_token
from tenants.tokens.actions.revoke_token import may_end_others, revoke_token
from tenants.tokens.actions.rotate_token import NoSuchToken, rotate_token
from tenants.tokens.models import PersonalToken
from tenants.tokens.queries.token_lists import others_tokens, own_tokens, token_to_end


def token_list(visit: Visit) -> HttpResponse:
    """Answer with one's own tokens, and those of others to whoever may end them."""
    here, me = visit.url("token-list"), visit.staff.user_id
    context: dict[str, Any] = {
        "own": [line_of(visit, token) for token in own_tokens(user_id=me, at=visit.at)],
        "new_url": visit.url("token-new"),
        "ends_others": may_end_others(visit.staff),
        "tabs": token_tabs(visit, here),
    }
    if context["ends_others"]:
        page, notice = read_or_restart(
            lambda token: others_tokens(user_id=me, at=visit.at, token=token),
            visit.request.GET.get("s", ""),
        )
        context["others"] = [line_of(visit, token) for token in page.rows]
        context |= {"notice": notice, **page_links(here, page)}
    return visit.page("register/tokens/page.html", context, here=here, fragment="rows")


def token_new(visit: Visit) -> HttpResponse:
    """Answer with the form of a new token, or make it and show its secret once."""
    form = TokenForm(posted(visit.request))
    if form.is_valid():
        try:
            made = create_token(
                by=visit.staff,
                name=form.cleaned_data["name"],
                scopes=form.chosen_scopes(),
                lasts=form.lasts(),
                at=visit.at,
            )
        except TooManyTokens:
            told = _("Anda sudah punya {many} token yang berlaku. Cabut yang tidak dipakai dahulu.")
            form.add_error(None, told.replace("{many}", str(MOST_LIVE)))
        else:
            return _shown_once(visit, made)
    return _draw(visit, "new", _("Buat token"), form=form)


def token_rotate(visit: Visit, token_id: int) -> HttpResponse:
    """Ask whether a token shall get a new secret; give it one, and show that once."""
    if visit.request.method == "POST":
        try:
            return _shown_once(visit, rotate_token(token_id=token_id, by=visit.staff, at=visit.at))
        except NoSuchToken as error:
            raise Http404 from error
    token = _token(visit, token_id)
    if token.user_id != visit.staff.user_id or not token.is_live(at=visit.at):
        raise Http404
    return _draw(visit, "rotate", _("Ganti rahasia"), line=line_of(visit, token))


def token_revoke(visit: Visit, token_id: int) -> HttpResponse:
    """Ask whether a token shall end, and end it."""
    if visit.request.method != "POST":
        token = _token(visit, token_id)
        return _draw(visit, "revoke", _("Cabut token"), line=line_of(visit, token))
    try:
        ended = revoke_token(token_id=token_id, by=visit.staff, at=visit.at)
    except NoSuchToken as error:
        raise Http404 from error
    told = _("Token “{name}” dicabut dan tidak berlaku lagi.").replace("{name}", ended.name)
    messages.success(visit.request, told)
    return redirect(visit.url("token-list"))


def _token(visit: Visit, token_id: int) -> PersonalToken:
    token = token_to_end(
        token_id=token_id, user_id=visit.staff.user_id, ends_others=may_end_others(visit.staff)
    )
    if token is None:
        raise Http404
    return token


def _shown_once(visit: Visit, made: NewToken) -> HttpResponse:
    line = line_of(visit, made.token)
    answer = _draw(visit, "secret", _("Simpan token ini"), line=line, secret=made.secret)
    add_never_cache_headers(answer)
    return answer


def _draw(
    visit: Visit, name: str, title: str, *, form: Form | None = None, **more: Any
) -> HttpResponse:
    here = visit.url("token-list")
    crumbs = (NavLink(_("Token API"), here), NavLink(title, ""))
    context = {"title": title, "crumbs": crumbs, "list_url": here, "form": form, **more}
    return visit.page(f"register/tokens/{name}.html", context, here=here)
