"""What an officer is told after a step: what has happened, who comes next and until when."""

from django.utils.translation import gettext_lazy as _

from register.rules.states import State
from register.rules.steps import Step

# Steps without a line are told as in the timeline. {agency}, {unit}: whom the report is with now.
DONE = {
    Step.VERIFY_AND_ROUTE: _("Diverifikasi dan diteruskan ke {agency}"),
    Step.REQUEST_INFO: _("Permintaan kelengkapan dikirim kepada pelapor"),
    Step.ASSIGN_UNIT: _("Didisposisikan ke {unit}"),
    Step.CHANGE_UNIT: _("Dialihkan ke {unit}"),
    Step.RESPOND_INITIAL: _("Respons awal dikirim kepada pelapor"),
    Step.RESPOND_INITIAL_AGENCY: _("Respons awal dikirim kepada pelapor"),
    Step.ANSWER: _("Jawaban dikirim kepada pelapor"),
    Step.ANSWER_AGENCY: _("Jawaban dikirim kepada pelapor"),
    Step.ANSWER_WHILE_REFERRED: _("Jawaban dikirim kepada pelapor dan Ombudsman RI"),
    Step.RETURN_TO_AGENCY: _("Dikembalikan ke Admin Instansi"),
    Step.PROGRESS_NOTE: _("Perkembangan dicatat"),
    Step.INTERIM_REPLY: _("Tanggapan sementara dikirim kepada pelapor"),
    Step.RECALL_REROUTE: _("Dialihkan ke {agency}"),
    Step.PROPOSE_REROUTE: _("Dialihkan ke {agency}"),
    Step.TAKE_OVER: _("Diambil alih {agency}"),
    Step.NUDGE: _("Teguran dikirim ke {agency}"),
    Step.LOCK: _("Dikunci pada {agency}"),
    Step.JOIN: _("Ditangani bersama beberapa instansi, dipimpin {agency}"),
}
NOTE_KEPT = _("Catatan internal disimpan")
# Where no agency is active the desk keeps a report itself, and is so named.
DESK = _("Admin Nasional")
# By the state that the report is in now; one without a line waits for nobody.
NEXT = {
    State.NATIONAL_REVIEW: _("Verifikasi Admin Nasional ditunggu sampai {day}."),
    State.NEEDS_INFO: _("Kelengkapan dari pelapor ditunggu sampai {day}."),
    State.AGENCY_REVIEW: _("Disposisi atau jawaban instansi ditunggu sampai {day}."),
    State.LIAISON_REVIEW: _("Respons awal unit ditunggu sampai {day}."),
    State.RETURNED_NATIONAL: _("Penerusan ulang oleh Admin Nasional ditunggu sampai {day}."),
    State.IN_PROGRESS: _("Jawaban kepada pelapor ditunggu sampai {day}."),
    State.ANSWERED: _("Tanggapan pelapor ditunggu sampai {day}."),
    State.OMBUDSMAN: _("Jawaban kepada pelapor ditunggu sampai {day}."),
    State.CLOSED: _("Pelapor dapat membukanya kembali sampai {day}."),
    State.ARCHIVED: _("Pelapor dapat mengajukan keberatan sampai {day}."),
}
ALREADY_LATE = _("Tenggatnya sudah lewat sejak {day}.")
