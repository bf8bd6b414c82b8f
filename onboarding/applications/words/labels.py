"""What the codes of an application are called on screen."""

from django.utils.translation import gettext_lazy as _

from onboarding.applications.rules.steps import Step, StepState

STEP_LABELS = {
    Step.DECREE: _("Surat keputusan (SK)"),
    Step.TEAM: _("Tim pengelola"),
    Step.UNITS: _("Unit dan pejabat penghubung"),
    Step.PROCEDURES: _("SOP"),
    Step.POLICY: _("Tenggat dan hari kerja"),
    Step.CHANNELS: _("Kanal"),
    Step.TRIAL: _("Laporan uji coba"),
}
STEP_HINTS = {
    Step.DECREE: _(
        "Nomor, tanggal, penanda tangan, masa berlaku, dan berkas PDF yang ditandatangani."
    ),
    Step.TEAM: _("Pembina, penanggung jawab, dan para admin, dengan surel dan NIP masing-masing."),
    Step.UNITS: _(
        "Setiap unit dengan pejabat penghubung dan penggantinya. Bisa diunggah sebagai CSV."
    ),
    Step.PROCEDURES: _("Unggah SOP yang sudah ada, atau susun nanti di konsol."),
    Step.POLICY: _("Pakai tenggat nasional, atau sebutkan yang lebih cepat."),
    Step.CHANNELS: _("Alamat situs instansi Anda dan awalan SMS."),
    Step.TRIAL: _("Jalankan laporan contoh: ke unit mana, dan kapan tenggatnya."),
}
STEP_STATE_LABELS = {
    StepState.NOT_BEGUN: _("Belum diisi"),
    StepState.PARTLY: _("Sebagian"),
    StepState.DONE: _("Lengkap"),
    StepState.TO_MEND: _("Perlu diperbaiki"),
}
STEP_SLUGS = {
    Step.DECREE: "sk",
    Step.TEAM: "tim",
    Step.UNITS: "unit",
    Step.PROCEDURES: "sop",
    Step.POLICY: "sla",
    Step.CHANNELS: "kanal",
    Step.TRIAL: "uji",
}
STEPS_BY_SLUG = {slug: step for step, slug in STEP_SLUGS.items()}
