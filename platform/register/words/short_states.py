"""States and escalation levels in a word or two, for the column of a table."""

from django.utils.translation import gettext_lazy as _

from register.rules.states import State

SHORT_STATES = {
    State.NATIONAL_REVIEW: _("Belum diverifikasi"),
    State.NEEDS_INFO: _("Menunggu kelengkapan"),
    State.AGENCY_REVIEW: _("Di Admin Instansi"),
    State.LIAISON_REVIEW: _("Di unit kerja"),
    State.RETURNED_NATIONAL: _("Dikembalikan"),
    State.IN_PROGRESS: _("Diproses"),
    State.ANSWERED: _("Sudah dijawab"),
    State.OMBUDSMAN: _("Di Ombudsman"),
    State.CLOSED: _("Selesai"),
    State.ARCHIVED: _("Diarsipkan"),
    State.MERGED: _("Digabung"),
    State.WITHDRAWN: _("Dicabut"),
}
SHORT_LEVELS = {
    1: _("Pimpinan"),
    2: _("Provinsi"),
    3: _("Nasional"),
    4: _("Ombudsman"),
}
