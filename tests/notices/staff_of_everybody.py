"""An officer of each role, named after it."""

from django.core import mail

from tenants.actions.appoint_liaison import appoint_liaison
from tenants.scope import of_agency, scope
from tests.factories.lives import make_unit
from tests.factories.people import staff

ROLES = ("ADM", "INS", "LIA", "LEAD", "EXM")


class Everybody:
    """users: by role. unit: the one that LIA answers for; LIA_2 has another."""

    def __init__(self, agency, province):
        self.agency, self.province = agency, province
        self.users = {role: self._make(agency, role) for role in (*ROLES, "LIA_2")}
        self.users["PRV"] = self._make(province, "PRV")
        self.users["NAT"] = self._make(None, "NAT")
        self.unit = make_unit(agency, staffed=False)
        self.other_unit = make_unit(agency, name="Dinas PU", kind="OPD", staffed=False)
        with scope(of_agency(agency)):
            appoint_liaison(unit_id=self.unit.pk, user_id=self.users["LIA"].pk)
            appoint_liaison(unit_id=self.other_unit.pk, user_id=self.users["LIA_2"].pk)

    def _make(self, agency, role):
        email = f"{role.lower().replace('_', '-')}@contoh.go.id"
        return staff(agency, role.removesuffix("_2"), email=email, name=f"Petugas {role}")

    def told(self):
        """Return who was written to since the last time, by role, the reporter as REP."""
        roles = {user.email: role for role, user in self.users.items()}
        found = sorted(
            (roles.get(m.to[0], "REP"), m.subject.partition(": ")[2]) for m in mail.outbox
        )
        mail.outbox.clear()
        return found
