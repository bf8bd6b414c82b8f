"""Writing a decree: begun, its subject, its wording."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from agency_console.administration import administers
from agency_console.decrees.decree_page import today_of
from agency_console.decrees.draft_form import draft_or_away, draw_part, write_part
from look.forms.posted import posted
from look.navigation import NavLink
from register.views.visit import Visit
from tenants.actions.draft_decree import begin_draft, change_draft
from tenants.actions.open_draft import AlreadySuperseded, NumberTaken
from tenants.queries.decree_pages import replaceable
from tenants.queries.decrees import decree_in_force
from tenants.queries.former_decree import WORDING, people_of, wording_of
from tenants.queries.unit_choices import parent_choices
from tenants.signin.duties import Area
from tenants.teams.data.decree_defaults import decree_defaults
from tenants.teams.forms.decree_forms import SubjectForm, WordingForm
from tenants.teams.models import Decree
from tenants.teams.models.decree import Tier

FORM = "agency_console/decree/form.html"


@require_http_methods(["GET", "POST"])
@administers(Area.DECREES)
def decree_new(visit: Visit) -> HttpResponse:
    former = decree_in_force(today_of(visit))
    form = _subject_form(visit, None, initial=_usual(former))
    if not form.is_bound or not form.is_valid():
        return _draw_new(visit, form)
    subject = form.subject()
    copied = former if subject.tier == Tier.REGIONAL else None
    try:
        decree = begin_draft(
            subject=subject,
            wording=wording_of(copied),
            people=people_of(copied),
            by=visit.staff,
            at=visit.at,
        )
    except (NumberTaken, AlreadySuperseded) as refused:
        _refuse(form, refused)
        return _draw_new(visit, form)
    messages.success(visit.request, _("Konsep SK dibuat. Lengkapi bagian-bagiannya."))
    return redirect(visit.url("decree-detail", decree.pk))


@require_http_methods(["GET", "POST"])
@administers(Area.DECREES)
def decree_subject(visit: Visit, decree_id: int) -> HttpResponse:
    decree = draft_or_away(visit, decree_id)
    if isinstance(decree, HttpResponse):
        return decree
    form = _subject_form(visit, decree, initial=_initial(decree))
    draw = partial(_draw_subject, visit, form)
    if not form.is_bound or not form.is_valid():
        return draw(decree, "")
    write = partial(_change, visit, decree_id, form.subject().columns())
    try:
        return write_part(visit, decree_id, write, draw, to=visit.url("decree-detail", decree_id))
    except (NumberTaken, AlreadySuperseded) as refused:
        _refuse(form, refused)
        return draw(decree, "")


@require_http_methods(["GET", "POST"])
@administers(Area.DECREES)
def decree_wording(visit: Visit, decree_id: int) -> HttpResponse:
    decree = draft_or_away(visit, decree_id)
    if isinstance(decree, HttpResponse):
        return decree
    form = WordingForm(
        posted(visit.request), initial={name: getattr(decree, name) for name in WORDING}
    )

    def draw(now: Decree, told: str) -> HttpResponse:
        return draw_part(visit, now, FORM, _("Konsiderans dan tembusan"), told=told, form=form)

    if not form.is_bound or not form.is_valid():
        return draw(decree, "")
    write = partial(_change, visit, decree_id, form.cleaned_data)
    return write_part(visit, decree_id, write, draw, to=visit.url("decree-detail", decree_id))


def _change(visit: Visit, decree_id: int, columns: dict[str, object], revision: int) -> None:
    change_draft(decree_id=decree_id, revision=revision, by=visit.staff, at=visit.at, **columns)


def _subject_form(
    visit: Visit, decree: Decree | None, *, initial: dict[str, object]
) -> SubjectForm:
    return SubjectForm(
        posted(visit.request),
        units=parent_choices(unit_id=None),
        former=replaceable(decree.pk if decree else None),
        initial=initial,
    )


def _usual(former: Decree | None) -> dict[str, object]:
    """Return what a new decree begins with: as the one in force has it, which it supersedes."""
    usual = {
        "title": decree_defaults()["title"],
        "tier": Tier.REGIONAL,
        "cost": decree_defaults()["cost"],
    }
    if former is None:
        return usual
    taken = {name: getattr(former, name) for name in ("signer", "signer_position", "place")}
    return {**usual, **taken, "cost": former.cost or usual["cost"], "supersedes_id": str(former.pk)}


def _initial(decree: Decree) -> dict[str, object]:
    names = [name for name in SubjectForm.base_fields if not name.endswith("_id")]
    numbers = {name: str(getattr(decree, name) or "") for name in ("unit_id", "supersedes_id")}
    return {**{name: getattr(decree, name) for name in names}, **numbers}


def _refuse(form: SubjectForm, refused: ValueError) -> None:
    if isinstance(refused, NumberTaken):
        form.add_error("number", _("Nomor ini sudah dipakai SK lain."))
    else:
        form.add_error("supersedes_id", _("SK itu sudah digantikan konsep atau SK lain."))


def _draw_subject(visit: Visit, form: SubjectForm, decree: Decree, told: str) -> HttpResponse:
    return draw_part(visit, decree, FORM, _("Pokok dan penanda tangan"), told=told, form=form)


def _draw_new(visit: Visit, form: SubjectForm) -> HttpResponse:
    here, title = visit.url("decree-list"), _("Buat konsep SK")
    context = {
        "title": title,
        "form": form,
        "lead": _(
            "Anggota, pejabat penghubung, dan konsiderans SK yang berlaku ikut disalin ke konsep."
        ),
        "submit": _("Buat konsep"),
        "back_url": here,
        "crumbs": (NavLink(_("SK tim"), here), NavLink(title, "")),
    }
    return visit.page("agency_console/administration/form.html", context, here=here)
