"""What every agency of the demo has ready to answer."""

from casework.actions.keep_reply import Reply
from register.rules.steps import Step

REPLIES = (
    Reply(
        "salam",
        "Salam penutup",
        "Terima kasih atas laporan {nomor}. Bila masih ada kendala, balas di halaman laporan ini.",
    ),
    Reply(
        "diterima",
        "Respons awal",
        "Laporan {nomor} sudah kami terima dan sedang diperiksa. Kami menanggapi paling lambat "
        "{tenggat}.",
    ),
    Reply(
        "minta-foto",
        "Minta foto lokasi",
        "Mohon kirim foto lokasi dan patokan terdekat, agar petugas dapat menemukannya.",
        step=Step.REQUEST_INFO,
    ),
    Reply(
        "minta-tanggal",
        "Minta hari dan jam kejadian",
        "Mohon sebutkan hari dan jam kejadian serta loket atau petugas yang melayani.",
        step=Step.REQUEST_INFO,
    ),
    Reply(
        "sudah-dikerjakan",
        "Jawaban setelah pekerjaan lapangan",
        "Petugas {instansi} sudah ke lokasi dan menyelesaikan pekerjaannya. Foto terlampir.",
        step=Step.ANSWER,
        ticks=("substantive", "field_work"),
    ),
)
