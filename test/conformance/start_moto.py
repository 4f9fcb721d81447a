"""Starts moto's server: `python3 start_moto.py -H 127.0.0.1 -p 0`. Two things of moto 5 would hide what is tried here:

- It checks the signature of a DynamoDB call against the parsed body, which was never signed; here it checks the bytes that came.
- A cancelled DynamoDB transaction puts all tables back to where they were when it began, and so takes back what other calls wrote
  meanwhile; here it makes one call after the other.
"""

from threading import RLock

from moto.core.responses import ActionAuthenticatorMixin
from moto.dynamodb.responses import DynamoHandler
from moto.server import main

check = ActionAuthenticatorMixin._authenticate_and_authorize_action
call = DynamoHandler.call_action
one_call = RLock()


def check_bytes(self, *args, **kwargs):
    parsed = self.body
    if isinstance(parsed, dict):
        self.body = self.raw_body
    try:
        check(self, *args, **kwargs)
    finally:
        self.body = parsed


def call_alone(self):
    with one_call:
        return call(self)


ActionAuthenticatorMixin._authenticate_and_authorize_action = check_bytes
DynamoHandler.call_action = call_alone
main()
