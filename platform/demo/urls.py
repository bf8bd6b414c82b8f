"""Addresses of the demo, on the public host and only where TUNTAS_DEMO=1 is set."""

from django.urls import path

from demo.views.account_list import account_list
from demo.views.mails import mail_detail, mail_html, mail_list

app_name = "demo"
urlpatterns = [
    path("", account_list, name="account-list"),
    path("surel/", mail_list, name="mail-list"),
    path("surel/<str:name>/", mail_detail, name="mail-detail"),
    path("surel/<str:name>/html/", mail_html, name="mail-html"),
]
