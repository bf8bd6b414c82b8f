"""Whom a draft names: its team, and the officers of each unit."""

from functools import partial

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from agency_console.administration import administers
from agency_console.decrees.draft_form import draft_or_away, draw_part, write_part
from look.error_summary import summary_of
from look.forms.posted import posted
from register.views.visit import Visit
from tenants.actions.name_in_draft import name_liaisons, name_team
from tenants.actions.record_decree import NamedPerson
from tenants.queries.decree_pages import liaisons_named, team_named
from tenants.signin.duties import Area
from tenants.teams.forms.person_form import PersonForm, liaison_forms, liaisons
from tenants.teams.forms.team_rows import TeamRows
from tenants.teams.models import Decree, Unit

MORE = "more"


@require_http_methods(["GET", "POST"])
@administers(Area.DECREES)
def decree_team(visit: Visit, decree_id: int) -> HttpResponse:
    decree = draft_or_away(visit, decree_id)
    if isinstance(decree, HttpResponse):
        return decree
    sent = posted(visit.request)
    if sent is not None and MORE in sent:
        return _draw_team(visit, TeamRows.with_more(sent), decree, "")
    rows = TeamRows(sent, team_named(decree) if sent is None else ())
    draw = partial(_draw_team, visit, rows)
    if sent is None or not rows.is_valid():
        return draw(decree, "")
    write = partial(_name_team, visit, decree_id, rows.people())
    return write_part(visit, decree_id, write, draw, to=visit.url("decree-detail", decree_id))


@require_GET
@administers(Area.DECREES)
def decree_units(visit: Visit, decree_id: int) -> HttpResponse:
    decree = draft_or_away(visit, decree_id)
    if isinstance(decree, HttpResponse):
        return decree
    rows = [
        (unit, people, visit.url("decree-unit", decree_id, unit.pk))
        for unit, people in liaisons_named(decree)
    ]
    template = "agency_console/decree_units/page.html"
    units_url = visit.url("unit-new") if visit.staff.keeps(Area.UNITS) else ""
    return draw_part(
        visit, decree, template, _("Pejabat penghubung"), rows=rows, units_url=units_url
    )


@require_http_methods(["GET", "POST"])
@administers(Area.DECREES)
def decree_unit(visit: Visit, decree_id: int, unit_id: int) -> HttpResponse:
    decree = draft_or_away(visit, decree_id)
    if isinstance(decree, HttpResponse):
        return decree
    found = {unit.pk: (unit, people) for unit, people in liaisons_named(decree)}
    if unit_id not in found:
        raise Http404
    unit, people = found[unit_id]
    forms = liaison_forms(posted(visit.request), people)
    draw = partial(_draw_unit, visit, unit, forms)
    if not forms[0].is_bound or not all([form.is_valid() for form in forms]):  # noqa: C419
        return draw(decree, "")
    write = partial(_name_liaisons, visit, decree_id, unit_id, liaisons(forms, unit_id=unit_id))
    return write_part(visit, decree_id, write, draw, to=visit.url("decree-units", decree_id))


def _name_team(visit: Visit, decree_id: int, people: list[NamedPerson], revision: int) -> None:
    name_team(decree_id=decree_id, revision=revision, people=people, by=visit.staff, at=visit.at)


def _name_liaisons(
    visit: Visit, decree_id: int, unit_id: int, people: list[NamedPerson], revision: int
) -> None:
    name_liaisons(
        decree_id=decree_id,
        revision=revision,
        unit_id=unit_id,
        people=people,
        by=visit.staff,
        at=visit.at,
    )


def _draw_team(visit: Visit, rows: TeamRows, decree: Decree, told: str) -> HttpResponse:
    template, title = "agency_console/decree_team/page.html", _("Tim")
    return draw_part(
        visit, decree, template, title, told=told, forms=rows.forms, errors=summary_of(*rows.forms)
    )


def _draw_unit(
    visit: Visit, unit: Unit, forms: tuple[PersonForm, PersonForm], decree: Decree, told: str
) -> HttpResponse:
    template = "agency_console/decree_unit/page.html"
    parts = list(zip((_("Pejabat penghubung"), _("Pengganti")), forms, strict=True))
    return draw_part(
        visit,
        decree,
        template,
        unit.name,
        told=told,
        forms=forms,
        parts=parts,
        errors=summary_of(*forms),
        back_url=visit.url("decree-units", decree.pk),
    )
