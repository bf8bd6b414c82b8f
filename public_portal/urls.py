from django.urls import URLPattern

app_name = "public_portal"
urlpatterns: list[URLPattern] = []
