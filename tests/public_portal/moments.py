"""Moments close to the present: the views read the clock themselves."""

import time
from datetime import datetime, timedelta

from tests.factories.lives import WIB


def ago(**delta):
    """Return the moment so long ago, in WIB."""
    return datetime.fromtimestamp(time.time(), WIB) - timedelta(**delta)
