/** What can be wrong with a request, or odd and yet right: each a fact about the API in one line. */

import { gzipSync } from "node:zlib";
import { trackingCode } from "../../shared/domain/tracking-code.ts";
import type { Book } from "./book.ts";
import type { Operation } from "./document.ts";
import { type Draft, type Subject, withHeader } from "./draft.ts";
import { chosen, leavesOf, placedAt, requiredPlaces, withoutPlace } from "./places.ts";
import type { Plan } from "./plan.ts";
import { type BadToken, badTokens, type Target } from "./wire.ts";

export interface About extends Pick<Plan, "operation" | "pick" | "hostile" | "wrong"> {
  readonly subject: Subject;
  readonly book: Book;
  readonly target: Target;
}

export interface Spoil {
  readonly name: string;
  /** The operations that it can happen to. */
  readonly fits: (operation: Operation) => boolean;
  /** Nothing where this system cannot show it. */
  readonly apply: (draft: Draft, about: About) => Draft | undefined | Promise<Draft | undefined>;
  /** The statuses it must be refused with; or that it must be taken all the same; or that either is right. */
  readonly expects: readonly number[] | "taken" | "either";
  /** The operation at whose stage the case is to be, where it is another's. */
  readonly atStageOf?: (operation: Operation) => string | undefined;
}

type Apply = Spoil["apply"];
type Expects = Spoil["expects"];

const spoil = (name: string, fits: Spoil["fits"], expects: Expects, apply: Apply): Spoil => ({
  name,
  fits,
  expects,
  apply,
});

const always = (): boolean => true;
const withBody = ({ body }: Operation): boolean => body !== undefined;
const withFields = ({ body }: Operation): boolean => Object.keys(body?.properties ?? {}).length > 0;
const withKey = ({ headers }: Operation): boolean => headers.includes("Idempotency-Key");
const withVersion = ({ headers }: Operation): boolean => headers.includes("If-Match");
const withParam = ({ path }: Operation): boolean => path.includes("{");
const withQuery = ({ query }: Operation): boolean => query.length > 0;
const withForm = ({ form }: Operation): boolean => form;
const forStaff = ({ audience }: Operation): boolean => audience === "staff";
const forApplicants = ({ audience }: Operation): boolean => audience === "applicant";
const aboutCases = (operation: Operation): boolean => forStaff(operation) && withParam(operation);
const isStep = (operation: Operation): boolean => aboutCases(operation) && withVersion(operation);

const header =
  (name: string, ...values: readonly (string | undefined)[]): Apply =>
  (draft, { pick }) =>
    withHeader(draft, name, chosen(values, pick));
const raw =
  (...texts: readonly (string | Buffer)[]): Apply =>
  (draft, { pick }) => ({ ...draft, raw: chosen(texts, pick) });

/** At one of the body's texts. */
const atText =
  (value: (about: About, there: string) => unknown): Apply =>
  (draft, about) => {
    const place = chosen(leavesOf(draft.body), about.pick);
    return { ...draft, body: placedAt(draft.body, place, value(about, place.join("/"))) };
  };

const extraNames = ["admin", "role", "id", "__proto__", "constructor", "toString", "", "a.b", "نوع", "Kind"];

const extraField: Apply = (draft, { pick, wrong }) => ({
  ...draft,
  body: placedAt(draft.body, [chosen(extraNames, pick)], wrong),
});

/** The body's first field twice: JSON.parse lets the last win, others the first. */
const twice: Apply = (draft, { pick }) => {
  const [first] = Object.entries(draft.body as object);
  const [name = "", value] = first ?? [];
  const same = pick % 2 === 0 ? value : 0;
  return {
    ...draft,
    raw: JSON.stringify(draft.body).replace("{", `{${JSON.stringify(name)}:${JSON.stringify(same)},`),
  };
};

