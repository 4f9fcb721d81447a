/**
 * The organisation as data: one numbered, immutable snapshot of its units, people, kinds, subjects, routing
 * rules and message templates. `directory` publishes it; every other service reads it.
 */
import * as z from "zod/mini";
import { resultFields } from "../contracts/fields/result-words.ts";
import { closureKinds } from "../domain/time/calendar-data.ts";
import { weekdays } from "../domain/time/days.ts";
import type { Lineage } from "./lineage.ts";

const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const username = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,59}$/));
/** A text in both languages. */
const text = z.strictObject({ fa: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
/** Half the length of an answer, so that there is room to go on. */
const opening = z.string().check(z.minLength(1), z.maxLength(4_000));
/** Short, since three of these share a page of 25 KB. */
const short = z.string().check(z.minLength(1), z.maxLength(600));
const advice = z.strictObject({ fa: short, en: short });
/** Paragraphs of plain text with an empty line between them, for a page of its own. */
const paragraphs = z.string().check(z.minLength(1), z.maxLength(4_000));
const pageText = z.optional(z.strictObject({ fa: paragraphs, en: paragraphs }));
const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A phone number or address of a body: `124`, `021-00000000`; `https://www.111.ir`. */
const phone = z.string().check(z.regex(/^[0-9+ -]{3,20}$/));
const link = z.string().check(z.regex(/^https:\/\/[\w.-]+(\/[\w./%-]*)?$/), z.maxLength(200));

/** One line that fits a narrow page, a calendar and paper. */
const lineText = (most: number) => {
  const line = z.string().check(z.minLength(1), z.maxLength(most), z.regex(/^[^\n]+$/));
  return z.strictObject({ fa: line, en: line });
};
/** Map links name the place after `?` or `#`. */
const mapLink = z
  .string()
  .check(
    z.regex(/^https:\/\/[\w.-]+(\/[\w./%@,:;=~+!-]*)?(\?[\w./%@,:;=&~+!-]*)?(#[\w./%@,:;=&~+!-]*)?$/),
    z.maxLength(300),
  );

/** A time of day in Tehran: `08:00`. */
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** Month and day of any Solar Hijri year: `03-15`. */
const yearDay = z.string().check(z.regex(/^\d{2}-\d{2}$/));
/** C8: the partner's names of fields, one a line: `Name there: {external-code}`. */
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

/** C8: the channels of partner systems. */
export const partnerChannels = [
  "partner-samad",
  "partner-foad",
  "partner-call-centre",
] as const satisfies readonly (typeof channels)[number][];

/** C7: when the clocks of a paper form start: on the day it was handed in, or when it was entered. */
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

/**
 * D1: the clocks with a duration. A commitment has none: the person who promises names the day. `letter`: for
 * letters that ask for no day (C19); `retention`: how long personal data are kept after the end (P2); both
 * may be absent.
 */
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

/**
 * Fields added later are optional, since old snapshots must parse for ever. `directory` demands them of new
 * ones.
 */
export const snapshotSchema = z.strictObject({
  organisation: z.strictObject({
    name: text,
    address: text,
    phone: z.string(),
    /** R2: the inspection unit. It gets the cases that the units of the line may not hold. */
    inspection: z.optional(slug),
    /** C19: the pattern of letter numbers; `{year}/{number}` if absent. */
    letterNumbers: z.optional(
      z.string().check(z.regex(/^(?=.*\{year\})(?=.*\{number\})(?:[^\s{}]|\{year\}|\{number\}){1,40}$/)),
    ),
    /** D2: the province of the seat, for units without one of their own or above them. */
    province: z.optional(slug),
    /**
     * An SVG's text, or a PNG as `data:image/png;base64,…` (`logo.ts`). Pages link to its address and never
     * embed it.
     */
    logo: z.optional(z.string().check(z.minLength(1), z.maxLength(24_000))),
    /** The colours of the citizens' pages in light and dark mode (`palette.ts`). */
    colours: z.optional(z.strictObject({ light: colour, dark: colour })),
    /** The texts of the pages linked in the footer; each has a default. */
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
      /**
       * M8, M13: where applicants meet the unit's staff; absent: as the unit above, or the organisation's own
       * address.
       */
      address: z.optional(lineText(160)),
      /** Its own room, floor or counter. */
      room: z.optional(lineText(60)),
      /** What applicants bring to a meeting; absent: as the unit above. */
      bring: z.optional(lineText(300)),
      /** A link to the address on a map; only with an address. */
      map: z.optional(mapLink),
      /**
       * R2: the unit is outside the organisation and gets the cases that no inside unit may hold. An accepted
       * snapshot has one.
       */
      outside: z.optional(z.boolean()),
      /** R2: the units whose work it took over. A conflict of interest follows in both directions. */
      replaces: z.optional(z.array(slug)),
    }),
  ),
  staff: z.array(
    z.strictObject({
      username,
      name: text,
      unit: slug,
      roles: z.array(z.enum(roles)).check(z.minLength(1)),
      /** R2: earlier user names of this person. */
      replaces: z.optional(z.array(username)),
    }),
  ),
  /** Who stands in for whom, on which days (inclusive, Tehran time). */
  deputies: z.array(z.strictObject({ of: username, deputy: username, from: day, to: day })),
  /**
   * R9: who is away, on which days (inclusive, Tehran time). A person with a deputy for a day is away on it
   * too.
   */
  absences: z.optional(z.array(z.strictObject({ of: username, from: day, to: day }))),
  /** C3. `sentence` is the text that citizens choose; `onWeb` whether the citizens' form offers it. */
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
      /**
       * R2: a request of this kind complains that a request of that other kind got no answer; the unit that
       * should have answered is accused.
       */
      unanswered: z.optional(slug),
      /** C15: the form offers to hide name and text from the unit until the applicant consents. */
      mayHide: z.optional(z.boolean()),
      /**
       * S3: an administrative emergency, which goes to inspection or the outside authority and to no other
       * unit.
       */
      byInspection: z.optional(z.boolean()),
      /** C3: a report without a name that expects no result: nobody asks or tells the reporter anything. */
      withoutIdentity: z.optional(z.boolean()),
      /**
       * Its own subjects, which no other kind has; a kind without this list has the subjects that belong to
       * no kind.
       */
      subjects: z.optional(z.array(slug)),
    }),
  ),
  /** R10: the outcomes of an answer. `refusal`: needs a second person whatever the kind. */
  outcomes: z.array(
    z.strictObject({
      key: slug,
      name: text,
      refusal: z.boolean(),
      /** R5: the answer names the body that the matter is transferred to. */
      transfer: z.optional(z.boolean()),
      /** R14: the answer names the earlier case that answered it. */
      repeated: z.optional(z.boolean()),
      /** S3: the fault is remedied; the applicant is asked whether they are satisfied. */
      remedied: z.optional(z.boolean()),
      /**
       * C18: the applicant did not complete the information asked for; unreachable applicants are called first.
       */
      incomplete: z.optional(z.boolean()),
      /** C11: the proxy did not bring the authority document after being asked for it. */
      authority: z.optional(z.boolean()),
    }),
  ),
  subjects: z.array(z.strictObject({ key: slug, name: text })),
  /** R1: ordered; the first rule whose conditions all hold decides. The last one has no condition. */
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
  /** Examples that must hold before a snapshot is accepted: this request goes to that unit. */
  routingExamples: z.array(
    z.strictObject({
      kind: slug,
      subject: slug,
      province: z.optional(slug),
      channel: z.enum(channels),
      unit: slug,
    }),
  ),
  /**
   * N1: `{code}`, `{date}` and `{oneTimeCode}` are filled in. `tellWithinMinutes`: older news is recorded,
   * not sent (N2).
   */
  templates: z.array(
    z.strictObject({
      key: slug,
      /**
       * `call`: the text that a clerk reads out on the phone (C18). `page`: the text on the applicant's own
       * page.
       */
      channel: z.enum(["sms", "email", "call", "page"]),
      language: z.enum(["fa", "en"]),
      subject: z.optional(z.string()),
      text: z.string(),
      tellWithinMinutes: z.int(),
    }),
  ),
  /** Opening texts for answers of this outcome to this kind; one that names neither fits all. */
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
   * C5: matters of other bodies that the form offers first, besides "about us", in this order. `name` is the
   * citizen's choice, `where` the body, `text` what to do there.
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
  /** C16: ordered; short answers shown before registration, where all conditions hold. */
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
   * C8: systems of others that register requests by signed webhook. `fields`: the fields that the partner's
   * form of results asks for, in order. `keyNumber` and `oldKeyUntil` belong to keys from before the desk
   * issued them (N7): the number in force, and the last day on which the previous key is valid.
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
  /**
   * D2: the working days of the week, per span of dates; without `from` since ever, without `to` until
   * further notice.
   */
  weeks: z.optional(
    z.array(z.strictObject({ from: z.optional(day), to: z.optional(day), days: z.array(z.enum(weekdays)) })),
  ),
  /**
   * D2: ordered; the first entry whose conditions all hold decides. `from` and `to` are a season of every
   * year.
   */
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
  /** D2: of the country, of provinces or of units; `opens` and `closes` are the hours of a shortened day. */
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
  /** D1: ordered; the first row of a clock whose conditions all hold decides, and its last row has none. */
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
        /**
         * For clocks of working hours: the clock ends at the close of this working day after its start,
         * paused or not.
         */
        capDays: z.optional(z.int()),
      }),
    ),
  ),
  timeLimits: z.optional(
    z.strictObject({
      /** R4: how often a case may be returned before the decider's choice is final. */
      returns: z.int(),
      /** D5: working days, at most. */
      extension: z.int(),
      /** D4: working days that all pauses of a clock may add up to. */
      pause: z.int(),
      /**
       * D8: from one level of escalation to the next, in working days; for clocks of working hours, in
       * working hours.
       */
      levelDays: z.int(),
      levelHours: z.int(),
      /** M6: how many free times are offered to each person on a waiting list; 0: none; 3 if absent. */
      offers: z.optional(z.int()),
      /** C7: the most days between receipt of a paper form and its entry; 30 if absent. */
      paperDays: z.optional(z.int()),
      /** C7, C19: when the clocks of paper forms and letters start: on receipt (if absent), or at entry. */
      paperClocks: z.optional(z.enum(clockStarts)),
      letterClocks: z.optional(z.enum(clockStarts)),
      /** N4: no SMS but urgent ones between these times in Tehran; 21:30 and 08:00 if absent. */
      quietFrom: z.optional(time),
      quietUntil: z.optional(time),
      /** N4: the most SMS to one person within a day, and to all within thirty days; 12 and 200,000 if absent. */
      smsPerPerson: z.optional(z.int()),
      smsPerMonth: z.optional(z.int()),
      /** R2: days for which people who left a unit count as its people; 90 if absent. */
      formerDays: z.optional(z.int()),
      /**
       * R15: above these numbers the head of the desk is told. A day's identifications without a following
       * act or registration, a day's acts in applicants' names, and identifications within sixty minutes; 40,
       * 20 and 20 if absent.
       */
      deskUnused: z.optional(z.int()),
      deskActs: z.optional(z.int()),
      deskHour: z.optional(z.int()),
      /** R15: minutes of inactivity after which a desk locks itself; 15 if absent. */
      idleMinutes: z.optional(z.int()),
      /** R12, R13: days to rate and to object, after a known contact. */
      rating: z.int(),
    }),
  ),
});

/** The part that authors write. */
export type Sections = z.output<typeof snapshotSchema>;

/**
 * A published snapshot: the authors' part and, since the directory keeps it, the history of its keys (R2).
 */
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

/**
 * Gives the snapshot in force with its number. For decisions that check a conflict of interest, and for
 * showing cases to staff (law 3).
 */
export interface Directory {
  current(): Promise<InForce>;
}

/**
 * Gives a snapshot that was in force within the last five seconds: for the citizens' pages, and for decisions
 * about no case.
 */
export interface RecentDirectory {
  recent(): Promise<InForce>;
  /**
   * The last snapshot that this process read, without asking the store: for the page that reports an outage.
   */
  known?(): InForce | undefined;
}
