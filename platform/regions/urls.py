"""Addresses of maps, on every host."""

from django.urls import path

from regions.views.map_outline import map_outline

app_name = "regions"
urlpatterns = [path("garis.json", map_outline, name="map-outline")]
