"""What is said of the rules about units."""

from django.utils.translation import gettext_lazy as _

from casework.rules.unit_rules import Trouble

TROUBLES = {
    Trouble.UNIT_CLOSED: _("Unitnya sudah ditutup, jadi aturan ini dilewati."),
    Trouble.NOBODY_ANSWERS: _("Unitnya belum punya pejabat penghubung, jadi aturan ini dilewati."),
    Trouble.SUBJECT_GONE: _("Kategorinya sudah tidak dipakai, jadi aturan ini dilewati."),
    Trouble.NEVER_REACHED: _(
        "Tidak pernah terpakai: aturan nomor {other} sudah mencakup semuanya."
    ),
    Trouble.GIVES_WAY: _(
        "Beririsan dengan aturan nomor {other} yang menunjuk unit lain; bila keduanya cocok, "
        "yang lebih atas dipakai."
    ),
}
