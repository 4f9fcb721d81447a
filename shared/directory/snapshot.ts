/**
 * The organisation as data: one numbered, immutable snapshot of its units, people, kinds, subjects, routing rules and
 * message templates. `directory` publishes it; every other service reads it.
 */
import * as z from "zod/mini";
import { resultFields } from "../contracts/fields/result-words.ts";
import { closureKinds } from "../domain/time/calendar-data.ts";
import { weekdays } from "../domain/time/days.ts";
import type { Lineage } from "./lineage.ts";

const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const username = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,59}$/));
/** A text in both languages, Persian first. */
const text = z.strictObject({ fa: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
/** Half of what an answer holds, so that there is room to go on. */
const opening = z.string().check(z.minLength(1), z.maxLength(4_000));
/** What is read before registering is short: three of them share a page of 25 KB with everything around them. */
const short = z.string().check(z.minLength(1), z.maxLength(600));
const advice = z.strictObject({ fa: short, en: short });
/** Paragraphs of plain text with an empty line between them, for a page of its own. */
const paragraphs = z.string().check(z.minLength(1), z.maxLength(4_000));
const pageText = z.optional(z.strictObject({ fa: paragraphs, en: paragraphs }));
const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** Where a body can be reached: `124`, `021-00000000`; `https://www.111.ir`. */
const phone = z.string().check(z.regex(/^[0-9+ -]{3,20}$/));
const link = z.string().check(z.regex(/^https:\/\/[\w.-]+(\/[\w./%-]*)?$/), z.maxLength(200));

/** One line that fits a narrow page, a calendar and paper. */
const lineText = (most: number) => {
  const line = z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[^\n]+$/));
  return z.strictObject({ fa: line, en: line });
};
/** Maps say the place after `?` or `#`. */
const mapLink = z
  .string()
  .check(
    z.regex(/^https:\/\/[\w.-]+(\/[\w./%@,:;=~+!-]*)?(\?[\w./%@,:;=&~+!-]*)?(#[\w./%@,:;=&~+!-]*)?$/),
    z.maxLength(300),
  );

/** Hours and minutes in Tehran: `08:00`. */
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** Month and day of any Solar Hijri year: `03-15`. */
const yearDay = z.string().check(z.regex(/^\d{2}-\d{2}$/));
/** C8: `Name there: {external-code}`, a line for each field. */
const fieldLines = z
  .string()
  .check(
    z.maxLength(2_000),
    z.regex(new RegExp(`^([^{}\\n]{1,80}: \\{(${resultFields.join("|")})\\}(\\n+|$)){1,20}$`)),
  );

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

/** C8: how what partner systems tell came. */
export const partnerChannels = [
  "partner-samad",
  "partner-foad",
  "partner-call-centre",
] as const satisfies readonly (typeof channels)[number][];

/** C7: from when the clocks of what was handed in earlier can count. */
export const clockStarts = ["handed-in", "entered"] as const;

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

/** D1: what is timed by a duration. A commitment is not: whoever promises names its day. `letter`: where its sender asks for no day (C19); `retention`: how long what is personal is kept after the end (P2); both may be absent. */
export const clockNames = [
  "triage",
  "accept",
  "answer",
  "approve",
  "second-stage",
  "meeting-decision",
  "minutes",
  "legal",
  "letter",
  "retention",
] as const;

export const durationUnits = ["working-days", "working-hours", "months"] as const;

/** What is optional here came later: old snapshots are folded for ever. `directory` demands it of new ones. */
export const snapshotSchema = z.strictObject({
  organisation: z.strictObject({
    name: text,
    address: text,
    phone: z.string(),
    /** R2: the unit of inspection. It gets what the units in line may not have. */
    inspection: z.optional(slug),
    /** C19: how the number of a letter is written: `{year}/{number}` where it is not said. */
    letterNumbers: z.optional(
      z.string().check(z.regex(/^(?=.*\{year\})(?=.*\{number\})(?:[^\s{}]|\{year\}|\{number\}){1,40}$/)),
    ),
    /** D2: where the organisation has its seat; the province of units that have none themselves or above them. */
    province: z.optional(slug),
    /** An SVG's text or a PNG as `data:image/png;base64,…` (`logo.ts`). Every page is given its address, and none the picture. */
    logo: z.optional(z.string().check(z.minLength(1), z.maxLength(24_000))),
    /** The pages' own colour on light and on dark paper (`palette.ts`). */
    colours: z.optional(z.strictObject({ light: colour, dark: colour })),
    /** What the pages below the footer say; each has a usual text where it is not said. */
    pages: z.optional(
      z.strictObject({ about: pageText, contact: pageText, privacy: pageText, accessibility: pageText }),
    ),
  }),
  provinces: z.array(z.strictObject({ key: slug, name: text })),
  units: z.array(
    z.strictObject({
      key: slug,
      name: text,
      parent: z.optional(slug),
      province: z.optional(slug),
      /** M8, M13: where applicants meet its staff; absent: as the unit above, or the organisation's own address. */
      address: z.optional(lineText(160)),
      /** Its own room, floor or counter. */
      room: z.optional(lineText(60)),
      /** What applicants bring to a meeting; absent: as the unit above. */
      bring: z.optional(lineText(300)),
      /** The address on a map; only with one. */
      map: z.optional(mapLink),
      /** R2: stands outside the organisation and gets what nobody inside may have. One unit of an accepted snapshot. */
      outside: z.optional(z.boolean()),
      /** R2: the units whose work it took over. A conflict of interest follows from one to the other, both ways. */
      replaces: z.optional(z.array(slug)),
    }),
  ),
  staff: z.array(
    z.strictObject({
      username,
      name: text,
      unit: slug,
      roles: z.array(z.enum(roles)).check(z.minLength(1)),
      /** R2: user names that this person had before. */
      replaces: z.optional(z.array(username)),
    }),
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
      /** C15: the form asks whether name and words are hidden from the unit until the applicant consents. */
      mayHide: z.optional(z.boolean()),
      /** S3: an administrative emergency: inspection has it, or the outside authority, and no other unit. */
      byInspection: z.optional(z.boolean()),
      /** C3: a report by who gives no name and waits for no result: nobody is asked or told anything of it. */
      withoutIdentity: z.optional(z.boolean()),
      /** Its own subjects, which no other kind has; of a kind without, those that are nobody's own. */
      subjects: z.optional(z.array(slug)),
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
      /** S3: what was wrong is put right: the applicant is asked whether it satisfies them. */
      remedied: z.optional(z.boolean()),
      /** C18: the applicant did not complete what they were asked; whom no message reaches was told it first. */
      incomplete: z.optional(z.boolean()),
      /** C11: the authority document of who asks for another was not brought, after they were asked for it. */
      authority: z.optional(z.boolean()),
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
      /** `call`: what a clerk says who tells it (C18). `page`: what stands on the applicant's own page. */
      channel: z.enum(["sms", "email", "call", "page"]),
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
  /**
   * C5: what the form offers first besides "about us": matters of others, in this order. `name` is what the citizen chooses,
   * `where` the body it belongs to, `text` what to do there.
   */
  handOffs: z.optional(
    z.array(
      z.strictObject({
        key: slug,
        name: text,
        where: text,
        text: advice,
        phone: z.optional(phone),
        link: z.optional(link),
      }),
    ),
  ),
  /** C16: ordered; short answers shown before registering, where all conditions hold. */
  guidance: z.optional(
    z.array(
      z.strictObject({
        key: slug,
        name: text,
        when: z.strictObject({ kind: z.optional(z.array(slug)), subject: z.optional(z.array(slug)) }),
        text: advice,
        where: z.optional(text),
        phone: z.optional(phone),
        link: z.optional(link),
      }),
    ),
  ),
  /**
   * C8: systems of others that register requests here by signed webhook. `fields`: what its form of results asks for,
   * in its order. `keyNumber` and `oldKeyUntil` are of keys from before they were made at the desk (N7): which is in force, and until
   * the end of which day the one before it is taken.
   */
  partners: z.optional(
    z.array(
      z.strictObject({
        key: slug,
        name: text,
        channel: z.enum(partnerChannels),
        keyNumber: z.optional(z.int().check(z.minimum(1))),
        oldKeyUntil: z.optional(day),
        fields: z.optional(fieldLines),
      }),
    ),
  ),
  /** D2: which days are worked, in which span of dates; without `from` since ever, without `to` until further notice. */
  weeks: z.optional(
    z.array(z.strictObject({ from: z.optional(day), to: z.optional(day), days: z.array(z.enum(weekdays)) })),
  ),
  /** D2: ordered; the first whose conditions all hold decides. `from` and `to` are a season of every year. */
  officeHours: z.optional(
    z.array(
      z.strictObject({
        key: slug,
        name: text,
        when: z.strictObject({
          from: z.optional(yearDay),
          to: z.optional(yearDay),
          province: z.optional(z.array(slug)),
          weekday: z.optional(z.array(z.enum(weekdays))),
        }),
        opens: time,
        closes: time,
      }),
    ),
  ),
  /** D2. `yearly`: on this day of the Solar Hijri year from then on. `provisional`: may still move (D3). */
  holidays: z.optional(
    z.array(
      z.strictObject({
        day,
        name: text,
        yearly: z.optional(z.boolean()),
        provisional: z.optional(z.boolean()),
      }),
    ),
  ),
  /** D2: of the country, of provinces or of units; `opens` and `closes` are the hours of a reduced day. */
  closures: z.optional(
    z.array(
      z.strictObject({
        kind: z.enum(closureKinds),
        from: day,
        to: day,
        why: text,
        province: z.optional(z.array(slug)),
        unit: z.optional(z.array(slug)),
        opens: z.optional(time),
        closes: z.optional(time),
      }),
    ),
  ),
  /** D1: ordered; of a clock's rows the first whose conditions all hold decides, and its last has none. */
  clocks: z.optional(
    z.array(
      z.strictObject({
        clock: z.enum(clockNames),
        when: z.strictObject({
          kind: z.optional(z.array(slug)),
          channel: z.optional(z.array(z.enum(channels))),
        }),
        takes: z.int(),
        in: z.enum(durationUnits),
        /** Of working hours: at the close of this working day after the start it ends, pauses or not. */
        capDays: z.optional(z.int()),
      }),
    ),
  ),
  timeLimits: z.optional(
    z.strictObject({
      /** R4: returns of a case before a decider's choice is final. */
      returns: z.int(),
      /** D5: working days, at most. */
      extension: z.int(),
      /** D4: working days that all pauses of a clock may take. */
      pause: z.int(),
      /** D8: from one level to the next, in working days; of clocks of working hours, in working hours. */
      levelDays: z.int(),
      levelHours: z.int(),
      /** M6: how many free times are offered by themselves to who waits for a meeting; 0: none. Three where it is not said. */
      offers: z.optional(z.int()),
      /** C7: days that a paper form may have lain before it is entered; thirty where it is not said. */
      paperDays: z.optional(z.int()),
      /** C7, C19: from when clocks of paper and of letters count: the day it came, where it is not said, or when it was entered. */
      paperClocks: z.optional(z.enum(clockStarts)),
      letterClocks: z.optional(z.enum(clockStarts)),
      /** N4: no SMS between these times in Tehran but urgent ones; 21:30 and 08:00 where it is not said. */
      quietFrom: z.optional(time),
      quietUntil: z.optional(time),
      /** N4: SMS to one person within a day, and to everybody within thirty; 12 and 200,000 where it is not said. */
      smsPerPerson: z.optional(z.int()),
      smsPerMonth: z.optional(z.int()),
      /** R2: days for which those who left a unit count as its people; ninety where it is not said. */
      formerDays: z.optional(z.int()),
      /**
       * R15: what is ordinary at the desk; what is over it the head of the desk is told. Identifications in a day that neither an
       * act nor a registration followed, acts in a day in applicants' names, and identifications within sixty minutes; 40, 20 and
       * 20 where it is not said.
       */
      deskUnused: z.optional(z.int()),
      deskActs: z.optional(z.int()),
      deskHour: z.optional(z.int()),
      /** R15: minutes without a key or a touch after which a desk locks itself; fifteen where it is not said. */
      idleMinutes: z.optional(z.int()),
      /** R12, R13: days to rate and to object, after a known contact. */
      rating: z.int(),
    }),
  ),
});

/** What authors write. */
export type Sections = z.output<typeof snapshotSchema>;

/** A published snapshot: what authors wrote and, since the directory keeps it, what its keys were before (R2). */
export type Snapshot = Sections & { readonly lineage?: Lineage | undefined };
export type Channel = (typeof channels)[number];
export type Role = (typeof roles)[number];
export type ClockName = (typeof clockNames)[number];
export type TimeLimits = NonNullable<Snapshot["timeLimits"]>;
export type HandOff = NonNullable<Snapshot["handOffs"]>[number];
export type Guidance = NonNullable<Snapshot["guidance"]>[number];
export type Partner = NonNullable<Snapshot["partners"]>[number];
export type Text = z.output<typeof text>;

export interface InForce {
  readonly number: number;
  readonly snapshot: Snapshot;
}

/** Gives the snapshot in force with its number. Decisions that check a conflict of interest ask it, and what shows cases to staff (law 3). */
export interface Directory {
  current(): Promise<InForce>;
}

/** Gives a snapshot that is in force or was five seconds ago: for what citizens read, and what is decided about no case. */
export interface RecentDirectory {
  recent(): Promise<InForce>;
  /** What this process read last, without asking anything: for the page that says that something is out. */
  known?(): InForce | undefined;
}
