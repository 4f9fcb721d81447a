"""Starts moto's server: `python3 start_moto.py -H 127.0.0.1 -p 0`. Three things of moto 5 would hide what is tried here:

- It checks the signature of a DynamoDB call against the parsed body, which was never signed; here it checks the bytes that came.
- A cancelled DynamoDB transaction puts copies of all tables in place, from when it began, and so takes back what other calls wrote
  meanwhile; here it makes one call after the other.
- Those copies have streams of their own, and who reads a stream waits at the old one for ever; here a table keeps its stream, less the
  records of the cancelled transaction.
"""

from threading import RLock

from moto.core.responses import ActionAuthenticatorMixin
from moto.dynamodb.models import DynamoDBBackend
from moto.dynamodb.models.table import StreamShard
from moto.dynamodb.responses import DynamoHandler
from moto.server import main

check = ActionAuthenticatorMixin._authenticate_and_authorize_action
call = DynamoHandler.call_action
transact = DynamoDBBackend.transact_write_items
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


def transact_with_streams(self, *args, **kwargs):
    shards = [table.stream_shard for table in self.tables.values() if table.stream_shard]
    before = [(shard, len(shard.items)) for shard in shards]
    try:
        return transact(self, *args, **kwargs)
    except Exception:
        for shard, count in before:
            del shard.items[count:]
        raise


ActionAuthenticatorMixin._authenticate_and_authorize_action = check_bytes
DynamoHandler.call_action = call_alone
DynamoDBBackend.transact_write_items = transact_with_streams
StreamShard.__deepcopy__ = lambda self, memo: self
main()
