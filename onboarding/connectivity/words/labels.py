"""How the table calls what it tells."""

from __future__ import annotations

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from look.moments import short_day
from onboarding.connectivity.actions.record_standing import StandingMistake
from onboarding.connectivity.models import Period
from onboarding.connectivity.rules.standing_kind import StandingKind

STANDING_LABELS: dict[StandingKind, str | Promise] = {
    StandingKind.BOTH: gettext_lazy("SK dan akun"),
    StandingKind.DECREE_ONLY: gettext_lazy("SK, belum ada akun"),
    StandingKind.ACCOUNT_ONLY: gettext_lazy("Akun, belum ada SK"),
    StandingKind.NEITHER: gettext_lazy("Belum ada"),
}
STANDING_MARKS = {
    StandingKind.BOTH: "lp-ok",
    StandingKind.DECREE_ONLY: "lp-warn",
    StandingKind.ACCOUNT_ONLY: "lp-warn",
    StandingKind.NEITHER: "lp-mute",
}
MISTAKE_SENTENCES: dict[StandingMistake, str | Promise] = {
    StandingMistake.IN_FUTURE: gettext_lazy("Tanggal SK tidak boleh sesudah hari ini."),
    StandingMistake.NO_NUMBER: gettext_lazy("Tulis nomor SK."),
    StandingMistake.NO_DECREE: gettext_lazy("Nomor dan tanggal SK hanya diisi bila SK sudah ada."),
}


def period_label(period: Period, *, today: date) -> str:
    """Return "2025", "2026 sampai sekarang", or "12 Feb 2018 (data impor)"."""
    if period.is_imported:
        return _("%(day)s (data impor)") % {"day": short_day(period.as_of)}
    if period.as_of >= today:
        return _("%(year)s sampai sekarang") % {"year": period.code}
    return period.code
