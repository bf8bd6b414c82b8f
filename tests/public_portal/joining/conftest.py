import pytest

from tests.factories.applications import Applying, make_body


@pytest.fixture
def body(places):
    return make_body()


@pytest.fixture
def applying(body, mailoutbox, django_capture_on_commit_callbacks):
    """Somebody at the wizard who has not begun yet."""
    return Applying(body, mails=mailoutbox, run_commits=django_capture_on_commit_callbacks)


@pytest.fixture
def begun(applying):
    """The same with a proven address and an empty task list."""
    return applying.begin().prove()
