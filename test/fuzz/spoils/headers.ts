/** Deliberate faults of headers, and unusual headers that must not matter. */

import { withHeader } from "../draft.ts";
import { chosen } from "../places.ts";
import { always, bySession, header, type Spoil, spoil, withKey, withVersion } from "./spoil.ts";

export const ofHeaders: readonly Spoil[] = [
  spoil(
    "a malformed idempotency key",
    withKey,
    [400],
    header(
      "idempotency-key",
      undefined,
      "",
      "short",
      "k".repeat(101),
      "with space",
      "a,b,c,d,e,f,g",
      "__proto__[]",
    ),
  ),
  spoil("no version", withVersion, [428], header("if-match", undefined, "*", " ")),
  spoil(
    "a wrong version",
    withVersion,
    [412],
    header("if-match", '"abc"', '"99999"', '"-1"', '"1.5"', '"0x1"', "W/", '"1","2"', "9".repeat(400)),
  ),
  spoil("a weak version", withVersion, "taken", (draft) =>
    withHeader(draft, "if-match", `W/${draft.headers["if-match"]}`),
  ),
  spoil("a session cookie from another site", bySession, [403], (draft, { pick }) => {
    const { headers, ...rest } = withHeader(draft, "authorization", undefined);
    const cookie = "session=x; __Host-session=x";
    return { ...rest, headers: { ...headers, cookie, ...chosen(elsewhere, pick) } };
  }),
  spoil("odd headers", always, "taken", (draft, { pick }) => ({
    ...draft,
    headers: { ...draft.headers, ...chosen(oddHeaders, pick) },
  })),
];

const elsewhere: readonly Readonly<Record<string, string>>[] = [
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site", origin: "https://evil.example" },
  { origin: "https://evil.example" },
  { origin: "null" },
  {},
];

const oddHeaders: readonly Readonly<Record<string, string>>[] = [
  { "accept-language": "de;q=2, *;q=x, ,," },
  { "accept-language": "x".repeat(3_000) },
  { "x-http-method-override": "DELETE", "x-method-override": "DELETE" },
  { "x-forwarded-for": "'; --, ::1, 10.0.0.1, ,", "x-forwarded-host": "evil.example" },
  { origin: "https://evil.example", referer: "https://evil.example/?a=b" },
  { cookie: "language=xx; csrf=; =; session; __Host-csrf=%00; a=b=c" },
  { cookie: "__proto__=1; constructor=2; toString=3" },
  { accept: "text/html;q=0.1, application/x-nothing", "accept-encoding": "br;q=0" },
  { range: "bytes=0-1", "if-none-match": "*", "if-modified-since": "now" },
  { "x-peygir-door": "guessed", "x-amzn-trace-id": "Root=1;Sampled=?" },
];
