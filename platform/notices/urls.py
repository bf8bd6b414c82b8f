"""What an account chooses, under /akun/ on every host."""

from django.urls import path

from notices.views.mail_choices import mail_choices

app_name = "notices"
urlpatterns = [path("notifikasi/", mail_choices, name="mail-choices")]
