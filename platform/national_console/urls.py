from django.urls import URLPattern

app_name = "national_console"
urlpatterns: list[URLPattern] = []
