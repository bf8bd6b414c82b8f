"""The file of old reports that the demo's regency has begun to bring in: most of its rows are whole."""

from __future__ import annotations

NAME = "arsip-lapor-2019.csv"
HEAD = "nomor_asal;judul;isi;tanggal_masuk;tanggal_selesai;jawaban;tempat"
ROWS = (
    "ADU-2019-0001;Lampu jalan mati di Jalan Pemuda;Sudah seminggu lampu jalan di depan pasar mati sehingga gelap sekali.;04/02/2019;11/02/2019;Lampu sudah diganti oleh Dinas Perhubungan.;Depan pasar kota",
    "ADU-2019-0002;Sampah menumpuk di dekat terminal;Sampah tidak diangkut sejak lima hari lalu dan mulai berbau.;06/02/2019;08/02/2019;Sampah sudah diangkut dan jadwal truk ditambah.;Terminal induk",
    "ADU-2019-0003;Antrean panjang di loket kependudukan;Loket hanya dibuka satu sehingga kami menunggu tiga jam.;12/02/2019;19/02/2019;Loket kedua dibuka setiap Senin dan Selasa.;Kantor kependudukan",
    "ADU-2019-0004;Jembatan bambu rapuh;Jembatan menuju sekolah sudah rapuh dan berbahaya bagi anak-anak.;bulan lalu;01/03/2019;Jembatan diperbaiki bersama warga.;Dusun Krajan",
    "ADU-2019-0005;Saluran air tersumbat;Air meluap ke rumah warga setiap hujan deras.;20/02/2019;27/02/2019;;Perumahan Kalibenda",
    "ADU-2019-0002;Sampah menumpuk di dekat terminal;Laporan yang sama dikirim dua kali.;06/02/2019;08/02/2019;Sudah dijawab pada laporan pertama.;Terminal induk",
)  # fmt: skip


def content() -> bytes:
    """Return the file as a spreadsheet saves it."""
    return "\r\n".join((HEAD, *ROWS, "")).encode()
