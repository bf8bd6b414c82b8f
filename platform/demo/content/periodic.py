"""What the demo's periodic reports say; the figures are those of the demo."""

from casework.actions.write_periodic import Narrative

# Whose reports are there; files of all agencies would keep the worker busy at the first start.
AGENCIES = ("banjarnegara", "kolaka", "kulonprogo", "provinsi-diy")

SIGNED = Narrative(
    summary=(
        "Seluruh laporan yang masuk sudah diverifikasi dan didisposisikan. Sebagian besar dijawab "
        "oleh unit sebelum tenggat.\n"
        "Laporan terbanyak menyangkut jalan, layanan kesehatan, dan administrasi kependudukan."
    ),
    obstacles=(
        "Respons awal terlambat pada unit yang pejabat penghubungnya berganti. Laporan yang "
        "menyangkut beberapa unit menunggu kesepakatan tentang unit utama."
    ),
    plans=(
        "Setiap unit menunjuk pengganti pejabat penghubung.\n"
        "Rapat mingguan membahas laporan yang mendekati tenggat."
    ),
)
DRAFT = Narrative(
    summary="Konsep: angka bulan ini sedang diperiksa bersama unit.",
    plans="Pelatihan ulang pejabat penghubung pada awal bulan depan.",
)
