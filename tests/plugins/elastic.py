"""Keeps the Elasticsearch that is named for the tests from the application.

Only tests marked `elastic` search there; all others see the default, PostgreSQL. Done as soon as
pytest loads this, before Django reads its settings.
"""

import os

# By this name the processes of one run tell each other.
OF_TESTS = "ELASTICSEARCH_OF_TESTS"

if given := os.environ.pop("ELASTICSEARCH_URL", ""):
    os.environ[OF_TESTS] = given


def pytest_configure(config):
    config.addinivalue_line("markers", "elastic: needs a genuine Elasticsearch")
