"""Every page of the portal that the gates are for: who adds a page to the portal adds its line.

A page is opened as a stranger does, on a phone and on a desk, in both languages: see
test_portal_pages.py, and tests/screens, which takes its picture by the same list.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class PortalPage:
    """One page. name: of its picture. path: with {settled} and {open}, numbers of public reports,
    and {applying}, {applied} and {returned}, applications that the browser opens: one being filled
    in, one sent, and one that was sent back.

    where: at whose host, PUBLIC or REGENCY; an agency's own host has a few pages for everybody.
    budget_kb: what it may weigh besides its photos, packed, with an empty cache.
    """

    name: str
    path: str
    status: int = 200
    where: str = "PUBLIC"
    budget_kb: int = 50

    def __str__(self):
        return self.name


PORTAL_PAGES = (
    PortalPage("beranda", "/"),
    PortalPage("jelajahi", "/jelajahi/"),
    PortalPage("jelajahi-saring", "/jelajahi/?provinsi=33&status=selesai"),
    PortalPage("jelajahi-cari", "/jelajahi/?q=puskesmas+di+banjarnegara"),
    PortalPage("jelajahi-kosong", "/jelajahi/?q=tidakadayangsepertiini&jenis=aspirasi"),
    PortalPage("jelajahi-galat", "/jelajahi/?dari=2026-02-02&sampai=2026-02-01", status=422),
    PortalPage("wilayah", "/jelajahi/peta/"),
    PortalPage("wilayah-cari", "/jelajahi/peta/?q=puskesmas"),
    PortalPage("wilayah-provinsi", "/jelajahi/peta/?provinsi=33"),
    PortalPage("statistik", "/statistik/"),
    PortalPage("statistik-semua", "/statistik/?periode=semua&urut=puas"),
    PortalPage("keterhubungan", "/keterhubungan/"),
    PortalPage("keterhubungan-provinsi", "/keterhubungan/?provinsi=33"),
    PortalPage("keterhubungan-2018", "/keterhubungan/?periode=2018-02-12"),
    PortalPage("keterhubungan-kosong", "/keterhubungan/?q=tidakadayangsepertiini"),
    PortalPage("instansi", "/instansi/"),
    PortalPage("instansi-kosong", "/instansi/?q=tidakadayangsepertiini"),
    PortalPage("instansi-satu", "/instansi/banjarnegara/"),
    PortalPage("instansi-perbaikan", "/instansi/banjarnegara/perbaikan/"),
    PortalPage("instansi-materi", "/instansi/banjarnegara/materi/"),
    PortalPage("situs-instansi", "/", where="REGENCY"),
    PortalPage("situs-instansi-perbaikan", "/perbaikan/", where="REGENCY"),
    PortalPage("situs-instansi-materi", "/materi/", where="REGENCY"),
    PortalPage("laporan", "/laporan/{open}/"),
    PortalPage("laporan-selesai", "/laporan/{settled}/"),
    PortalPage("lapor", "/lapor/"),
    PortalPage("lacak", "/lacak/"),
    PortalPage("lacak-tidak-ada", "/lacak/LP26-8K3M-7QX7/", status=404),
    PortalPage("adukan", "/laporan/{open}/adukan/"),
    PortalPage("bantuan", "/bantuan/"),
    PortalPage("privasi", "/privasi/"),
    PortalPage("aksesibilitas", "/aksesibilitas/"),
    PortalPage("syarat", "/syarat/"),
    PortalPage("status", "/status/"),
    PortalPage("open311", "/open311/"),
    PortalPage("data-terbuka", "/data-terbuka/"),
    PortalPage("masuk", "/akun/masuk/"),
    PortalPage("gabung", "/onboarding/"),
    PortalPage("gabung-cari", "/onboarding/?q=banjar"),
    PortalPage("gabung-tidak-cocok", "/onboarding/?q=tidakadayangsepertiini"),
    PortalPage("gabung-mulai", "/onboarding/badan/33.07/"),
    PortalPage("gabung-sudah-ada", "/onboarding/badan/33.06/", status=409),
    PortalPage("gabung-akses", "/onboarding/badan/33.04/akses/"),
    PortalPage("gabung-tautan", "/onboarding/badan/33.06/tautan/"),
    PortalPage("gabung-tertutup", "/onboarding/aaaaaaaaaaaa/", status=404),
    PortalPage("gabung-tugas", "/onboarding/{applying}/"),
    PortalPage("gabung-sk", "/onboarding/{applying}/sk/"),
    PortalPage("gabung-tim", "/onboarding/{applying}/tim/"),
    PortalPage("gabung-orang", "/onboarding/{applying}/tim/tambah/"),
    PortalPage("gabung-unit", "/onboarding/{applying}/unit/"),
    PortalPage("gabung-unit-baru", "/onboarding/{applying}/unit/tambah/"),
    PortalPage("gabung-unit-berkas", "/onboarding/{applying}/unit/berkas/"),
    PortalPage("gabung-sop", "/onboarding/{applying}/sop/"),
    PortalPage("gabung-tenggat", "/onboarding/{applying}/sla/"),
    PortalPage("gabung-kanal", "/onboarding/{applying}/kanal/"),
    PortalPage("gabung-uji", "/onboarding/{applying}/uji/"),
    PortalPage("gabung-kirim", "/onboarding/{applying}/kirim/"),
    PortalPage("gabung-batal", "/onboarding/{applying}/batal/"),
    PortalPage("gabung-status", "/onboarding/{applied}/status/"),
    PortalPage("gabung-kembali", "/onboarding/{returned}/"),
    PortalPage("gabung-kembali-sk", "/onboarding/{returned}/sk/"),
    PortalPage("gabung-kembali-tim", "/onboarding/{returned}/tim/"),
    PortalPage("gabung-kembali-status", "/onboarding/{returned}/status/"),
    PortalPage("gabung-orang-ubah", "/onboarding/{returned}/tim/p3/"),
    PortalPage("gabung-unit-ada", "/onboarding/{returned}/unit/"),
    PortalPage("gabung-unit-ubah", "/onboarding/{returned}/unit/u1/"),
    PortalPage("gabung-uji-hasil", "/onboarding/{returned}/uji/"),
    PortalPage("daftar", "/akun/daftar/"),
    PortalPage("luring", "/luring/"),
    PortalPage("tidak-ada", "/tidak-ada/", status=404),
)
