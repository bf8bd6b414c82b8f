"""What a credential lets its program do."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class TokenScope(models.TextChoices):
    """Never more than its holder may."""

    READ = "READ", _("Membaca laporan dan data instansi")
    INTAKE = "INTAKE", _("Mencatat laporan")
    STEPS = "STEPS", _("Mengambil langkah")
    MANAGE = "MANAGE", _("Mengelola data instansi")
