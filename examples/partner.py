"""Registers a request as a partner system does, by a signed message. Needs only Python's own library.

PEYGIR_URL=https://peygir.example.ir PEYGIR_PARTNER=samad PEYGIR_KEY=whsec_... python3 partner.py
"""
import base64
import hashlib
import hmac
import json
import os
import sys
import time
import urllib.error
import urllib.request
import uuid
from datetime import datetime, timezone

URL = os.environ.get("PEYGIR_URL", "http://localhost:8080")
PARTNER = os.environ.get("PEYGIR_PARTNER", "samad")
KEY = base64.b64decode(os.environ.get("PEYGIR_KEY", "").removeprefix("whsec_"))

external_code = os.environ.get("EXTERNAL_CODE", f"EX-{time.time_ns()}")
# Store the body and its id, and send both unchanged until the reply is 2xx. The signature covers the exact bytes.
body = json.dumps(
    {
        "type": "request.registered",
        "timestamp": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "data": {
            "externalCode": external_code,
            "kind": "complaint",
            "subject": "goods-price",
            "description": "The shop sold cooking oil for more than the price on the label. I have the receipt.",
            "fullName": "Zahra Sample",
            "identity": {"type": "none"},
        },
    }
)
message = f"msg_{uuid.uuid4()}"
seconds = str(int(time.time()))
signature = base64.b64encode(
    hmac.new(KEY, f"{message}.{seconds}.{body}".encode(), hashlib.sha256).digest()
).decode()

request = urllib.request.Request(
    f"{URL}/api/partners/{PARTNER}",
    method="POST",
    data=body.encode(),
    headers={
        "content-type": "application/json",
        "accept-language": "en",
        "webhook-id": message,
        "webhook-timestamp": seconds,
        "webhook-signature": f"v1,{signature}",
    },
)
try:
    with urllib.request.urlopen(request, timeout=30) as answer:
        reply = json.load(answer)
except urllib.error.HTTPError as error:
    problem = json.load(error)
    sys.exit(f"{problem['type']}: {problem['detail']}")
print(f"Registered {reply['trackingCode']} for {reply['externalCode']}")
