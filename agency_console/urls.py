from django.urls import URLPattern

app_name = "agency_console"
urlpatterns: list[URLPattern] = []
