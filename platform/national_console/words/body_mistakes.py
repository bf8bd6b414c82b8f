"""Why a body cannot be added to the master list, in words."""

from django.utils.translation import gettext_lazy as _

from tenants.bodies.queries.body_mistakes import BodyMistake

BODY_MISTAKES = {
    BodyMistake.PROVINCE_CODE: _("Kode provinsi adalah dua angka, misalnya 33."),
    BodyMistake.LOCAL_CODE: _("Kode kabupaten atau kota ditulis seperti 33.04."),
    BodyMistake.NATIONAL_CODE: _(
        "Untuk yang tidak punya kode wilayah, tulis huruf, tanda hubung, lalu huruf atau angka, "
        "misalnya K-KEMENKES."
    ),
    BodyMistake.CODE_TAKEN: _("Kode itu sudah ada di daftar induk."),
    BodyMistake.NAME_TAKEN: _("Nama itu sudah dipakai instansi lain di daftar induk."),
    BodyMistake.SLUG_TAKEN: _(
        "Alamat itu sudah dipakai atau disimpan untuk instansi lain. Pilih yang lain."
    ),
    BodyMistake.NO_PROVINCE: _("Pilih provinsi tempat kabupaten atau kota ini."),
    BodyMistake.NEEDS_NO_PROVINCE: _(
        "Hanya kabupaten dan kota yang berada di bawah provinsi. Kosongkan."
    ),
}
