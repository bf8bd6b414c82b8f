"""Sign-in bound to a host: sessions, the staff gate, invitations, lockout."""
