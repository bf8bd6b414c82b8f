"""manage show_demo_accounts"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import override

from demo.content.agencies import agencies
from demo.queries.shown_accounts import Desk, ShownPerson, portal, shown_desks
from demo.sign_in import PASSWORD
from tenants.scope import PORTAL, scope

# The agencies that are printed: with most to do, a province, one in another time zone, the watcher.
_SHOWN: Final = ("banjarnegara", "provinsi-diy", "kolaka", "ombudsman")


class Command(BaseCommand):
    help = "Print some accounts of the demo, and where its second factor is shown."

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("There are demo accounts only where TUNTAS_DEMO=1 is set.")
        with override("en"), scope(PORTAL):
            desks, reporters = shown_desks(), portal()
        if not desks:
            raise CommandError("The demo is not there yet: run load_demo.")
        names = {agencies()[slug].name for slug in _SHOWN}
        self.stdout.write(f"  Demo accounts, all with the password {PASSWORD}")
        self.stdout.write(
            f"  Second factor of staff, and all accounts: {settings.PUBLIC_URL}/demo/"
        )
        self._print(reporters)
        for desk in desks:
            if desk is desks[0] or desk.name in names:
                self._print(desk)

    def _print(self, desk: Desk) -> None:
        self.stdout.write(f"\n  {desk.name}: {desk.url}")
        for person in _one_of_each_role(desk.people):
            self.stdout.write(f"    {person.email:<46} {person.role}")


def _one_of_each_role(people: Iterable[ShownPerson]) -> list[ShownPerson]:
    first: dict[str, ShownPerson] = {}
    for person in people:
        first.setdefault(person.role, person)
    return list(first.values())
