/** Deliberate faults of a request's body. */

import { gzipSync } from "node:zlib";
import { type Draft, withHeader } from "../draft.ts";
import { chosen, leavesOf, type Place, placedAt, requiredPlaces, valueAt, withoutPlace } from "../places.ts";
import {
  type About,
  type Apply,
  header,
  raw,
  type Spoil,
  spoil,
  withBody,
  withFields,
  withRequired,
} from "./spoil.ts";

/** The paths of the body's fields; of an empty body, the names of the fields that it may have. */
const placesIn = ({ body }: Draft, { operation }: About): readonly Place[] => {
  const said = leavesOf(body).filter((place) => place.length > 0);
  return said.length > 0 ? said : Object.keys(operation.body?.properties ?? {}).map((name) => [name]);
};

/** Makes a deliberate fault that replaces the value of one of the body's fields. */
const atText =
  (value: (about: About, there: string) => unknown): Apply =>
  (draft, about) => {
    const place = chosen(placesIn(draft, about), about.pick);
    return { ...draft, body: placedAt(draft.body, place, value(about, place.join("/"))) };
  };

const extraNames = ["admin", "role", "id", "__proto__", "constructor", "toString", "", "a.b", "نوع", "Kind"];

const extraField: Apply = (draft, { pick, wrong }) => ({
  ...draft,
  body: placedAt(draft.body, [chosen(extraNames, pick)], wrong),
});

/** Writes the body's first field twice: JSON.parse keeps the last value, other parsers keep the first. */
const twice: Apply = (draft, { pick }) => {
  const [first] = Object.entries(draft.body as object);
  const [name = "", value] = first ?? [];
  const same = pick % 2 === 0 ? value : 0;
  return {
    ...draft,
    raw: JSON.stringify(draft.body).replace("{", `{${JSON.stringify(name)}:${JSON.stringify(same)},`),
  };
};

/** Makes the body one byte larger than allowed, by blanks or by one long text. */
const tooLarge: Apply = (draft, { pick, operation: { bodyKilobytes } }) => {
  const bytes = bodyKilobytes * 1_024 + 1;
  return { ...draft, raw: pick % 2 === 0 ? " ".repeat(bytes) : `"${"x".repeat(bytes - 2)}"` };
};

export const ofBody: readonly Spoil[] = [
  spoil("a field of another type", withFields, [422], (draft, about) => {
    const { pick, wrong } = about;
    const place = chosen(placesIn(draft, about), pick);
    const here = valueAt(draft.body, place);
    const same = typeof here === typeof wrong ? String(wrong) : wrong;
    // An absent field gets a list of lists, which no field takes.
    return { ...draft, body: placedAt(draft.body, place, here === undefined ? [[wrong]] : same) };
  }),
  spoil("a field left out", withRequired, [422], (draft, { operation, pick }) => ({
    ...draft,
    body: withoutPlace(draft.body, chosen(requiredPlaces(operation.body ?? {}, draft.body), pick)),
  })),
  spoil("a field too many", withBody, [422], extraField),
  spoil(
    "a text too long",
    withFields,
    [422],
    atText(() => "ا".repeat(9_000)),
  ),
  spoil(
    "a hostile text",
    withFields,
    "either",
    atText(({ hostile }) => hostile),
  ),
  spoil("a name given twice", withFields, "either", twice),
  spoil(
    "endless nesting",
    withBody,
    [422],
    raw("[".repeat(20_000) + "]".repeat(20_000), `${'{"a":'.repeat(9_000)}1${"}".repeat(9_000)}`),
  ),
  spoil("a body that is no object", withBody, [422], raw("null", "1e999", '"text"', "[]", "true", "0")),
  spoil(
    "invalid JSON",
    withBody,
    [400],
    raw("", "{", "{'a':1}", '{"a":NaN}', "\u0000", "kind=complaint", "{}{}"),
  ),
  spoil(
    "broken UTF-8",
    withBody,
    [400, 422],
    raw(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  ),
  spoil("compressed", withBody, [400], (draft) => ({
    ...withHeader(draft, "content-encoding", "gzip"),
    raw: gzipSync(JSON.stringify(draft.body)),
  })),
  spoil("too large", withBody, [413], tooLarge),
  spoil(
    "a body of another type",
    withBody,
    [415],
    header(
      "content-type",
      undefined,
      "text/plain",
      "application/xml",
      "application/json; charset=utf-16",
      "application/jsonp",
      "multipart/form-data; boundary=x",
      "json",
    ),
  ),
  spoil("a form where none is taken", withBody, [415], (draft) => ({
    ...withHeader(draft, "content-type", "application/x-www-form-urlencoded"),
    raw: "a=1",
  })),
  spoil(
    "its media type in another spelling",
    withBody,
    "taken",
    header(
      "content-type",
      "APPLICATION/JSON",
      "application/json;charset=UTF-8",
      'application/json; charset="utf-8"',
    ),
  ),
];
