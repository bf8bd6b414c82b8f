"""A security key in software: it answers as a browser with a key would."""

import json
from hashlib import sha256

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2.cose import ES256
from fido2.utils import websafe_decode, websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)

_FLAGS = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV


class SecurityKey:
    def __init__(self, *, origin, rp_id):
        self.origin = origin
        self.rp_hash = sha256(rp_id.encode()).digest()
        self.private = ec.generate_private_key(ec.SECP256R1())
        self.id = sha256(rp_id.encode() + b"key").digest()

    def register(self, options, *, checks_holder=True):
        """Answer `navigator.credentials.create()` as JSON."""
        client = self._client("webauthn.create", options)
        public = ES256.from_cryptography_key(self.private.public_key())
        made = AttestedCredentialData.create(Aaguid(bytes(16)), self.id, public)
        flags = _FLAGS if checks_holder else AuthenticatorData.FLAG.UP
        seen = AuthenticatorData.create(self.rp_hash, flags | 0x40, 0, made)
        response = {"attestationObject": _text(AttestationObject.create("none", seen, {}))}
        return self._answer(client, response)

    def authenticate(self, options, *, handle=None, checks_holder=True):
        """Answer `navigator.credentials.get()` as JSON.

        handle: whose key it is, as a key says that was asked for nobody in particular.
        checks_holder: whether it asked for a finger, a face or a PIN.
        """
        client = self._client("webauthn.get", options)
        flags = _FLAGS if checks_holder else AuthenticatorData.FLAG.UP
        seen = AuthenticatorData.create(self.rp_hash, flags, 1)
        signed = self.private.sign(seen + client.hash, ec.ECDSA(hashes.SHA256()))
        response = {"authenticatorData": _text(seen), "signature": _text(signed)}
        if handle is not None:
            response["userHandle"] = handle
        return self._answer(client, response)

    def _client(self, kind, options):
        challenge = websafe_decode(options["publicKey"]["challenge"])
        return CollectedClientData.create(kind, challenge, self.origin)

    def _answer(self, client, response):
        return json.dumps(
            {
                "type": "public-key",
                "id": _text(self.id),
                "rawId": _text(self.id),
                "response": response | {"clientDataJSON": _text(client)},
                "clientExtensionResults": {},
            }
        )


def _text(data):
    return websafe_encode(bytes(data))
