"""How a place in a decree is called."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from tenants.teams.models.decree_member import Duty, PlaceInTeam

D, P = Duty, PlaceInTeam
# In the order of a decree's first annex. The coordination team's own places go by their short names.
PLACES: Final = (
    (D.PATRON, "", _("Pembina")),
    (D.ACCOUNTABLE_OFFICER, "", _("Penanggung jawab")),
    (D.COORDINATION_TEAM, P.CHAIR, _("Ketua")),
    (D.COORDINATION_TEAM, P.SECRETARY, _("Sekretaris")),
    (D.ADMIN_KOMINFO, "", _("Admin instansi (Kominfo)")),
    (D.ADMIN_ORGANISATION, "", _("Admin instansi (Organisasi)")),
    (D.ADMIN_INSPECTORATE, "", _("Admin instansi (Inspektorat)")),
    (D.COORDINATION_TEAM, "", _("Tim koordinasi")),
    (D.EXAMINATION_TEAM, "", _("Tim pemeriksa")),
    (D.COORDINATION_TEAM, P.MEMBER, _("Anggota")),
)
_BETWEEN: Final = ":"


def code_of(duty: str, place: str) -> str:
    """Return the one value by which a form names a duty and a place in its team."""
    return f"{duty}{_BETWEEN}{place}" if place else str(duty)


def read_code(code: str) -> tuple[str, str]:
    """Return the duty and the place that a value names."""
    duty, _colon, place = code.partition(_BETWEEN)
    return duty, place


def place_choices() -> list[tuple[str, str]]:
    """Return every place with what it is called, in the order of the paper."""
    return [(code_of(duty, place), str(label)) for duty, place, label in PLACES]


def place_label(duty: str, place: str) -> str:
    """Return how a place is called; those that no form offers by their duty."""
    labels = {(one, two): label for one, two, label in PLACES}
    return str(labels.get((Duty(duty), place)) or Duty(duty).label)


def place_order(duty: str, place: str) -> int:
    """Return where a place stands in the first annex."""
    order = [(one, two) for one, two, _label in PLACES]
    return order.index((Duty(duty), place)) if (Duty(duty), place) in order else len(order)
