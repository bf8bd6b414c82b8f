"""The saved views of a queue: above it as links, and a page where they are kept."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from look.forms.base import Form
from look.navigation import NavLink
from register.forms.saved_view_form import RenameForm, new_view_form
from register.queries.queue_views import views_for
from register.rules.actors import Role
from register.views.asked_search import SEARCH_CODE, AskedSearch, asked_search
from register.views.queue_filters import Asked, asked_for, chips_of
from register.views.visit import Visit
from tenants.desk.actions.keep_views import (
    NoSuchView,
    TooManyViews,
    delete_view,
    move_view,
    rename_view,
    save_view,
)
from tenants.desk.models import SavedView
from tenants.desk.models.saved_view import QUERY_LENGTH
from tenants.desk.queries.saved_views import saved_views_of

PLACES = {"up": -1, "down": 1}


@dataclass(frozen=True, slots=True)
class KeptView:
    """One saved view as its page lists it. form: of its name. may_keep: it is theirs to change."""

    name: str
    url: str
    change_url: str
    form: Form
    may_keep: bool


def saved_links(visit: Visit, asked: Asked | AskedSearch) -> list[NavLink]:
    """Return the saved views as links; one statement. A view of another role's is left out."""
    codes = {SEARCH_CODE, *(view.code for view in views_for(visit.actor))}
    return [
        NavLink(view.name, _url_of(visit, view), is_current=view.query == asked.query)
        for view in saved_views_of(user_id=visit.staff.user_id)
        if QueryDict(view.query).get("v") in codes
    ]


def view_list(visit: Visit) -> HttpResponse:
    """Answer with the saved views, and with the form for the view that the address describes."""
    asked = _described(visit, visit.request.GET)
    form = new_view_form(keeps_team=keeps_team(visit)) if asked else None
    return _draw(visit, asked=asked, form=form)


def save(visit: Visit) -> HttpResponse:
    """Save the view under a name; 422 where there is none, or no room."""
    asked = _described(visit, QueryDict(visit.request.POST.get("query", "")))
    if asked is None:
        return redirect(visit.url("saved-views"))
    form = new_view_form(keeps_team=keeps_team(visit), data=visit.request.POST)
    if len(asked.query) > QUERY_LENGTH:
        form.add_error(
            None, _("Pencarian ini terlalu panjang untuk disimpan. Perpendek kata-katanya.")
        )
    if form.is_valid():
        owner = None if form.cleaned_data.get("for_team") else visit.staff.user_id
        try:
            view = save_view(owner_id=owner, name=form.cleaned_data["name"], query=asked.query)
        except TooManyViews:
            form.add_error(None, _("Sudah ada 20 tampilan. Hapus yang tidak dipakai lebih dahulu."))
        else:
            messages.success(visit.request, _("Tampilan “{name}” disimpan.").format(name=view.name))
            return redirect(asked.link())
    return _draw(visit, asked=asked, form=form)


def change(visit: Visit, view_id: int) -> HttpResponse:
    """Rename, move or delete a saved view, whichever button was pressed."""
    pressed = visit.request.POST.get("do", "")
    form = RenameForm(visit.request.POST, auto_id=f"tampilan_{view_id}_%s")
    if pressed == "rename" and not form.is_valid():
        return _draw(visit, renamed=(view_id, form))
    try:
        _change(visit, view_id, pressed, form)
    except NoSuchView as error:
        raise Http404 from error
    return redirect(visit.url("saved-views"))


def keeps_team(visit: Visit) -> bool:
    """Tell whether the person keeps the views of the whole team."""
    return visit.actor.has(Role.ADMIN, Role.NATIONAL)


def _change(visit: Visit, view_id: int, pressed: str, form: Form) -> None:
    user_id, may = visit.staff.user_id, keeps_team(visit)
    if pressed == "rename":
        name = form.cleaned_data["name"]
        rename_view(view_id=view_id, user_id=user_id, keeps_team=may, name=name)
    elif pressed in PLACES:
        places = PLACES[pressed]
        move_view(view_id=view_id, user_id=user_id, keeps_team=may, places=places)
    elif pressed == "delete":
        delete_view(view_id=view_id, user_id=user_id, keeps_team=may)
        messages.success(visit.request, _("Tampilan dihapus. Laporannya tetap ada."))


def _url_of(visit: Visit, view: SavedView) -> str:
    is_search = QueryDict(view.query).get("v") == SEARCH_CODE
    return f"{visit.url('report-search' if is_search else 'report-queue')}?{view.query}"


def _described(visit: Visit, query: QueryDict) -> Asked | AskedSearch | None:
    if query.get("v") == SEARCH_CODE:
        return asked_search(visit, query)
    views = {view.code: view for view in views_for(visit.actor)}
    view = views.get(query.get("v", ""))
    return asked_for(visit, view, query) if view else None


def _draw(
    visit: Visit,
    *,
    asked: Asked | AskedSearch | None = None,
    form: Form | None = None,
    renamed: tuple[int, Form] | None = None,
) -> HttpResponse:
    found = saved_views_of(user_id=visit.staff.user_id)
    kept = [(view.is_team, _kept(visit, view, renamed)) for view in found]
    groups = (
        (_("Tampilan tim"), [view for is_team, view in kept if is_team]),
        (_("Tampilan saya"), [view for is_team, view in kept if not is_team]),
    )
    context = {
        "asked": asked,
        "form": form,
        "renamed_form": renamed[1] if renamed else None,
        "groups": [group for group in groups if group[1]],
        "chips": chips_of(visit, asked) if asked else [],
    }
    return visit.page("register/saved_views/page.html", context)


def _kept(visit: Visit, view: SavedView, renamed: tuple[int, Form] | None) -> KeptView:
    form: Form = RenameForm(initial={"name": view.name}, auto_id=f"tampilan_{view.pk}_%s")
    if renamed and renamed[0] == view.pk:
        form = renamed[1]
    return KeptView(
        name=view.name,
        url=_url_of(visit, view),
        change_url=visit.url("saved-view-change", view.pk),
        form=form,
        may_keep=not view.is_team or keeps_team(visit),
    )
