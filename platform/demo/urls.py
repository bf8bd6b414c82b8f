"""Addresses of the demo, on the public host and only where TUNTAS_DEMO=1 is set."""

from django.urls import path

from demo.views.account_list import account_list

app_name = "demo"
urlpatterns = [path("", account_list, name="account-list")]
