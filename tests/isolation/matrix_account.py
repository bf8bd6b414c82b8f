"""Who gets which page of signing in, one's account and what else is on every host."""

# On every host alike, but for the rows that name a site: the invitation is the regency's.
ACCOUNT = """
                                     ANON CITIZEN STAFF 1F
offline                              ok   ok      ok    ok
agency-front@AGENCY                  ok   ok      ok    ok
front-improvements@AGENCY            ok   ok      ok    ok
front-materials@AGENCY               ok   ok      ok    ok
set_language                         405  405     405   405
notices:mail-choices                 in   ok      ok    prove
regions:map-outline                  404  404     404   404
signin:agency-list                   in   ok      ok    prove
signin:invitation-accept             404  404     404   prove
signin:invitation-accept@AGENCY      ok   ok      ok    prove
account_login                        ok   away    away  prove
account_request_login_code           ok   away    away  prove
account_confirm_login_code           away away    away  prove
account_signup                       ok   away    away  prove
account_email_verification_sent      in   away    away  prove
account_inactive                     ok   ok      ok    prove
account_logout                       in   ok      ok    ok
account_logout@PUBLIC                away ok      ok    ok
account_reauthenticate               in   ok      prove prove
account_email                        in   ok      ok    prove
account_change_password              in   ok      ok    prove
account_set_password                 in   away    away  prove
account_reset_password               ok   ok      ok    prove
account_confirm_password_reset_code  in   in      in    prove
account_complete_password_reset      away away    away  prove
account_password_reset_completed     ok   ok      ok    prove
mfa_login_webauthn                   in   away    away  prove
mfa_authenticate                     in   away    away  away
mfa_reauthenticate                   in   prove   ok    ok
mfa_reauthenticate_webauthn          in   prove   prove prove
mfa_index                            in   ok      ok    prove
mfa_activate_totp                    in   prove   prove prove
mfa_deactivate_totp                  in   404     prove prove
mfa_view_recovery_codes              in   404     404   prove
mfa_generate_recovery_codes          in   prove   prove prove
mfa_download_recovery_codes          in   404     404   prove
mfa_list_webauthn                    in   ok      ok    prove
mfa_add_webauthn                     in   prove   prove prove
mfa_edit_webauthn                    in   prove   prove prove
mfa_remove_webauthn                  in   prove   prove prove
"""
