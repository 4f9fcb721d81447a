/**
 * The organisation as data: one numbered, immutable snapshot of its units, people, kinds, subjects, routing rules and
 * message templates. `directory` publishes it; every other service reads it.
 */
import * as z from "zod/mini";

const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const username = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,59}$/));
/** A text in both languages, Persian first. */
const text = z.strictObject({ fa: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
/** Half of what an answer holds, so that there is room to go on. */
const opening = z.string().check(z.minLength(1), z.maxLength(4_000));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

export const channels = [
  "web",
  "phone-111",
  "desk",
  "paper",
  "letter",
  "partner-samad",
  "foad-web",
  "phone-128",
  "partner-foad",
  "partner-call-centre",
] as const;

export const roles = [
  "clerk",
  "phone-operator",
  "expert",
  "head",
  "inspector",
  "coordinator",
  "administrator",
  "auditor",
] as const;

/** What is optional here came later: old snapshots are folded for ever. `directory` demands it of new ones. */
export const snapshotSchema = z.strictObject({
  organisation: z.strictObject({
    name: text,
    address: text,
    phone: z.string(),
    /** R2: the unit of inspection. It gets what the units in line may not have. */
    inspection: z.optional(slug),
  }),
  provinces: z.array(z.strictObject({ key: slug, name: text })),
  units: z.array(
    z.strictObject({
      key: slug,
      name: text,
      parent: z.optional(slug),
      province: z.optional(slug),
      /** R2: stands outside the organisation and gets what nobody inside may have. One unit of an accepted snapshot. */
      outside: z.optional(z.boolean()),
    }),
  ),
  staff: z.array(
    z.strictObject({ username, name: text, unit: slug, roles: z.array(z.enum(roles)).check(z.minLength(1)) }),
  ),
  /** Who stands in for whom, on which days (inclusive, Tehran time). */
  deputies: z.array(z.strictObject({ of: username, deputy: username, from: day, to: day })),
  /** R9: who is away, on which days (inclusive, Tehran time). Whoever has a deputy for a day is away that day too. */
  absences: z.optional(z.array(z.strictObject({ of: username, from: day, to: day }))),
  /** C3. `sentence` is what the citizen chooses; `onWeb` whether the citizen's form offers it. */
  kinds: z.array(
    z.strictObject({
      key: slug,
      name: text,
      sentence: text,
      onWeb: z.boolean(),
      /** R10: an answer to this kind always needs a second person. */
      fourEyes: z.boolean(),
      /** R2: the form asks which unit or person the request is about. */
      asksWho: z.optional(z.boolean()),
      /** R2: it says that a request of this other kind got no answer: the unit that one would go to is complained of. */
      unanswered: z.optional(slug),
    }),
  ),
  /** R10: what an answer can say. `refusal`: needs a second person whatever the kind. */
  outcomes: z.array(
    z.strictObject({
      key: slug,
      name: text,
      refusal: z.boolean(),
      /** R5: the answer names the body that the matter is transferred to. */
      transfer: z.optional(z.boolean()),
      /** R14: the answer names the earlier case that answered it. */
      repeated: z.optional(z.boolean()),
    }),
  ),
  subjects: z.array(z.strictObject({ key: slug, name: text })),
  /** R1: ordered; the first whose conditions all hold decides. The last one has no condition. */
  routing: z.array(
    z.strictObject({
      key: slug,
      why: text,
      when: z.strictObject({
        kind: z.optional(z.array(slug)),
        subject: z.optional(z.array(slug)),
        province: z.optional(z.array(slug)),
        channel: z.optional(z.array(z.enum(channels))),
      }),
      unit: slug,
    }),
  ),
  /** Must hold before a snapshot is accepted: this request goes to that unit. */
  routingExamples: z.array(
    z.strictObject({
      kind: slug,
      subject: slug,
      province: z.optional(slug),
      channel: z.enum(channels),
      unit: slug,
    }),
  ),
  /** N1. `{code}` and `{date}` and `{oneTimeCode}` are filled in. `tellWithinMinutes`: older news is recorded, not sent (N2). */
  templates: z.array(
    z.strictObject({
      key: slug,
      channel: z.enum(["sms", "email"]),
      language: z.enum(["fa", "en"]),
      subject: z.optional(z.string()),
      text: z.string(),
      tellWithinMinutes: z.int(),
    }),
  ),
  /** Texts to begin an answer with, for answers of this outcome to this kind; one that names neither fits all. */
  answerTemplates: z.optional(
    z.array(
      z.strictObject({
        key: slug,
        name: text,
        kind: z.optional(slug),
        outcome: z.optional(slug),
        text: z.strictObject({ fa: opening, en: opening }),
      }),
    ),
  ),
});

export type Snapshot = z.output<typeof snapshotSchema>;
export type Channel = (typeof channels)[number];
export type Role = (typeof roles)[number];
export type Text = z.output<typeof text>;

/** Gives the snapshot in force with its number. */
export interface Directory {
  current(): Promise<{ readonly number: number; readonly snapshot: Snapshot }>;
}
