"""What goes wrong, and what is told, in sentences."""

from django.utils.translation import gettext_lazy as _

from onboarding.applications.rules.decree_days import DayMistake
from onboarding.applications.rules.short_address import AddressMistake
from onboarding.applications.rules.team import TeamGap
from onboarding.applications.rules.unit_rows import UnitMistake

DAY_SENTENCES = {
    DayMistake.FUTURE: _("Tanggal SK belum tiba. Tulis tanggal SK ditandatangani."),
    DayMistake.TOO_OLD: _("Tanggal SK lebih tua dari SP4N (2013). Periksa lagi tahunnya."),
    DayMistake.BEFORE_SIGNING: _("SK tidak dapat berlaku sebelum ditandatangani."),
    DayMistake.ENDS_FIRST: _("Akhir masa berlaku mendahului awalnya."),
    DayMistake.OVER: _("SK ini sudah tidak berlaku. Ajukan SK yang masih berlaku."),
}
ADDRESS_SENTENCES = {
    AddressMistake.FORM: _(
        "Pakai huruf kecil, angka, dan tanda hubung saja, paling panjang 40; contoh: banjarnegara."
    ),
    AddressMistake.RESERVED: _("Alamat itu dipakai oleh sistem. Pilih yang lain."),
    AddressMistake.TAKEN: _(
        "Alamat itu sudah dipakai atau disimpan untuk instansi lain. Pilih yang lain."
    ),
}
GAP_SENTENCES = {
    TeamGap.PATRON: _("Tambahkan Pembina."),
    TeamGap.ACCOUNTABLE: _("Tambahkan Penanggung Jawab."),
    TeamGap.ADMINS: _("Tambahkan admin: sedikitnya dua orang dengan surel berbeda."),
}
UNIT_SENTENCES = {
    UnitMistake.MISSING: _("belum diisi"),
    UnitMistake.TOO_LONG: _("terlalu panjang"),
    UnitMistake.CODE_FORM: _("pakai huruf, angka, titik, atau tanda hubung saja"),
    UnitMistake.CODE_TWICE: _("sudah dipakai unit lain"),
    UnitMistake.KIND: _("bukan jenis unit yang dikenal"),
    UnitMistake.EMAIL: _("bukan alamat surel yang lengkap"),
    UnitMistake.SAME_PERSON: _("pengganti harus orang lain dari pejabat penghubung"),
}
FILL_SENTENCES = {
    "ALREADY_THERE": _(
        "Instansi itu sudah berisi SK atau unit dengan nomor yang sama. Periksa isinya, lalu ulangi."
    ),
    "POLICY_TOO_SLOW": _(
        "Tenggat yang diminta lebih lambat dari tenggat nasional yang berlaku sekarang."
    ),
    "UNKNOWN": _("Penyiapan terhenti karena kesalahan sistem. Sistem mencobanya lagi sendiri."),
}
