"""Expecting a refusal: which one, and which field it names."""

from contextlib import contextmanager

import pytest

from register.rules.refusals import StepNotAllowed


@contextmanager
def refuses(refusal, field=""):
    """Expect that the block is refused for this reason; a Story checks that nothing changed."""
    with pytest.raises(StepNotAllowed) as refused:
        yield
    assert (refused.value.refusal, refused.value.field) == (refusal, field)
