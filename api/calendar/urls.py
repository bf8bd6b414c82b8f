from django.urls import path, register_converter

from api.calendar.views import calendar


class SecretConverter:
    """What may be the secret of a calendar's address."""

    regex = "[A-Za-z0-9_-]{43}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(SecretConverter, "feed_secret")

app_name = "calendar"
urlpatterns = [path("<feed_secret:secret>.ics", calendar, name="feed")]
