"""Every page of the portal that the gates are for: who adds a page to the portal adds its line.

A page is opened as a stranger does, on a phone and on a desk, in both languages: see
test_portal_pages.py, and tests/screens, which takes its picture by the same list.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class PortalPage:
    """One page. name: of its picture. path: with {settled} and {open}, numbers of public reports.

    budget_kb: what it may weigh besides its photos, packed, with an empty cache.
    """

    name: str
    path: str
    status: int = 200
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
    PortalPage("instansi", "/instansi/"),
    PortalPage("instansi-kosong", "/instansi/?q=tidakadayangsepertiini"),
    PortalPage("instansi-satu", "/instansi/banjarnegara/"),
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
    PortalPage("masuk", "/akun/masuk/"),
    PortalPage("daftar", "/akun/daftar/"),
    PortalPage("luring", "/luring/"),
    PortalPage("tidak-ada", "/tidak-ada/", status=404),
)
