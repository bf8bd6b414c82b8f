"""The keys of the consoles and what they do; the script look/shortcuts.js answers to the same keys."""

from django.utils.translation import gettext_lazy as _

KEYS = (
    ("?", _("Buka daftar pintasan ini")),
    ("Ctrl K", _("Buka laporan menurut nomornya")),
    ("/", _("Cari laporan, juga menurut nomornya")),
    ("j", _("Laporan berikutnya dalam antrean")),
    ("k", _("Laporan sebelumnya dalam antrean")),
    ("x", _("Pilih atau batal memilih laporan itu")),
    ("Enter", _("Buka laporan itu")),
    ("a", _("Disposisi atau teruskan laporan yang terbuka")),
    ("r", _("Beri respons atau jawab laporan yang terbuka")),
    ("n", _("Catat perkembangan pada laporan yang terbuka")),
    ("s", _("Ke langkah-langkah laporan yang terbuka, atau ke langkah untuk yang dipilih")),
    ("Esc", _("Tutup jendela, atau kembali ke antrean")),
)
# Agencies are suggested to the desk alone.
DESK_KEYS = (
    (
        "1 2 3",
        _(
            "Teruskan laporan yang terbuka ke instansi pertama, kedua, atau ketiga yang mungkin berwenang"
        ),
    ),
)
