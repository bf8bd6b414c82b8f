"""Addresses of the portal."""

from django.urls import path, register_converter

from public_portal.joining.urls import joining_urls
from public_portal.paths import DraftConverter, NumberConverter
from public_portal.views.accessibility import accessibility
from public_portal.views.account_claim import account_claim
from public_portal.views.account_data import account_data, account_data_file, account_erase
from public_portal.views.account_reports import account_home, account_reports
from public_portal.views.agencies import agency_list, agency_page
from public_portal.views.agency_improvements import agency_improvements
from public_portal.views.agency_materials import agency_material, agency_materials
from public_portal.views.agency_procedure import agency_procedure
from public_portal.views.attached_file import report_file, track_file
from public_portal.views.browse import browse
from public_portal.views.browse_feed import agency_feed, browse_feed
from public_portal.views.browse_map import browse_map
from public_portal.views.browse_suggest import browse_suggest
from public_portal.views.connectivity import connectivity, connectivity_file
from public_portal.views.help_page import help_page
from public_portal.views.installable import fresh_token, service_worker, web_manifest
from public_portal.views.open311_guide import open311_guide
from public_portal.views.open_data import open_data, open_data_catalog, open_data_file
from public_portal.views.privacy import privacy
from public_portal.views.report_contact import report_contact
from public_portal.views.report_discard import report_discard
from public_portal.views.report_evidence import report_evidence
from public_portal.views.report_flag import report_flag
from public_portal.views.report_identity import report_identity
from public_portal.views.report_place import report_place
from public_portal.views.report_problem import report_problem
from public_portal.views.report_public import report_public
from public_portal.views.report_review import report_review
from public_portal.views.report_sent import report_sent
from public_portal.views.report_similar import report_similar
from public_portal.views.report_support import report_support, support_withdraw
from public_portal.views.start import start
from public_portal.views.statistics import statistics, statistics_file
from public_portal.views.status import status
from public_portal.views.terms import terms
from public_portal.views.track_close import track_close
from public_portal.views.track_data import track_data, track_data_file
from public_portal.views.track_erase import track_erase
from public_portal.views.track_mails import track_mails
from public_portal.views.track_news import track_news
from public_portal.views.track_open import track_open
from public_portal.views.track_report import track_report
from public_portal.views.track_step import track_step
from public_portal.views.unsubscribe import mail_unsubscribe

register_converter(NumberConverter, "number")
register_converter(DraftConverter, "draft")

app_name = "public_portal"
urlpatterns = [
    path("", start, name="start"),
    path("manifest.webmanifest", web_manifest, name="manifest"),
    path("sw.js", service_worker, name="service-worker"),
    path("bantuan/", help_page, name="help"),
    path("privasi/", privacy, name="privacy"),
    path("aksesibilitas/", accessibility, name="accessibility"),
    path("syarat/", terms, name="terms"),
    path("status/", status, name="status"),
    path("lapor/", report_problem, name="report-new"),
    path("lapor/token/", fresh_token, name="report-token"),
    path("lapor/mirip/", report_similar, name="report-similar"),
    path("lapor/selesai/<number:number>/", report_sent, name="report-sent"),
    path("lapor/<draft:draft_id>/1-masalah/", report_problem, name="report-problem"),
    path("lapor/<draft:draft_id>/2-lokasi/", report_place, name="report-place"),
    path("lapor/<draft:draft_id>/3-bukti/", report_evidence, name="report-evidence"),
    path("lapor/<draft:draft_id>/4-identitas/", report_identity, name="report-identity"),
    path("lapor/<draft:draft_id>/kode/", report_contact, name="report-contact"),
    path("lapor/<draft:draft_id>/periksa/", report_review, name="report-review"),
    path("lapor/<draft:draft_id>/hapus/", report_discard, name="report-discard"),
    path("lacak/", track_open, name="track-open"),
    path("lacak/<number:number>/", track_report, name="track-report"),
    path("lacak/<number:number>/tutup/", track_close, name="track-close"),
    path("lacak/<number:number>/berkas/<int:file_id>/", track_file, name="track-file"),
    path("lacak/<number:number>/surel/", track_mails, name="track-mails"),
    path("lacak/<number:number>/data/", track_data, name="track-data"),
    path("lacak/<number:number>/data/unduh/", track_data_file, name="track-data-file"),
    path("lacak/<number:number>/data/hapus/", track_erase, name="track-erase"),
    path("lacak/<number:number>/kabar/<int:seen>/", track_news, name="track-news"),
    path("lacak/<number:number>/<slug:slug>/", track_step, name="track-step"),
    path("statistik/", statistics, name="statistics"),
    path("statistik/<slug:table>/unduh/", statistics_file, name="statistics-file"),
    path("keterhubungan/", connectivity, name="connectivity"),
    path("keterhubungan/unduh/", connectivity_file, name="connectivity-file"),
    path("data-terbuka/", open_data, name="open-data"),
    path("data-terbuka/katalog.json", open_data_catalog, name="open-data-catalog"),
    path(
        "data-terbuka/<slug:dataset>/<slug:subject>.<slug:file_format>",
        open_data_file,
        name="open-data-file",
    ),
    *joining_urls,
    path("instansi/", agency_list, name="agency-list"),
    path("instansi/<slug:agency>/", agency_page, name="agency-page"),
    path(
        "instansi/<slug:agency>/sop/<int:procedure_id>.pdf",
        agency_procedure,
        name="agency-procedure",
    ),
    path("instansi/<slug:agency>/perbaikan/", agency_improvements, name="agency-improvements"),
    path("instansi/<slug:agency>/materi/", agency_materials, name="agency-materials"),
    path(
        "instansi/<slug:agency>/materi/<int:material_id>/",
        agency_material,
        name="agency-material",
    ),
    path("instansi/<slug:agency>/umpan.atom", agency_feed, name="agency-feed"),
    path("open311/", open311_guide, name="open311"),
    path("jelajahi/", browse, name="browse"),
    path("jelajahi/peta/", browse_map, name="browse-map"),
    path("jelajahi/saran/", browse_suggest, name="browse-suggest"),
    path("jelajahi/umpan.atom", browse_feed, name="browse-feed"),
    path("berhenti/<str:token>/", mail_unsubscribe, name="mail-unsubscribe"),
    path("akun/", account_home, name="account-home"),
    path("akun/laporan/", account_reports, name="account-reports"),
    path("akun/data/", account_data, name="account-data"),
    path("akun/data/unduh/", account_data_file, name="account-data-file"),
    path("akun/data/hapus/", account_erase, name="account-erase"),
    path("akun/laporan/tambah/", account_claim, name="account-claim"),
    path("laporan/<number:number>/", report_public, name="report-public"),
    path("laporan/<number:number>/dukung/", report_support, name="report-support"),
    path("laporan/<number:number>/tarik-dukungan/", support_withdraw, name="support-withdraw"),
    path("laporan/<number:number>/adukan/", report_flag, name="report-flag"),
    path("laporan/<number:number>/berkas/<int:file_id>/", report_file, name="report-file"),
]
