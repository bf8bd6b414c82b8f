"""What states, steps, refusals and parts of procedures (SOP) are called."""

from django.utils.translation import gettext_lazy as _

from casework.rules.sop_changes import StepFate
from casework.rules.sop_content import TimeUnit
from casework.rules.sop_life import SopRefusal, SopState, SopStepName
from casework.rules.sop_times import NotAdopted

STATE_LABELS = {
    SopState.DRAFT: _("Konsep"),
    SopState.WAITING: _("Menunggu Pembina"),
    SopState.PUBLISHED: _("Berlaku"),
    SopState.SUPERSEDED: _("Digantikan"),
    SopState.WITHDRAWN: _("Dicabut"),
    SopState.DISCARDED: _("Dibuang"),
}
# The kind of chip that a state wears.
STATE_MARKS = {
    SopState.DRAFT: "mute",
    SopState.WAITING: "info",
    SopState.PUBLISHED: "ok",
    SopState.SUPERSEDED: "mute",
    SopState.WITHDRAWN: "late",
    SopState.DISCARDED: "mute",
}
HISTORY_LABELS = {
    SopStepName.SEND: _("Diajukan kepada Pembina"),
    SopStepName.RECALL: _("Ditarik kembali untuk diubah"),
    SopStepName.APPROVE: _("Disahkan dan diterbitkan"),
    SopStepName.RETURN: _("Dikembalikan untuk diperbaiki"),
    SopStepName.WITHDRAW: _("Dicabut"),
    SopStepName.DISCARD: _("Dibuang"),
}
UNIT_LABELS = {
    TimeUnit.MINUTE: _("menit"),
    TimeUnit.HOUR: _("jam"),
    TimeUnit.WORKING_DAY: _("hari kerja"),
}
TIMER_LABELS = {
    "t2": _("Verifikasi dan disposisi"),
    "t3": _("Respons awal unit"),
    "t7": _("Penyelesaian"),
}
PART_LABELS = {
    "title": _("Nama SOP"),
    "legal_basis": _("Dasar hukum"),
    "qualifications": _("Kualifikasi pelaksana"),
    "related": _("Keterkaitan dengan SOP lain"),
    "equipment": _("Peralatan dan perlengkapan"),
    "warnings": _("Peringatan"),
    "records": _("Pencatatan dan pendataan"),
}
COLUMN_LABELS = {
    "activity": _("Kegiatan"),
    "executor": _("Pelaksana"),
    "completeness": _("Kelengkapan"),
    "time": _("Waktu"),
    "output": _("Output"),
    "timer": _("Tenggat yang diatur"),
}
FATE_LABELS = {
    StepFate.ADDED: _("Ditambahkan"),
    StepFate.REMOVED: _("Dihapus"),
    StepFate.CHANGED: _("Diubah"),
    StepFate.MOVED: _("Dipindahkan"),
}
NOT_ADOPTED = {
    NotAdopted.NOT_PUBLISHED: _("Hanya versi yang berlaku yang dapat diadopsi ke kebijakan."),
    NotAdopted.OF_UNIT: _(
        "Kebijakan tenggat berlaku bagi seluruh instansi, jadi SOP unit tidak mengubahnya."
    ),
    NotAdopted.OF_CATEGORY: _(
        "Kebijakan tenggat tidak membedakan kategori, jadi SOP satu kategori tidak mengubahnya."
    ),
    NotAdopted.NO_TIMES: _("Waktunya tidak dapat dihitung dalam hari kerja."),
}
SENTENCES = {
    SopRefusal.NOT_YOUR_ROLE: _("Peran Anda tidak berwenang melakukan ini pada SOP."),
    SopRefusal.NOT_THE_PATRON: _(
        "SOP disahkan, dikembalikan, atau dicabut oleh Pembina menurut SK yang berlaku."
    ),
    SopRefusal.SAME_OFFICER: _("Harus disahkan pejabat lain, bukan yang mengajukan."),
    SopRefusal.NOT_NOW: _("Langkah ini tidak tersedia pada status SOP saat ini."),
    SopRefusal.CHANGED: _(
        "SOP ini sudah diubah orang lain. Yang Anda ketik masih ada di bawah. "
        "Bandingkan dengan isi terbaru, lalu simpan lagi bila masih perlu."
    ),
    SopRefusal.OPEN_ALREADY: _("Sudah ada versi yang sedang disusun atau menunggu pengesahan."),
    SopRefusal.NUMBER_TAKEN: _("Nomor ini sudah dipakai SOP lain."),
    SopRefusal.UNKNOWN_UNIT: _("Unit itu tidak ada. Pilih unit lain."),
    SopRefusal.SUBJECT_FIXED: _(
        "Nomor dan lingkup SOP tidak berubah setelah ada versi yang disahkan. Buat SOP baru."
    ),
    SopRefusal.NEEDS_STEPS: _("Tulis paling sedikit satu langkah sebelum mengajukan."),
    SopRefusal.NEEDS_WORDS: _("Tulis alasannya."),
}
