"""The numbers at the head of the table."""

from __future__ import annotations

from django.utils.translation import gettext as _

from figures.words.tiles import Tile
from look.charts.numbers import whole
from onboarding.connectivity.queries.lines import Sums
from onboarding.connectivity.rules.standing_kind import StandingKind as Kind


def tiles_of(sums: Sums) -> tuple[Tile, ...]:
    """Return how many bodies stand how, and what became of the complaints: each adds up."""
    stand = {kind: whole(number) for kind, number in sums.by_standing.items()}
    columns = _("belum %(waiting)s, proses %(in_process)s, selesai %(done)s, lainnya %(other)s") % {
        "waiting": whole(sums.waiting),
        "in_process": whole(sums.in_process),
        "done": whole(sums.done),
        "other": whole(sums.other),
    }
    if sums.unexplained:
        columns = _("%(columns)s, tidak terjelaskan %(number)s") % {
            "columns": columns,
            "number": whole(sums.unexplained),
        }
    return (
        Tile(_("SK dan akun"), stand[Kind.BOTH], _("dari %(all)s instansi") % {
            "all": whole(sums.bodies)
        }),
        Tile(_("SK, belum ada akun"), stand[Kind.DECREE_ONLY]),
        Tile(_("Akun, belum ada SK"), stand[Kind.ACCOUNT_ONLY]),
        Tile(_("Belum ada keduanya"), stand[Kind.NEITHER]),
        Tile(_("Jumlah pengaduan"), whole(sums.complaints), columns),
    )  # fmt: skip
