"""What the fields are called in a chip, however their name was typed."""

from django.utils.translation import gettext_lazy as _

# By what the address calls the same condition, where it has one.
_NAMED = {
    "status": (_("Status"), ("status", "state")),
    "jenis": (_("Jenis"), ("jenis", "class")),
    "kategori": (_("Kategori"), ("kategori", "category")),
    "unit": (_("Unit"), ("unit",)),
    "instansi": (_("Instansi"), ("instansi", "agency")),
    "wilayah": (_("Wilayah"), ("lokasi", "wilayah", "place")),
    "nomor": (_("Nomor"), ("nomor", "number", "no")),
    "tenggat": (_("Tenggat"), ("tenggat", "deadline")),
    "sejak": (_("Masuk sejak"), ("sejak", "since")),
    "hingga": (_("Masuk sampai"), ("sampai", "until")),
}
FIELD_LABELS = {name: label for label, names in _NAMED.values() for name in names}
CONDITIONS = {name: condition for condition, (_label, names) in _NAMED.items() for name in names}
