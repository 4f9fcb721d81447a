/**
 * The calls by which an operator's `npm run import-cases` brings requests of an earlier system here, and their replies
 * (P8). The command and the Lambda parse a request by the same schema.
 */

import * as z from "zod/mini";
import { once } from "../../../events/once.ts";
import {
  email,
  isoDay,
  key,
  landline,
  line,
  mobile,
  moment,
  postalCode,
  words,
} from "../../../shared/contracts/fields/fields.ts";
import { languages } from "../../../shared/contracts/fields/language.ts";
import { externalCode } from "../../../shared/contracts/partner/external-code.ts";
import { identity, knownTo } from "../../../shared/contracts/public/requests.ts";
import { channels } from "../../../shared/directory/snapshot.ts";

/** The most requests in one call, so that a call ends well within the Lambda's time. */
const mostInCall = 20;

const closed = once(() =>
  z.discriminatedUnion("how", [
    z.strictObject({
      how: z.literal("answered"),
      at: moment,
      outcome: key,
      answer: words(1, 8_000),
      reasoning: z.optional(words(1, 8_000)),
    }),
    z.strictObject({ how: z.literal("withdrawn"), at: moment }),
  ]),
);

/**
 * A request of an earlier system. `code`: its code there. `due`: the last day for its answer, which the request keeps;
 * `passedDue`: if that day has passed, the request gets a new deadline instead of being refused.
 */
export const importedRequest = once(() =>
  z.strictObject({
    code: externalCode,
    registeredAt: moment,
    kind: key,
    subject: key,
    province: z.optional(key),
    channel: z.enum(channels, { error: "not-one-of" }),
    language: z.enum(languages, { error: "not-one-of" }),
    description: words(1, 8_000),
    fullName: line(2, 100),
    identity,
    mobile: z.optional(mobile),
    landline: z.optional(landline),
    email: z.optional(email),
    postalCode: z.optional(postalCode),
    complainedOfUnit: z.optional(key),
    complainedOfPerson: z.optional(line(2, 100)),
    knownTo: z.optional(z.enum(knownTo, { error: "not-one-of" })),
    unit: z.optional(key),
    due: z.optional(isoDay),
    passedDue: z.optional(z.literal("fresh")),
    closed: z.optional(closed()),
  }),
);

export type ImportedRequest = z.output<ReturnType<typeof importedRequest>>;

const from = { from: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60)) };
const by = { by: z.string().check(z.minLength(1), z.maxLength(60)) };

export const importRequests = once(() =>
  z.strictObject({
    operation: z.literal("import-requests"),
    ...by,
    ...from,
    /** Set to check the requests and to import none. */
    preview: z.optional(z.literal(true)),
    requests: z.array(importedRequest()).check(z.minLength(1), z.maxLength(mostInCall)),
  }),
);

export const attachFile = once(() =>
  z.strictObject({
    operation: z.literal("attach-imported-file"),
    ...by,
    ...from,
    code: externalCode,
    /** SHA-256 of the file, base64url: the same file of a request is attached once. */
    sha256: z.string().check(z.regex(/^[\w-]{43}$/)),
  }),
);

export type ImportRequests = z.output<ReturnType<typeof importRequests>>;
export type AttachFile = z.output<ReturnType<typeof attachFile>>;

/** Why a request is not imported. `fields` in the details: the names of the fields that the reason is about. */
const importRefusals = [
  "unknown-choice",
  "kind-not-imported",
  "ahead-of-now",
  "closed-before-registered",
  "due-passed",
  "due-when-closed",
  "imported-otherwise",
  "person-refused",
] as const;

export type ImportRefusal = (typeof importRefusals)[number];

const refused = z.strictObject({
  code: z.enum(importRefusals),
  fields: z.optional(z.array(z.string())),
});

/**
 * The result for each request, in the order of the call. `new`: it would be imported (only in a preview). `already`: an
 * earlier run imported it. `unit`: the unit to which it goes by the rules of today.
 */
export const importRequestsReply = z.strictObject({
  requests: z.array(
    z.union([
      z.strictObject({ outcome: z.literal("new"), unit: z.string() }),
      z.strictObject({ outcome: z.literal("imported"), unit: z.string(), request: z.string() }),
      z.strictObject({ outcome: z.literal("already"), unit: z.optional(z.string()), request: z.string() }),
      z.strictObject({ outcome: z.literal("refused"), refused }),
    ]),
  ),
});

/**
 * `upload`: the form by which the file is sent to the quarantine; absent when the file arrived before. `refused`: the
 * request was not imported (`not-imported`), or has as many files as a request may have (`files-full`).
 */
export const attachFileReply = z.union([
  z.strictObject({
    attachment: z.int(),
    upload: z.optional(z.strictObject({ url: z.string(), fields: z.record(z.string(), z.string()) })),
  }),
  z.strictObject({ refused: z.enum(["not-imported", "files-full"]) }),
]);

export type RequestOutcome = z.output<typeof importRequestsReply>["requests"][number];
export type AttachReply = z.output<typeof attachFileReply>;
