"""What the orders of a search are called."""

from django.utils.translation import gettext_lazy

from register.views.asked_search import SearchSort

SORT_LABELS = {
    SearchSort.RELEVANCE: gettext_lazy("Paling cocok"),
    SearchSort.NEWEST: gettext_lazy("Terbaru"),
    SearchSort.DEADLINE: gettext_lazy("Tenggat terdekat"),
}