const ofBody: readonly Spoil[] = [
  spoil(
    "a field of another type",
    withFields,
    [422],
    atText(({ wrong }) => wrong),
  ),
  spoil("a field left out", withFields, [422], (draft, { operation, pick }) => ({
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
    "nested without end",
    withBody,
    [422],
    raw("[".repeat(20_000) + "]".repeat(20_000), `${'{"a":'.repeat(9_000)}1${"}".repeat(9_000)}`),
  ),
  spoil("no object", withBody, [422], raw("null", "1e999", '"text"', "[]", "true", "0")),
  spoil("no JSON", withBody, [400], raw("", "{", "{'a':1}", '{"a":NaN}', "\u0000", "kind=complaint", "{}{}")),
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
  spoil("too large", withBody, [413], raw(" ".repeat(120_000), `"${"x".repeat(150_000)}"`)),
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
  spoil(
    "a form where none is taken",
    (one) => withBody(one) && !one.form,
    [415],
    (draft) => ({
      ...withHeader(draft, "content-type", "application/x-www-form-urlencoded"),
      raw: "a=1",
    }),
  ),
  spoil(
    "its type spelt otherwise",
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

/** The registration as a form: flat, its identity in two fields. */
function asForm(draft: Draft): Draft {
  const { identity, ...rest } = draft.body as { identity: { type: string; number?: string } };
  const fields = {
    ...(rest as Record<string, string>),
    identityType: identity.type,
    ...(identity.number !== undefined && { identityNumber: identity.number }),
  };
  return {
    ...withHeader(draft, "content-type", "application/x-www-form-urlencoded"),
    raw: new URLSearchParams(fields).toString(),
  };
}

const ofForm: readonly Spoil[] = [
  spoil("as a form", withForm, "taken", asForm),
  spoil("as a form with a field too many", withForm, [422], (draft, { pick }) => {
    const form = asForm(draft);
    return { ...form, raw: `${form.raw}&${chosen(["admin", "__proto__", "a.b"], pick)}=1` };
  }),
  spoil("as a form with a field given twice", withForm, [400], (draft) => {
    const form = asForm(draft);
    return { ...form, raw: `${form.raw}&kind=complaint` };
  }),
  spoil("as a form of another site", withForm, [403], (draft) =>
    withHeader(asForm(draft), "sec-fetch-site", "cross-site"),
  ),
];

const ofHeaders: readonly Spoil[] = [
  spoil(
    "no idempotency key that is one",
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
    "a version that is none of ours",
    withVersion,
    [412],
    header("if-match", '"abc"', '"99999"', '"-1"', '"1.5"', '"0x1"', "W/", '"1","2"', "9".repeat(400)),
  ),
  spoil("a weak version", withVersion, "taken", (draft) =>
    withHeader(draft, "if-match", `W/${draft.headers["if-match"]}`),
  ),
  spoil("odd headers", always, "taken", (draft, { pick }) => ({
    ...draft,
    headers: { ...draft.headers, ...chosen(oddHeaders, pick) },
  })),
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

const ofAddress: readonly Spoil[] = [
  spoil("a place that cannot be one", withParam, [404], (draft, { hostile }) => ({
    ...draft,
    param: `${hostile.slice(0, 200)}x`,
  })),
  spoil("a place where nothing is", withParam, [404], (draft, { pick }) => ({
    ...draft,
    param: trackingCode(String(pick).padStart(11, "9")),
  })),
  spoil("the code as people write it", withParam, "taken", (draft, { pick }) => ({
    ...draft,
    param: chosen(spellings, pick)(draft.param ?? ""),
  })),
  spoil(
    "a query that nobody asked for",
    (one) => !withQuery(one),
    "taken",
    (draft, { hostile }) => ({
      ...draft,
      query: [["q", hostile.slice(0, 200)]],
    }),
  ),
  spoil("a query that is not in the document", withQuery, [422], (draft, { pick, hostile }) => ({
    ...draft,
    query: [
      chosen(
        [
          ["limit", "1000000"],
          ["__proto__", "1"],
          ["list", "all"],
          ["after", "x".repeat(401)],
          ["list", `${hostile.slice(0, 100)}x`],
        ] as const,
        pick,
      ),
    ],
  })),
  spoil("a page that is none", withQuery, "either", (draft, { hostile }) => ({
    ...draft,
    query: [["after", hostile.slice(0, 300)]],
  })),
  spoil("a query given twice", always, [400], (draft) => ({
    ...draft,
    query: [
      ["list", "unit"],
      ["list", "mine"],
    ],
  })),
  spoil("another method", always, [403, 404, 405], (draft, { operation, pick }) => {
    const others = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"];
    return {
      ...draft,
      method: chosen(
        others.filter((one) => one !== operation.method),
        pick,
      ),
    };
  }),
];

const persian = (code: string): string =>
  code.replaceAll(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹".charAt(Number(digit)));
const spellings: readonly ((code: string) => string)[] = [
  persian,
  (code) => code.replace(/^(.{4})(.{4})(.{4})$/, "$1 $2 $3"),
  (code) => persian(code).replace(/^(.{4})(.{4})(.{4})$/, "$1-$2-$3"),
];

const badToken = (kind: BadToken): Spoil =>
  spoil(
    `a token that is ${kind}`,
    forStaff,
    kind === "id-token" ? [401, 403] : [401],
    async (draft, about) => {
      const token = await about.target.badToken(kind, about.subject.actor ?? "");
      return token === undefined ? undefined : withHeader(draft, "authorization", `Bearer ${token}`);
    },
  );

const ofAuthentication: readonly Spoil[] = [
  spoil("nobody", (one) => one.audience !== "anyone", [401], header("authorization", undefined)),
  spoil(
    "no token",
    (one) => one.audience !== "anyone",
    [401],
    header(
      "authorization",
      "",
      "Bearer",
      "Bearer null",
      "Basic YTpi",
      "Bearer a.b.c",
      "Bearer e30.e30.",
      "Negotiate x",
    ),
  ),
  ...badTokens.map(badToken),
  spoil("a stranger", forStaff, [403], async (draft, { target }) => {
    const token = await target.strangersToken();
    return token === undefined ? undefined : withHeader(draft, "authorization", `Bearer ${token}`);
  }),
  spoil("somebody of another unit", aboutCases, [404], async (draft, { book, target, subject }) => {
    const unit = book.snapshot.units.find(({ key }) => !subject.known?.units.includes(key))?.key;
    const stranger = unit === undefined ? undefined : book.whoIs("head", unit);
    return stranger === undefined
      ? undefined
      : withHeader(draft, "authorization", `Bearer ${await target.staffToken(stranger)}`);
  }),
  spoil("an auditor, who may look and nothing else", isStep, [403], async (draft, { book, target }) => {
    const auditor = book.whoIs("auditor");
    return auditor === undefined
      ? undefined
      : withHeader(draft, "authorization", `Bearer ${await target.staffToken(auditor)}`);
  }),
  spoil("a session that was altered", forApplicants, [401], (draft, { pick }) => {
    const token = draft.headers["authorization"] ?? "";
    const at = 7 + (pick % (token.length - 7));
    const other = token.charAt(at) === "A" ? "B" : "A";
    return withHeader(draft, "authorization", token.slice(0, at) + other + token.slice(at + 1));
  }),
  spoil("a session of another request", forApplicants, [404], (draft, { book, pick }) => {
    const others = book.requests.filter(({ code }) => code !== draft.param);
    return others.length === 0 ? undefined : { ...draft, param: chosen(others, pick).code };
  }),
  spoil("a session whose time is over", forApplicants, [401], (draft, { target, book }) => {
    if (!target.pass(31 * 60)) return undefined;
    for (const known of book.requests) Object.assign(known, { session: undefined, oneTimeCode: undefined });
    return draft;
  }),
  spoil("a session in a cookie", forApplicants, "taken", (draft) => {
    const session = draft.headers["authorization"]?.slice(7);
    const cookie = `__Host-session=${session}; session=${session}`;
    return withHeader(withHeader(draft, "authorization", undefined), "cookie", cookie);
  }),
];

const named =
  (...names: readonly string[]) =>
  (one: Operation): boolean =>
    names.some((name) => one.body?.properties && Object.hasOwn(one.body.properties, name));

/** What the case is not ready for. */
const notYet: Readonly<Record<string, string>> = {
  "refer-case": "approve-answer",
  "return-case": "draft-answer",
  "accept-case": "draft-answer",
  "draft-answer": "approve-answer",
  "send-back-answer": "draft-answer",
  "approve-answer": "draft-answer",
};

const ofState: readonly Spoil[] = [
  spoil(
    "a choice that is not in the directory",
    named("kind", "unit", "outcome"),
    [422],
    (draft, { pick }) => {
      const names = ["kind", "subject", "unit", "outcome"].filter((name) =>
        Object.hasOwn(draft.body as object, name),
      );
      return { ...draft, body: placedAt(draft.body, [chosen(names, pick)], "no-such-thing") };
    },
  ),
  spoil(
    "another mobile",
    (one) => named("mobile")(one) && named("code")(one),
    [404, 429],
    (draft) => ({
      ...draft,
      body: placedAt(draft.body, ["mobile"], "09999999999"),
    }),
  ),
  spoil("another one-time code", named("oneTimeCode"), [422, 429], (draft) => {
    const { oneTimeCode } = draft.body as { oneTimeCode: string };
    return {
      ...draft,
      body: placedAt(draft.body, ["oneTimeCode"], oneTimeCode === "000000" ? "000001" : "000000"),
    };
  }),
  {
    ...spoil("a case at another stage", isStep, [409], (draft) => draft),
    atStageOf: ({ id }) => notYet[id],
  },
];

export const spoils: readonly Spoil[] = [
  ...ofBody,
  ...ofForm,
  ...ofHeaders,
  ...ofAddress,
  ...ofAuthentication,
  ...ofState,
];
