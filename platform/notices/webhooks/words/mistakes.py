"""What is wrong with an address, in a sentence that says how to put it right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

from notices.webhooks.outside.address import Mistake

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise

SENTENCES: Final[dict[Mistake, _StrOrPromise]] = {
    Mistake.SHAPE: _(
        "Alamat ini tidak dapat dibaca. Tulis lengkap, misalnya https://spbe.contoh.go.id/webhook."
    ),
    Mistake.SCHEME: _("Alamat harus diawali https://, supaya kiriman tidak dapat dibaca di jalan."),
    Mistake.USER: _("Alamat tidak boleh memuat nama pengguna atau kata sandi."),
    Mistake.HOST: _("Pakai nama host, misalnya spbe.contoh.go.id; alamat angka tidak diterima."),
    Mistake.PORT: _("Hanya port 443 dan 8443 yang dapat dikirimi."),
    Mistake.OURS: _("Alamat ini milik layanan ini sendiri. Tulis alamat sistem Anda."),
}
