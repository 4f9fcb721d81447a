"""Lists the cases that wait in the inbox of a member of staff, page by page. Needs only Python's own library.

PEYGIR_URL=https://peygir.example.ir PEYGIR_TOKEN=... python3 inbox.py
"""
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request

URL = os.environ.get("PEYGIR_URL", "http://localhost:8080")
HEADERS = {"accept-language": "en", "authorization": f"Bearer {os.environ.get('PEYGIR_TOKEN', '')}"}


def page(**query):
    request = urllib.request.Request(f"{URL}/api/staff/inbox?{urllib.parse.urlencode(query)}", headers=HEADERS)
    try:
        with urllib.request.urlopen(request, timeout=30) as reply:
            return json.load(reply)
    except urllib.error.HTTPError as error:
        problem = json.load(error)
        # API Gateway's own reply to a wrong token has a message only.
        sys.exit(problem.get("detail") or problem["message"])


def waiting():
    query = {"list": "unit", "stage": "waiting"}
    while True:
        reply = page(**query)
        yield from reply["items"]
        if "next" not in reply:
            return
        query["after"] = reply["next"]


items = list(waiting())
print(f"{len(items)} cases wait")
for item in items:
    print(f"{item['case']} {item['subject']['name']['en']}, received {item['receivedAt']}")
