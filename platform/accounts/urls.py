"""The pages of an account, under /akun/ on every host.

The views are allauth's; the list is ours so that the paths are Indonesian and that no page
comes with an update unseen. The names are those allauth looks up.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery_codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path

from accounts.views.confirm_login_code import ConfirmLoginCode
from accounts.views.enrol import ActivateTOTP, AddWebAuthn
from accounts.views.prove_key import ProveKey
from accounts.views.remove_key import RemoveWebAuthn
from accounts.views.second_step import SecondStep
from accounts.views.sign_in_by_key import SignInByKey

_signing_in = [
    path("masuk/", account.login, name="account_login"),
    path("masuk/kode/", account.request_login_code, name="account_request_login_code"),
    path("masuk/kode/isi/", ConfirmLoginCode.as_view(), name="account_confirm_login_code"),
    path("masuk/kunci/", SignInByKey.as_view(), name="mfa_login_webauthn"),
    path("masuk/langkah-kedua/", SecondStep.as_view(), name="mfa_authenticate"),
    path("keluar/", account.logout, name="account_logout"),
    path("nonaktif/", account.account_inactive, name="account_inactive"),
    path("daftar/", account.signup, name="account_signup"),
    path("surel/kode/", account.email_verification_sent, name="account_email_verification_sent"),
]

_confirming = [
    path("ulangi/", account.reauthenticate, name="account_reauthenticate"),
    path("ulangi/kode/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("ulangi/kunci/", ProveKey.as_view(), name="mfa_reauthenticate_webauthn"),
]

_address_and_password = [
    path("surel/", account.email, name="account_email"),
    path("kata-sandi/ubah/", account.password_change, name="account_change_password"),
    path("kata-sandi/buat/", account.password_set, name="account_set_password"),
    path("kata-sandi/lupa/", account.password_reset, name="account_reset_password"),
    path(
        "kata-sandi/lupa/kode/",
        account.confirm_password_reset_code,
        name="account_confirm_password_reset_code",
    ),
    path(
        "kata-sandi/lupa/baru/",
        account.complete_password_reset,
        name="account_complete_password_reset",
    ),
    path(
        "kata-sandi/lupa/selesai/",
        account.password_reset_from_key_done,
        name="account_password_reset_completed",
    ),
]

_second_factor = [
    path("keamanan/", mfa.index, name="mfa_index"),
    path("keamanan/aplikasi/aktifkan/", ActivateTOTP.as_view(), name="mfa_activate_totp"),
    path("keamanan/aplikasi/matikan/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path(
        "keamanan/kode-pemulihan/",
        recovery_codes.view_recovery_codes,
        name="mfa_view_recovery_codes",
    ),
    path(
        "keamanan/kode-pemulihan/buat/",
        recovery_codes.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "keamanan/kode-pemulihan/unduh/",
        recovery_codes.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("keamanan/kunci/", webauthn.list_webauthn, name="mfa_list_webauthn"),
    path("keamanan/kunci/tambah/", AddWebAuthn.as_view(), name="mfa_add_webauthn"),
    path("keamanan/kunci/<int:pk>/ubah/", webauthn.edit_webauthn, name="mfa_edit_webauthn"),
    path("keamanan/kunci/<int:pk>/hapus/", RemoveWebAuthn.as_view(), name="mfa_remove_webauthn"),
]

urlpatterns = [*_signing_in, *_confirming, *_address_and_password, *_second_factor]
