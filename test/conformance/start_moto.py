"""Starts moto's server: `python3 start_moto.py -H 127.0.0.1 -p 0`.

Moto 5.1 checks the signature of a DynamoDB call against the parsed body, which was never signed; here it checks the bytes that came.
"""

from moto.core.responses import ActionAuthenticatorMixin
from moto.server import main

check = ActionAuthenticatorMixin._authenticate_and_authorize_action


def check_bytes(self, *args, **kwargs):
    parsed = self.body
    if isinstance(parsed, dict):
        self.body = self.raw_body
    try:
        check(self, *args, **kwargs)
    finally:
        self.body = parsed


ActionAuthenticatorMixin._authenticate_and_authorize_action = check_bytes
main()
