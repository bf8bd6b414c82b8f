"""What the sample pages show."""

from datetime import UTC, datetime
from types import SimpleNamespace

from look.chips import sla_chip
from look.description import DescriptionRow
from look.files import FileLink
from look.navigation import ConsoleFrame, NavGroup, NavLink, PortalFrame
from look.timeline import TimelineEntry

AT = datetime(2026, 11, 16, 1, 12, tzinfo=UTC)


def portal_frame() -> PortalFrame:
    return PortalFrame(
        links=(
            NavLink("Buat laporan", "/lapor/", is_current=True),
            NavLink("Lacak", "/lacak/"),
            NavLink("Jelajahi", "/jelajahi/"),
        ),
        account_links=(NavLink("Masuk", "/akun/masuk/"),),
        footer_links=(NavLink("Privasi", "/privasi/"), NavLink("Aksesibilitas", "/aksesibilitas/")),
    )


def console_frame() -> ConsoleFrame:
    counted = (
        NavLink("Antrean saya", "?v=saya", 7, is_current=True),
        NavLink("Belum ditugasi", "?v=baru", 12),
        NavLink("Lewat tenggat", "?v=lewat", 3),
        NavLink("Menunggu pelapor", "?v=tunggu", 9),
        NavLink("Semua laporan", "?v=semua", 418),
    )
    plain = (NavLink("Dasbor", "#"), NavLink("Unit kerja", "#"), NavLink("Balasan siap pakai", "#"))
    return ConsoleFrame(
        organisation="Pemkab Banjarnegara",
        home_url="/konsol/",
        groups=(NavGroup("Laporan", counted), NavGroup("Instansi", plain)),
        person_name="Rina Astuti",
        person_role="Admin Instansi",
        account_url="/akun/",
        sign_out_url="/akun/keluar/",
    )


def history() -> tuple[TimelineEntry, ...]:
    photo = FileLink("lubang.jpg", "/berkas/1/", 302_080, is_image=True)
    return (
        TimelineEntry(
            "Laporan diterima", at=AT, files=(photo, FileLink("surat.pdf", note="sedang diperiksa"))
        ),
        TimelineEntry("Diverifikasi dan diteruskan", detail="ke Pemkab Bogor", at=AT),
        TimelineEntry(
            "Jawaban Dinas PUPR",
            at=AT,
            body="Tim sudah meninjau lokasi.\n\nPenambalan 23 November.",
        ),
        TimelineEntry("Menunggu penyelesaian", note="Perkiraan 25 Nov 2026", is_done=False),
    )


def facts() -> tuple[DescriptionRow, ...]:
    return (
        DescriptionRow("Nomor", "LP26-8K3M-7QX4"),
        DescriptionRow("Instansi", "Pemerintah Kabupaten Bogor"),
        DescriptionRow("Lokasi", "Cibinong, Kab. Bogor", change_url="/ubah/"),
    )


def queue() -> list[SimpleNamespace]:
    titles = (
        ("Jalan berlubang di depan SDN 3 Cibinong", "Infrastruktur jalan", "Kab. Bogor", -1),
        ("Antrean layanan KTP-el lebih dari 5 jam", "Adminduk", "Kota Bekasi", 0),
        ("Air PDAM keruh sejak Senin", "Air minum", "Kab. Sleman", 1),
        ("Pungutan di luar ketentuan di loket", "Pungli", "Kab. Jember", 2),
        ("Bansos PKH belum cair bulan Oktober", "Bantuan sosial", "Kab. Alor", 5),
    )
    rows = [
        SimpleNamespace(
            number=f"LP26-8K3M-7QX{place}",
            title=title,
            category=category,
            region=region,
            officer="Rina A.",
            state="Diproses",
            chip=sla_chip(days_left=days),
        )
        for place, (title, category, region, days) in enumerate(titles, start=2)
    ]
    rows[-1].chip = sla_chip(days_left=5, paused=True)
    return rows
