"""Reading named inputs, each in the kind that it has; what is not asked for is never passed over."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from api.inputs.kinds import fits
from api.inputs.refused import refused_inputs
from api.problems.problem import FieldError


def read_inputs(
    data: Any, kinds: Mapping[str, str], *, may_be_null: Collection[str] | None = None
) -> dict[str, Any]:
    """Return what was sent. kinds: of each input, by its name.

    may_be_null: the names of those for which null is a value; None where it says of any of them
    that it is left empty, as in a form.
    :raises Refused: 422, with each that is not asked for or of another kind
    """
    if not isinstance(data, dict):
        raise refused_inputs(FieldError("", _("Kirim satu objek JSON."), "WRONG_TYPE"))
    errors = tuple(_mistakes(data, kinds, kinds if may_be_null is None else may_be_null))
    if errors:
        raise refused_inputs(*errors)
    return data


def _mistakes(
    sent: Mapping[str, Any], kinds: Mapping[str, str], may_be_null: Collection[str]
) -> Iterator[FieldError]:
    for name, value in sent.items():
        if name not in kinds:
            yield FieldError(name[:60], _("Isian ini tidak diminta di sini."), "UNKNOWN")
        elif not (name in may_be_null if value is None else fits(value, kinds[name])):
            yield FieldError(name, _("Jenis nilainya salah."), "WRONG_TYPE")
