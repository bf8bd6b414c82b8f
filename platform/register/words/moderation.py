"""What moderation is called on screen."""

from django.utils.translation import gettext_lazy as _

from register.rules.moderation import FlagReason, Outcome

FLAG_LABELS = {
    FlagReason.PERSONAL_DATA: _("Memuat data pribadi seseorang"),
    FlagReason.ABUSE: _("Memuat hinaan atau SARA"),
    FlagReason.THREAT: _("Memuat ancaman atau ajakan kekerasan"),
    FlagReason.SPAM: _("Iklan, penipuan, atau bukan laporan"),
    FlagReason.OTHER: _("Alasan lain"),
}
OUTCOME_LABELS = {
    Outcome.HIDDEN: _("Teks disembunyikan"),
    Outcome.DISMISSED: _("Tidak ditindak"),
}
