"""Registers a request for a citizen, as the website of another office does. Needs only Python's own library.

PEYGIR_URL=https://peygir.example.ir python3 register.py
"""
import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid

URL = os.environ.get("PEYGIR_URL", "http://localhost:8080")


def call(method, path, body=None, headers=None, tries=4):
    """Returns the status and the JSON of a reply. Repeats after a failure of the network or of the server."""
    request = urllib.request.Request(
        URL + path,
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"accept-language": "en", "content-type": "application/json", **(headers or {})},
    )
    for attempt in range(1, tries + 1):
        try:
            with urllib.request.urlopen(request, timeout=30) as reply:
                return reply.status, json.load(reply)
        except urllib.error.HTTPError as error:
            if error.code < 500 or attempt == tries:
                return error.code, json.load(error)
        except urllib.error.URLError:
            if attempt == tries:
                raise
        time.sleep(2**attempt)


status, choices = call("GET", "/api/choices")
subjects = [each["key"] for each in choices["subjects"]]

status, reply = call(
    "POST",
    "/api/requests",
    {
        "kind": "complaint",
        "subject": "goods-price" if "goods-price" in subjects else subjects[0],
        "description": "The shop sold cooking oil for more than the price on the label. I have the receipt.",
        "fullName": "Zahra Sample",
        "identity": {"type": "none"},
        "mobile": os.environ.get("MOBILE", "09120000001"),
        "contactBy": "sms",
    },
    # One key for all repetitions, so that none of them registers a second request.
    {"idempotency-key": str(uuid.uuid4())},
)
if status != 201:
    # A problem document (RFC 9457): a code for the program, sentences for people.
    print(f"{reply['type']}: {reply['detail']}", file=sys.stderr)
    for error in reply.get("errors", []):
        print(f"  {error['pointer']}: {error['message']}", file=sys.stderr)
    sys.exit(1)
print(f"Registered {reply['trackingCode']}, answer by {reply.get('expected', {}).get('due', 'no fixed day')}")
