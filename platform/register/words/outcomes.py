"""What came of a step on one of many reports, in words and in the colour of a chip."""

from django.utils.translation import gettext_lazy as _

from register.rules.bulk import Outcome

OUTCOME_LABELS = {
    Outcome.DONE: _("Selesai dilakukan"),
    Outcome.PROPOSED: _("Menunggu persetujuan"),
    Outcome.REFUSED: _("Tidak dilakukan"),
    Outcome.CHANGED: _("Berubah sementara itu"),
}
OUTCOME_KINDS = {
    Outcome.DONE: "ok",
    Outcome.PROPOSED: "info",
    Outcome.REFUSED: "late",
    Outcome.CHANGED: "warn",
}
