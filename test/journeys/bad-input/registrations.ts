/** Faulty requests to register (C13, P4). */
import { newKey, newRequest } from "../../support/citizens.ts";
import { type Ask, type Fault, withBody, withHeaders, withJson } from "./fault.ts";

const asJson = (): Ask => ({
  path: "/api/requests",
  sent: { json: newRequest(), headers: { "idempotency-key": newKey() } },
});

type Part = Omit<Fault, "good" | "taken">;

const json = (part: Part): Fault => ({ ...part, good: asJson, taken: 201 });

const invalid = (pointer: string, code: NonNullable<Fault["field"]>["code"], details = {}) =>
  ({ code: "invalid-input", field: { pointer, code, details } }) as const;

const change = (changes: object) => (good: Ask) => withJson(good, changes);
const body = (text: string, type?: string) => (good: Ask) => withBody(good, text, type);
const identity = (number: string) => ({ identity: { type: "national-code", number } });
const number = "/identity/number";

const wrongFields: readonly Fault[] = [
  json({
    name: "a wrong national code",
    bad: change(identity("0043119078")),
    ...invalid(number, "wrong-check-digit"),
  }),
  json({
    name: "a national code of equal digits",
    bad: change(identity("1111111111")),
    ...invalid(number, "all-same"),
  }),
  json({
    name: "a national code that lost its zeros",
    bad: change(identity("43119077")),
    ...invalid(number, "too-short"),
  }),
  json({
    name: "an identity without its number",
    bad: change({ identity: { type: "passport" } }),
    ...invalid(number, "missing"),
  }),
  json({
    name: "a represented person without a name (C11)",
    bad: change({ onBehalfOf: { type: "another", relation: "lawyer", identity: { type: "none" } } }),
    ...invalid("/onBehalfOf/fullName", "missing"),
  }),
  json({
    name: "a represented person's wrong national code (C11)",
    bad: change({
      onBehalfOf: {
        ...{ type: "another", relation: "lawyer", fullName: "رحیم نمونه" },
        ...identity("0043119078"),
      },
    }),
    ...invalid("/onBehalfOf/identity/number", "wrong-check-digit"),
  }),
  json({
    name: "a mobile abroad",
    bad: change({ mobile: "+4915112345678" }),
    ...invalid("/mobile", "not-iranian"),
  }),
  json({ name: "a landline", bad: change({ mobile: "02188881234" }), ...invalid("/mobile", "not-a-mobile") }),
  json({
    name: "an empty description",
    bad: change({ description: "" }),
    ...invalid("/description", "too-few-characters", { minimum: 10 }),
  }),
  json({
    name: "a description of half-spaces",
    bad: change({ description: "\u200c \n".repeat(20) }),
    ...invalid("/description", "too-few-characters", { minimum: 10 }),
  }),
  json({
    name: "a description that is too long",
    bad: change({ description: "س".repeat(4_001) }),
    ...invalid("/description", "too-many-characters", { maximum: 4_000 }),
  }),
  json({
    name: "e-mail without an address",
    bad: change({ contactBy: "email" }),
    ...invalid("/email", "needed-for-email"),
  }),
  json({
    name: "an unknown field",
    bad: change({ priority: "high" }),
    ...invalid("/priority", "unknown-field"),
  }),
  json({
    name: "a channel of the caller's choice",
    bad: change({ channel: "phone-111" }),
    ...invalid("/channel", "unknown-field"),
  }),
  json({ name: "a number for a text", bad: change({ fullName: 7 }), ...invalid("/fullName", "wrong-type") }),
  json({
    name: "a kind missing from the directory",
    bad: change({ kind: "miracle" }),
    code: "unknown-choice",
    field: { pointer: "/kind", code: "unknown-choice" },
  }),
];

const wrongBodies: readonly Fault[] = [
  json({
    name: "a description of 100 KB",
    bad: change({ description: "س".repeat(51_200) }),
    code: "too-large",
    details: { maximum: 100 },
  }),
  json({ name: "broken JSON", bad: body('{"kind":"complaint",'), code: "malformed" }),
  json({
    name: "no body",
    bad: ({ path, sent }) => ({
      path,
      sent: { headers: { ...sent.headers, "content-type": "application/json" }, method: "POST" },
    }),
    code: "malformed",
  }),
  json({ name: "a list instead of an object", bad: body("[]"), code: "invalid-input" }),
  json({ name: "nothing at all, in JSON", bad: body("null"), code: "invalid-input" }),
  json({
    name: "brackets 20,000 deep",
    bad: body("[".repeat(20_000) + "]".repeat(20_000)),
    code: "invalid-input",
  }),
  json({
    name: "a field named __proto__",
    bad: ({ path, sent }) =>
      withBody({ path, sent }, JSON.stringify(sent.json).replace("{", '{"__proto__":{"kind":"complaint"},')),
    ...invalid("/__proto__", "unknown-field"),
  }),
  ...[
    "text/plain",
    "application/xml",
    "multipart/form-data; boundary=x",
    "application/json; charset=utf-16",
    "application/x-www-form-urlencoded",
  ].map((type) =>
    json({
      name: `the content type ${type}`,
      bad: ({ path, sent }) => withBody({ path, sent }, JSON.stringify(sent.json), type),
      code: "unsupported-media-type",
      details: { accepted: "application/json" },
    }),
  ),
  json({
    name: "no idempotency key",
    bad: (good) => withHeaders(good, { "idempotency-key": undefined }),
    code: "no-idempotency-key",
  }),
  json({
    name: "an idempotency key of three letters",
    bad: (good) => withHeaders(good, { "idempotency-key": "abc" }),
    code: "no-idempotency-key",
  }),
];

const asReport = (): Ask => {
  const { subject, province, description } = newRequest();
  const json = { kind: "report-without-identity", subject, province, description };
  return { path: "/api/reports", sent: { json, headers: { "idempotency-key": newKey() } } };
};

const report = (part: Part): Fault => ({
  ...part,
  name: `report: ${part.name}`,
  good: asReport,
  taken: 201,
});

/** Faulty reports by applicants who give no identity (C3). */
const wrongReports: readonly Fault[] = [
  report({
    name: "who sends it",
    bad: change({ fullName: "زهرا نمونه" }),
    ...invalid("/fullName", "unknown-field"),
  }),
  report({
    name: "a kind that needs the applicant's name",
    bad: change({ kind: "complaint" }),
    code: "unknown-choice",
  }),
  report({
    name: "too few words",
    bad: change({ description: "کم" }),
    ...invalid("/description", "too-few-characters", { minimum: 10 }),
  }),
  json({
    name: "a report without identity, with one",
    bad: change({ kind: "report-without-identity" }),
    code: "unknown-choice",
  }),
];

export const registrationFaults: readonly Fault[] = [...wrongFields, ...wrongBodies, ...wrongReports];
