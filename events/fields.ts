import * as z from "zod/mini";
import { once } from "./once.ts";

/**
 * The fields that events share. All are ids and codes: none can contain a name, an address or free text (law
 * 4).
 */

/** A tracking code: twelve digits, also the id of the request and of its case. */
export const code = once(() =>
  z
    .string()
    .check(z.describe("Tracking code: also the id of the request and of its case"), z.regex(/^\d{12}$/)),
);
/** A person's id: a keyed hash, 32 hex digits. */
export const person = once(() =>
  z.string().check(z.describe("Person id: a keyed hash"), z.regex(/^[0-9a-f]{32}$/)),
);
/** A unit's, kind's or subject's key in the directory. */
export const slug = once(() =>
  z.string().check(z.describe("Key in the directory"), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60)),
);
/** A staff member's user name. */
export const staff = once(() =>
  z.string().check(z.describe("Staff user name"), z.regex(/^[a-z0-9][a-z0-9._-]{0,59}$/)),
);
/** A unit or a member of staff. */
export const party = once(() =>
  z.union([z.strictObject({ unit: slug() }), z.strictObject({ person: staff() })]),
);
/** The units and people in conflict through an accused party when it was named (R2). */
export const belonged = once(() =>
  z.array(z.strictObject({ of: party(), units: z.array(slug()), people: z.array(staff()) })),
);
/** All accused units and people. */
export const parties = once(() => ({
  units: z.array(slug()),
  people: z.array(staff()),
  belonged: z.optional(belonged()),
}));
/** A time: ISO 8601 in UTC, to the millisecond. */
export const moment = once(() =>
  z
    .string()
    .check(z.describe("Moment, ISO 8601 in UTC"), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
);
/** A Gregorian day in Tehran, ISO 8601. */
export const day = once(() =>
  z.string().check(z.describe("Day in Tehran, ISO 8601"), z.regex(/^\d{4}-\d{2}-\d{2}$/)),
);
/** A document's address in the encrypted store. */
export const document = once(() =>
  z
    .string()
    .check(
      z.describe("Address in the encrypted store"),
      z.regex(/^[a-z]+\/[^/\s]+\/[A-Za-z0-9_-]+$/),
      z.maxLength(200),
    ),
);
/** A request's code at its partner system (C8): Latin letters, digits, `.`, `_`, `/` and `-`. */
export const externalCode = once(() =>
  z
    .string()
    .check(z.describe("Code of the request at the partner"), z.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,59}$/)),
);
export const language = once(() => z.enum(["fa", "en"]));
/** An event's id, `service/aggregate/version/index`; also the id of the notice that it caused. */
export const eventId = once(() =>
  z
    .string()
    .check(z.describe("Id of the event that caused it"), z.regex(/^[a-z]+\/[\w.-]{1,100}\/\d+\/\d+$/)),
);
/** The number of an attachment in its request. */
export const attachment = once(() =>
  z.int().check(z.describe("Which attachment of the request, from 1"), z.minimum(1), z.maximum(99)),
);
/** A file's address in the store of files. */
export const file = once(() =>
  z
    .string()
    .check(z.describe("Address in the store of files"), z.regex(/^[a-z]+\/\d{12}\/[A-Za-z0-9_-]{22}$/)),
);
export const fileFormat = once(() => z.enum(["jpeg", "png", "pdf"]));
/** Why a file was refused: what was found in it, its kind, or that it is already attached. */
export const fileRefusal = once(() =>
  z.enum(["malware", "unscanned", "type", "broken", "too-large", "active", "locked", "repeated"]),
);
/** The number of a letter of ours, in the organisation's own form (C19). */
export const letterNumber = once(() =>
  z.string().check(z.describe("Number of a letter of ours"), z.regex(/^[^\s{}]{1,60}$/)),
);
/** An export's id: the month of the request for it, and a random name (I4). */
export const exportId = once(() =>
  z.string().check(z.describe("Export id"), z.regex(/^\d{4}-(0[1-9]|1[0-2])\.[A-Za-z0-9_-]{22}$/)),
);
/** A clerk's work at the desk: an identification, a look, or an act for an applicant. */
export const deskWork = once(() =>
  z.enum([
    "identification",
    "look",
    "registration",
    "addition",
    "reply",
    "withdrawal",
    "objection",
    "consent",
    "news-wish",
    "rating",
    "receipt",
    "authority",
    "contact",
    "meeting",
    "meeting-time",
    "meeting-time-off",
  ]),
);
/** Identifications without a following act, acts in applicants' names, identifications within an hour. */
export const deskLimit = once(() => z.enum(["unused", "acts", "hour"]));
