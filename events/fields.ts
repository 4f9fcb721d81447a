import * as z from "zod/mini";
import { once } from "./once.ts";

/**
 * Fields that several events use. All are ids and codes: none can contain a name, an address or free text
 * (law 4).
 */

/** A tracking code of twelve digits: the id of a request and of its case. */
export const code = once(() =>
  z
    .string()
    .check(z.describe("Tracking code: also the id of the request and of its case"), z.regex(/^\d{12}$/)),
);
/** A person's id: a keyed hash, 32 hex digits. */
export const person = once(() =>
  z.string().check(z.describe("Person id: a keyed hash"), z.regex(/^[0-9a-f]{32}$/)),
);
/** The key of a unit, of a kind of request or of a subject in the directory. */
export const slug = once(() =>
  z.string().check(z.describe("Key in the directory"), z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60)),
);
/** A staff member's user name. */
export const staff = once(() =>
  z.string().check(z.describe("Staff user name"), z.regex(/^[a-z0-9][a-z0-9._-]{0,59}$/)),
);
/** A unit or a member of staff, such as the accused or the owner of a commitment. */
export const party = once(() =>
  z.union([z.strictObject({ unit: slug() }), z.strictObject({ person: staff() })]),
);
/**
 * For each accused unit or person (`of`): the units and people who were in conflict of interest because of this accused
 * unit or person when the accusation was recorded (R2).
 */
export const belonged = once(() =>
  z.array(z.strictObject({ of: party(), units: z.array(slug()), people: z.array(staff()) })),
);
/** The accused units and people of a case. */
export const parties = once(() => ({
  units: z.array(slug()),
  people: z.array(staff()),
  belonged: z.optional(belonged()),
}));
/** A time: ISO 8601 in UTC, with milliseconds. */
export const moment = once(() =>
  z
    .string()
    .check(z.describe("Moment, ISO 8601 in UTC"), z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)),
);
/** A Gregorian date in Tehran, ISO 8601. */
export const day = once(() =>
  z.string().check(z.describe("Day in Tehran, ISO 8601"), z.regex(/^\d{4}-\d{2}-\d{2}$/)),
);
/** The address of a text in the encrypted store of texts. */
export const document = once(() =>
  z
    .string()
    .check(
      z.describe("Address in the encrypted store"),
      z.regex(/^[a-z]+\/[^/\s]+\/[A-Za-z0-9_-]+$/),
      z.maxLength(200),
    ),
);
/** The code that a partner system gave the request (C8): Latin letters, digits, `.`, `_`, `/` and `-`. */
export const externalCode = once(() =>
  z
    .string()
    .check(z.describe("Code of the request at the partner"), z.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,59}$/)),
);
export const language = once(() => z.enum(["fa", "en"]));
/** The tag (BCP 47) of the applicant's language when this is neither Persian nor English; `language` then is `en`. */
export const locale = once(() =>
  z.string().check(z.describe("Further language, BCP 47"), z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)),
);
/** An event's id, `service/aggregate/version/index`. A notice has the id of the event that caused it. */
export const eventId = once(() =>
  z
    .string()
    .check(z.describe("Id of the event that caused it"), z.regex(/^[a-z]+\/[\w.-]{1,100}\/\d+\/\d+$/)),
);
/** The number of an attachment in its request. */
export const attachment = once(() =>
  z.int().check(z.describe("Which attachment of the request, from 1"), z.minimum(1), z.maximum(99)),
);
/** The address of an uploaded file. */
export const file = once(() =>
  z
    .string()
    .check(z.describe("Address in the store of files"), z.regex(/^[a-z]+\/\d{12}\/[A-Za-z0-9_-]{22}$/)),
);
export const fileHash = once(() =>
  z.string().check(z.describe("SHA-256, base64url"), z.regex(/^[\w-]{43}$/)),
);
export const fileFormat = once(() => z.enum(["jpeg", "png", "pdf"]));
/**
 * Why an uploaded file was refused: malware or active content was found, its type or size is not allowed, it
 * cannot be read, or the same file is already attached.
 */
export const fileRefusal = once(() =>
  z.enum(["malware", "unscanned", "type", "broken", "too-large", "active", "locked", "repeated"]),
);
/** The number of a letter that the organisation sends, in the organisation's own format (C19). */
export const letterNumber = once(() =>
  z.string().check(z.describe("Number of a letter of ours"), z.regex(/^[^\s{}]{1,60}$/)),
);
/** An export's id: the month in which the export was requested, a dot and a random name (I4). */
export const exportId = once(() =>
  z.string().check(z.describe("Export id"), z.regex(/^\d{4}-(0[1-9]|1[0-2])\.[A-Za-z0-9_-]{22}$/)),
);
/**
 * A clerk's work at the service desk: identifying an applicant, looking at a request, or acting for an
 * applicant.
 */
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
/**
 * The exceeded limit of a clerk at the service desk. `unused`: identifications that no act followed; `acts`:
 * acts in applicants' names; `hour`: identifications within an hour.
 */
export const deskLimit = once(() => z.enum(["unused", "acts", "hour"]));
