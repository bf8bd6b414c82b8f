from __future__ import annotations

from typing import Any, NoReturn

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django_tenants.models import TenantMixin

from tenants.isolation.errors import ScopeError


class AgencyKind(models.TextChoices):
    MINISTRY = "MINISTRY", _("Kementerian")
    NATIONAL_BODY = "NATIONAL_BODY", _("Lembaga nasional")
    PROVINCE = "PROVINCE", _("Provinsi")
    REGENCY = "REGENCY", _("Kabupaten")
    CITY = "CITY", _("Kota")
    STATE_ENTERPRISE = "STATE_ENTERPRISE", _("Badan usaha milik negara")
    OMBUDSMAN = "OMBUDSMAN", _("Ombudsman")


class AgencyState(models.TextChoices):
    APPLIED = "APPLIED", _("Mengajukan")
    PREPARING = "PREPARING", _("Persiapan")
    ACTIVE = "ACTIVE", _("Aktif")
    DORMANT = "DORMANT", _("Tidak berjalan")
    SUSPENDED = "SUSPENDED", _("Dihentikan sementara")
    LEFT = "LEFT", _("Sudah keluar")


class IntegrationMode(models.TextChoices):
    CENTRAL = "CENTRAL", _("Terpusat")
    SEMI = "SEMI", _("Semi terhubung")
    FULL = "FULL", _("Terhubung penuh")


class TimeZone(models.TextChoices):
    WIB = "Asia/Jakarta", _("WIB")
    WITA = "Asia/Makassar", _("WITA")
    WIT = "Asia/Jayapura", _("WIT")


_LOCAL = (AgencyKind.REGENCY, AgencyKind.CITY)


class Agency(TenantMixin):
    """A public body that answers reports: the tenant."""

    auto_create_schema = False

    slug = models.CharField(_("alamat singkat"), max_length=40, unique=True)
    name = models.CharField(_("nama"), max_length=200)
    short_name = models.CharField(_("nama pendek"), max_length=60)
    kind = models.CharField(_("jenis"), max_length=20, choices=AgencyKind)
    region_code = models.CharField(
        _("kode wilayah"), max_length=5, unique=True, null=True, blank=True
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("instansi induk"),
        on_delete=models.PROTECT,
        related_name="children",
        null=True,
        blank=True,
    )
    time_zone = models.CharField(_("zona waktu"), max_length=20, choices=TimeZone)
    state = models.CharField(_("status"), max_length=10, choices=AgencyState)
    state_since = models.DateTimeField(_("status sejak"))
    integration_mode = models.CharField(_("keterhubungan"), max_length=8, choices=IntegrationMode)
    created_at = models.DateTimeField(_("dibuat"))

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=AgencyKind.values), name="agency_kind_known"
            ),
            models.CheckConstraint(
                condition=Q(state__in=AgencyState.values), name="agency_state_known"
            ),
            models.CheckConstraint(
                condition=Q(time_zone__in=TimeZone.values), name="agency_time_zone_known"
            ),
            models.CheckConstraint(
                condition=Q(integration_mode__in=IntegrationMode.values),
                name="agency_integration_mode_known",
            ),
            models.CheckConstraint(
                condition=Q(slug__regex=r"^[a-z0-9]+(-[a-z0-9]+)*$"), name="agency_slug_form"
            ),
            models.CheckConstraint(
                condition=Q(schema_name__regex=r"^a_[a-z0-9_]+$"), name="agency_schema_name_form"
            ),
            models.CheckConstraint(
                # NULL is told apart first: a comparison with it would let the row pass.
                condition=Q(
                    Q(kind=AgencyKind.PROVINCE, region_code__regex=r"^\d{2}$")
                    | Q(kind__in=_LOCAL, region_code__regex=r"^\d{2}\.\d{2}$"),
                    region_code__isnull=False,
                )
                | Q(~Q(kind__in=[AgencyKind.PROVINCE, *_LOCAL]), region_code__isnull=True),
                name="agency_region_code_fits_kind",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True) | ~Q(parent=models.F("pk")),
                name="agency_is_not_its_own_parent",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def __enter__(self) -> NoReturn:
        # The inherited form keeps its state on the class: two threads would swap tenants.
        raise ScopeError("Use `with scope(of_agency(agency))`.")

    def activate(self) -> NoReturn:
        raise ScopeError("Use `with scope(of_agency(agency))`.")

    def save(self, *args: Any, **kwargs: Any) -> None:
        # Past the inherited form, which looks for a schema to make: provision_agency does that.
        models.Model.save(self, *args, **kwargs)

    @property
    def is_active(self) -> bool:
        """Whether reports may be routed here."""
        return self.state == AgencyState.ACTIVE

    @property
    def is_onboarded(self) -> bool:
        """Whether it has gone live at some time, and has not left since."""
        return self.state not in {AgencyState.APPLIED, AgencyState.PREPARING, AgencyState.LEFT}
