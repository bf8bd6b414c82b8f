import re

import pytest
from django.core import mail
from django.test import Client

from tests.accounts.enrolling import enrol_key
from tests.factories.people import PUBLIC
from tests.factories.security_key import SecurityKey


@pytest.fixture
def client():
    """A browser on the public portal."""
    return Client(HTTP_HOST=PUBLIC)


@pytest.fixture
def key():
    return SecurityKey(origin="http://localhost:8000", rp_id="localhost")


@pytest.fixture
def enrolled(client, key, db):
    """A person with a key, signed out again."""
    return enrol_key(client, key)


@pytest.fixture
def code_in_mail(django_capture_on_commit_callbacks):
    """Run a block that sends one mail and return the code in it, by calling the result."""

    class Mailed:
        def __enter__(self):
            self.callbacks = django_capture_on_commit_callbacks(execute=True)
            self.callbacks.__enter__()
            return self

        def __exit__(self, *error):
            return self.callbacks.__exit__(*error)

        @property
        def last(self):
            return mail.outbox[-1]

        @property
        def code(self):
            return re.search(
                r"^\s*([A-Z0-9]{3,4}-?[A-Z0-9]{3,4})\s*$", self.last.body, re.MULTILINE
            )[1]

    return Mailed
