"""What the national desk of the demo has ready to write."""

from typing import Final

# Code, name, text.
DESK_REPLIES: Final = (
    (
        "minta-lokasi",
        "Minta lokasi kejadian",
        (
            "Mohon sebutkan kecamatan, nama jalan, dan patokan terdekat, agar laporan {nomor} sampai "
            "ke instansi yang berwenang."
        ),
    ),
    (
        "minta-waktu",
        "Minta hari dan jam kejadian",
        "Mohon sebutkan hari dan jam kejadian, serta nama layanan atau loketnya.",
    ),
    (
        "terlalu-umum",
        "Arsip: terlalu umum",
        (
            "Laporan {nomor} belum menyebut kejadian yang dapat ditindaklanjuti. Bila ada kejadian "
            "tertentu, sampaikan kembali dengan tempat dan waktunya."
        ),
    ),
)
