"""The form that narrows a queue: everything in it may be left out."""

from collections.abc import Mapping

from django import forms
from django.utils.translation import gettext_lazy

from look.forms.base import Form
from look.forms.day_field import DayField
from look.forms.long_list import LongSelect
from register.queries.queue_filter import QueueFilter
from register.rules.states import State
from register.words.labels import CLASS_LABELS
from register.words.queue_filters import FIELD_LABELS, LEAST_LEVELS
from register.words.short_states import SHORT_STATES

ANY = ("", gettext_lazy("Semua"))


def queue_filter_form(
    chosen: QueueFilter,
    *,
    states: frozenset[State],
    lists: Mapping[str, tuple[tuple[str, str], ...]],
) -> Form:
    """Return the form with what is chosen now. states: what the view holds, empty for all.

    lists: what can be chosen of where and what, by field; a field without a list is not there.
    """
    shown = [state for state in State if not states or state in states]
    fields: dict[str, forms.Field] = {}
    if len(shown) > 1:
        fields["status"] = _boxes(tuple((state.value, SHORT_STATES[state]) for state in shown))
    fields["jenis"] = _list(tuple((code.value, text) for code, text in CLASS_LABELS.items()))
    for name, options in lists.items():
        fields[name] = _list(options)
    fields["dari"] = DayField()
    fields["sampai"] = DayField()
    fields["eskalasi"] = _list(tuple((str(level), text) for level, text in LEAST_LEVELS.items()))
    for name in ("bersama", "pengawasan"):
        widget = forms.CheckboxInput(attrs={"value": "1"})
        fields[name] = forms.BooleanField(widget=widget)
    for name, field in fields.items():
        field.label = str(FIELD_LABELS[name])
    # Drawn only: what it sends is read as an address. So it need not say that all is optional.
    kind = type("QueueFilterForm", (Form,), {**fields, "use_required_attribute": False})
    made: Form = kind(initial=vars(chosen), auto_id="saring_%s")
    return made


def _list(options: tuple[tuple[str, object], ...]) -> forms.Field:
    return forms.ChoiceField(choices=(ANY, *options), widget=LongSelect)


def _boxes(options: tuple[tuple[str, object], ...]) -> forms.Field:
    widget = forms.CheckboxSelectMultiple
    return forms.MultipleChoiceField(choices=options, widget=widget)
