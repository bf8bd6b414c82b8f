"""Officers in front of their consoles: browsers signed in at the right host, second factor proved."""

import re
from datetime import timedelta
from itertools import count

from django.test import Client
from django.utils import timezone

from register.queries.case import open_case
from register.queries.offered_groups import BY_SLUG
from register.rules.actors import Actor, Role
from tenants.actions.appoint_liaison import appoint_liaison
from tenants.scope import NATIONAL, of_agency, scope
from tenants.signin.roles import with_duties
from tenants.signin.staff import Staff
from tests.factories.everything import EVERYTHING
from tests.factories.lives import Life
from tests.factories.people import NATIONAL as NATIONAL_HOST
from tests.factories.people import host_of, sign_in, staff

_numbers = count(1)


class Officer(Client):
    """A browser of one person at one desk; `actor` is that person as the rules know them."""

    def __init__(self, agency, *roles, unit=None, name="Rina Astuti"):
        super().__init__()
        email = f"petugas{next(_numbers)}@contoh.go.id"
        self.agency = agency
        self.user = staff(agency, *roles, email=email, name=name)
        self.root = "/konsol/" if agency else "/"
        sign_in(self, self.user, host=host_of(agency) if agency else NATIONAL_HOST)
        if unit is not None:
            with self.scope:
                appoint_liaison(unit_id=unit.pk, user_id=self.user.pk)
        self.actor = Actor(
            roles=frozenset(Role(role) for role in roles),
            user_id=self.user.pk,
            agency_id=agency.pk if agency else None,
            unit_ids=frozenset({unit.pk}) if unit else frozenset(),
            name=name,
        )

    @property
    def at_work(self):
        """The person as the gate lets them in."""
        codes = frozenset(role.value for role in self.actor.roles)
        units = self.actor.unit_ids
        return Staff(self.user.pk, self.actor.name, self.agency, with_duties(codes), units, codes)

    @property
    def scope(self):
        return scope(of_agency(self.agency) if self.agency else NATIONAL)

    def case(self, life):
        """The report as this person has it now."""
        with self.scope:
            return open_case(actor=self.actor, number=life.report.number, at=now())

    def url(self, life, *parts):
        return f"{self.root}laporan/{life.report.number}/" + "".join(f"{p}/" for p in parts)

    def see(self, life, *parts, **query):
        return self.get(self.url(life, *parts), query)

    def queue(self, view, **query):
        return self.get(f"{self.root}antrean/", {"v": view, **query})

    def send(self, life, slug, *, version=None, **typed):
        """Send the form of a step as its page was opened just before."""
        typed["version"] = life.report.version if version is None else version
        return self.post(self.url(life, slug), typed)


def now():
    """The pages read the real clock."""
    return timezone.now()  # noqa: TID251


def today():
    """Return the day at the clerks' clocks, which from 17.00 UTC on is tomorrow's."""
    return timezone.localdate()


def fresh_life(**values):
    """Return a report filed just now, so that the clocks of the pages are its own."""
    return Life(at=now(), **values)


def escalated_life(agency, *, level):
    """Return a report that nobody has looked at until it had risen to a level."""
    life = Life(at=now() - timedelta(days=90))
    life.route(agency)
    for kind in ("T2", "RISE_E2", "RISE_E3")[:level]:
        life.go_to(life.timers[kind].due_at + timedelta(minutes=1)).sweep()
    assert life.report.escalation == level
    return life


def links_to_steps(answer, life):
    """Return the slugs of the steps that a report's page leads to, in its order."""
    pattern = rf'href="[^"]*/laporan/{life.report.number}/([a-z-]+)/"'
    return [slug for slug in re.findall(pattern, answer.content.decode()) if slug in BY_SLUG]


def snapshot(life):
    """Return all that a refused step must leave as it was."""
    with scope(EVERYTHING):
        report = life.report
        row = {name: value for name, value in vars(report).items() if not name.startswith("_")}
        timers = list(report.timers.order_by("kind").values())
        events = report.events.count()
        files = report.attachments.count()
        return row, timers, events, files, report.proposals.count()
