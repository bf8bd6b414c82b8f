"""The words of an examination file."""

from django.utils.translation import gettext_lazy as _

from casework.rules.examination import Hand, Handing, Stage

HAND_LABELS = {
    Hand.EXAMINERS: _("Tim Pemeriksa"),
    Hand.COORDINATION: _("Tim Koordinasi"),
    Hand.PATRON: _("Pembina / Penanggung Jawab"),
}
STAGE_LABELS = {
    Stage.DRAFT: _("Disusun Tim Pemeriksa"),
    Stage.SUBMITTED: _("Di Tim Koordinasi"),
    Stage.FORWARDED: _("Di Pembina / Penanggung Jawab"),
    Stage.SIGNED: _("Disahkan"),
}
HANDING_LABELS = {
    Handing.SUBMIT: _("Serahkan ke Tim Koordinasi"),
    Handing.FORWARD: _("Teruskan ke Pembina"),
    Handing.RETURN_TO_EXAMINERS: _("Kembalikan ke Tim Pemeriksa"),
    Handing.SIGN: _("Sahkan hasil pemeriksaan"),
    Handing.RETURN_TO_COORDINATION: _("Kembalikan ke Tim Koordinasi"),
}
HANDED_LABELS = {
    Handing.SUBMIT: _("Diserahkan ke Tim Koordinasi"),
    Handing.FORWARD: _("Diteruskan ke Pembina"),
    Handing.RETURN_TO_EXAMINERS: _("Dikembalikan ke Tim Pemeriksa"),
    Handing.SIGN: _("Disahkan Pembina / Penanggung Jawab"),
    Handing.RETURN_TO_COORDINATION: _("Dikembalikan ke Tim Koordinasi"),
}
PART_LABELS = {
    "subject": _("Perihal"),
    "facts": _("Duduk perkara"),
    "evidence": _("Daftar bukti"),
    "heard": _("Pihak yang didengar"),
    "analysis": _("Analisis"),
    "conclusion": _("Kesimpulan"),
    "recommendation": _("Rekomendasi"),
}
