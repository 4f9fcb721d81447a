/**
 * The organisation's data: one numbered, immutable snapshot of its units, people, kinds, subjects, routing
 * rules and message templates. The directory service publishes snapshots; every other service reads them.
 */

import * as z from "zod/mini";
import { inLanguages } from "../contracts/fields/in-languages.ts";
import { languages } from "../contracts/fields/language.ts";
import { resultFields } from "../contracts/words/result-words.ts";
import { unseenCharacterIn } from "../domain/text/unseen-characters.ts";
import { closureKinds } from "../domain/time/calendar-data.ts";
import { weekdays } from "../domain/time/days.ts";
import type { Lineage } from "./lineage.ts";

const slug = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const username = z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{0,59}$/));
/** A text that people read. Refuses marks of direction and other unseen characters, with which a name reads as another. */
const words = () => z.string().check(z.refine((value) => unseenCharacterIn(value) === undefined));
/** A text in Persian and English, and optionally in further languages. */
const text = inLanguages(words().check(z.minLength(1)));
/**
 * A prepared text for an answer: at most half the length of an answer, so that the author of the answer can
 * write more.
 */
const opening = words().check(z.minLength(1), z.maxLength(4_000));
/** A short guidance text. Three such texts share a page of at most 25 KB. */
const short = words().check(z.minLength(1), z.maxLength(600));
const advice = inLanguages(short);
/** Paragraphs of plain text, separated by empty lines; the text gets a page of its own. */
const paragraphs = words().check(z.minLength(1), z.maxLength(4_000));
const pageText = z.optional(inLanguages(paragraphs));
const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/i));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A telephone number: a national short number such as `124`, or `021-00000000`. `link` is a web address. */
const phone = z.string().check(z.regex(/^[0-9+ -]{3,20}$/));
const link = z.string().check(z.regex(/^https:\/\/[\w.-]+(\/[\w./%-]*)?$/), z.maxLength(200));

/** One line of text in both languages, short enough for a narrow page, a calendar entry and paper. */
const lineText = (most: number) => {
  const line = words().check(z.minLength(1), z.maxLength(most), z.regex(/^[^\n\r\t]+$/));
  return inLanguages(line);
};
/** A link to a map; unlike other links it may contain `?` and `#`. */
const mapLink = z
  .string()
  .check(
    z.regex(/^https:\/\/[\w.-]+(\/[\w./%@,:;=~+!-]*)?(\?[\w./%@,:;=&~+!-]*)?(#[\w./%@,:;=&~+!-]*)?$/),
    z.maxLength(300),
  );

/** A time of day in Tehran: `08:00`. */
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** A day of any Solar Hijri year, as month and day: `03-15`. */
const yearDay = z.string().check(z.regex(/^\d{2}-\d{2}$/));
/**
 * C8: the names that the partner's form gives the fields, one on each line: `Name there: {external-code}`.
 */
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

/**
 * The channels by which requests come from partner systems (C8): from SAMAD and FOAD, the national systems for requests
 * and for administrative emergencies, and from a call centre.
 */
export const partnerChannels = [
  "partner-samad",
  "partner-foad",
  "partner-call-centre",
] as const satisfies readonly (typeof channels)[number][];

/** From when the clocks of a paper form count: from the day of its receipt, or from its entry by a clerk (C7). */
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
 * D1: the clocks whose duration the directory sets. Commitments have no such clock: the deadline of a
 * commitment is set in its case. `letter`: the deadline for letters whose sender asks for no day (C19);
 * `retention`: how long personal data are kept after the request ended (P2). The directory may leave out the
 * clocks `letter` and `retention`.
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
 * The schema of a snapshot. Fields that were added later are optional, since old snapshots must stay readable. The
 * directory service requires some of these fields in new snapshots.
 */
export const snapshotSchema = z.strictObject({
  organisation: z.strictObject({
    name: text,
    address: text,
    phone: words(),
    /**
     * R2: the key of the inspection unit, which gets a case when neither its unit nor a superior unit may
     * hold it.
     */
    inspection: z.optional(slug),
    /** C19: the pattern of letter numbers; `{year}/{number}` when absent. */
    letterNumbers: z.optional(
      z.string().check(z.regex(/^(?=.*\{year\})(?=.*\{number\})(?:[^\s{}]|\{year\}|\{number\}){1,40}$/)),
    ),
    /**
     * D2: the province of the organisation's seat. This province applies to a unit when neither the unit nor
     * any superior unit has a province.
     */
    province: z.optional(slug),
    /**
     * The text of an SVG, or a PNG as `data:image/png;base64,…` (`logo.ts`). Pages link to the logo's address
     * and do not embed the logo.
     */
    logo: z.optional(z.string().check(z.minLength(1), z.maxLength(24_000))),
    /** The colours of the citizens' pages in light and dark mode (`palette.ts`). */
    colours: z.optional(z.strictObject({ light: colour, dark: colour })),
    /**
     * Where researchers report a weakness of this installation, for `/.well-known/security.txt` (RFC 9116): an e-mail
     * address, an `https` address, or a telephone number as `+982112345678`.
     */
    securityContact: z.optional(
      z
        .string()
        .check(z.regex(/^(?:[^\s@/:]+@[^\s@]+\.[^\s@]+|https:\/\/\S+|\+\d{6,15})$/), z.maxLength(200)),
    ),
    /** The texts of the pages to which the footer links; each has a default. */
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
       * M8, M13: where applicants meet the unit's staff. When absent, applicants come to the address of the
       * nearest superior unit that has one, or of the organisation.
       */
      address: z.optional(lineText(160)),
      /** The unit's own room, floor or counter. */
      room: z.optional(lineText(60)),
      /** What applicants bring to a meeting; when absent, the list of the unit above applies. */
      bring: z.optional(lineText(300)),
      /** A link to the address on a map; only together with an address. */
      map: z.optional(mapLink),
      /**
       * R2: the unit is the outside authority, outside the organisation; this unit gets the cases that no
       * inside unit may hold. An accepted snapshot has one.
       */
      outside: z.optional(z.boolean()),
      /** R2: the citizens' forms may offer the names of the unit's staff, to choose the accused person from. */
      publishesStaff: z.optional(z.boolean()),
      /**
       * R2: the units whose work this unit took over. A conflict of interest of such a unit also applies to this
       * unit, and the reverse.
       */
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
  /** Which deputy stands in for which person, and on which days (inclusive, Tehran). */
  deputies: z.array(z.strictObject({ of: username, deputy: username, from: day, to: day })),
  /**
   * R9: which people are away, and on which days (inclusive, Tehran). A person who has a deputy for a day
   * counts as away on that day too.
   */
  absences: z.optional(z.array(z.strictObject({ of: username, from: day, to: day }))),
  /**
   * M1: how applicants see and meet the head `of` a unit. A head without an entry can be met about every kind of
   * request, in the unit's room.
   */
  officials: z.optional(
    z.array(
      z.strictObject({
        of: username,
        /** The office that the person holds: “Director of price control”. */
        title: lineText(120),
        /** The room in which the official receives people; the unit's room when absent. */
        place: z.optional(lineText(60)),
        /** Nobody can ask for a meeting with this official for now. */
        closed: z.optional(z.boolean()),
        /** The kinds of request about which applicants can meet the official; all kinds when absent. */
        kinds: z.optional(z.array(slug)),
        /** M10: the people who may receive applicants for the official; any colleague when absent. */
        receivers: z.optional(z.array(username)),
        /** M4: the usual public days, with which the form for new public days begins. */
        publicDays: z.optional(
          z.strictObject({
            weekdays: z.array(z.enum(weekdays)).check(z.minLength(1)),
            begins: time,
            minutes: z.int(),
            places: z.int(),
            walkIns: z.optional(z.int()),
          }),
        ),
        /** A portrait as `data:image/jpeg;base64,…` (`photo.ts`). Pages link to the photo's address. */
        photo: z.optional(z.string().check(z.minLength(1), z.maxLength(40_000))),
      }),
    ),
  ),
  /**
   * C3: the kinds of requests. `sentence` is the text that citizens choose in the form; `onWeb` is true when
   * the citizens' form offers this kind.
   */
  kinds: z.array(
    z.strictObject({
      key: slug,
      name: text,
      sentence: text,
      onWeb: z.boolean(),
      /** R10: every answer to this kind needs a second person's approval. */
      fourEyes: z.boolean(),
      /** R2: the form asks which unit or person the request is about. */
      asksWho: z.optional(z.boolean()),
      /**
       * The key of another kind. A request of the present kind complains that a request of that other kind
       * got no answer, and accuses the unit that should have answered (R2).
       */
      unanswered: z.optional(slug),
      /** C15: the form offers to hide name and text from the unit until the applicant consents. */
      mayHide: z.optional(z.boolean()),
      /**
       * S3: the kind is an administrative emergency, which goes only to inspection or the outside authority.
       */
      byInspection: z.optional(z.boolean()),
      /**
       * The kind is a report without a name (C3). The reporter gets no result, and staff cannot ask or tell
       * the reporter anything.
       */
      withoutIdentity: z.optional(z.boolean()),
      /**
       * The subjects that only this kind has. A kind without this list has all subjects that no other kind
       * lists.
       */
      subjects: z.optional(z.array(slug)),
    }),
  ),
  /**
   * R10: the outcomes of an answer. `refusal`: an answer with this outcome needs a second person's approval,
   * whatever the kind of the request.
   */
  outcomes: z.array(
    z.strictObject({
      key: slug,
      name: text,
      refusal: z.boolean(),
      /** R5: an answer with this outcome names the body to which the matter is transferred. */
      transfer: z.optional(z.boolean()),
      /** R14: an answer with this outcome names the earlier case that answered the applicant. */
      repeated: z.optional(z.boolean()),
      /**
       * S3: the outcome means that the problem was remedied; the applicant is asked whether they are satisfied.
       */
      remedied: z.optional(z.boolean()),
      /**
       * C18: the outcome means that the applicant did not give the information asked for. When no message
       * reaches the applicant, a clerk must first have told the applicant the question.
       */
      incomplete: z.optional(z.boolean()),
      /**
       * C11: the outcome means that the proxy did not bring the document that proves their authority, after
       * being asked for it.
       */
      authority: z.optional(z.boolean()),
    }),
  ),
  subjects: z.array(z.strictObject({ key: slug, name: text })),
  /**
   * R1: the routing rules, in order: the first rule whose conditions all hold decides. The last rule has no
   * condition.
   */
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
  /**
   * Example requests, each with its unit. The directory accepts a snapshot only if its routing rules send
   * every example to that unit.
   */
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
   * N1: the texts of notices, with placeholders such as `{code}`, `{date}` and `{oneTimeCode}`.
   * `tellWithinMinutes`: after this many minutes the notice is recorded and not sent (N2).
   */
  templates: z.array(
    z.strictObject({
      key: slug,
      /**
       * `call`: the text that a clerk reads out on the telephone (C18). `page`: the text on the applicant's
       * own page.
       */
      channel: z.enum(["sms", "email", "call", "page"]),
      language: z.enum(languages),
      subject: z.optional(words()),
      text: words(),
      tellWithinMinutes: z.int(),
    }),
  ),
  /**
   * Prepared texts for answers. Staff are offered a text for answers with its `outcome` to requests of its
   * `kind` about one of its `subjects`; when one of these is absent, the text is offered for all. The texts may
   * have placeholders (R21, `shared/contracts/fields/block-places.ts`).
   */
  answerTemplates: z.optional(
    z.array(
      z.strictObject({
        key: slug,
        name: text,
        kind: z.optional(slug),
        outcome: z.optional(slug),
        subjects: z.optional(z.array(slug).check(z.minLength(1))),
        text: inLanguages(opening),
      }),
    ),
  ),
  /**
   * C5: matters of other bodies, which the form offers in this order besides “about us”. `name`: the choice
   * as citizens read it; `where`: the body; `text`: what to do there.
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
  /**
   * C16: short answers to common questions, in order. Before the user registers, the form shows the answers whose
   * `when` has the chosen kind and subject.
   */
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
   * C8: systems of other organisations that register requests by signed webhook. `fields`: the fields of the
   * partner's form for results, in order. `keyNumber` and `oldKeyUntil` are only for keys that were made
   * before Peygir could issue keys (N7): the number of the current key, and the last day on which the
   * previous key is valid.
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
   * D2: the working days of the week, for spans of dates. A span without `from` has no beginning, and a span
   * without `to` has no end.
   */
  weeks: z.optional(
    z.array(z.strictObject({ from: z.optional(day), to: z.optional(day), days: z.array(z.enum(weekdays)) })),
  ),
  /**
   * D2: office hours, in order: the first entry whose conditions all hold decides. `from` and `to` limit an
   * entry to the same days of every year.
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
  /**
   * D2: holidays. `yearly`: also on the same day of every later Solar Hijri year. `provisional`: the day may
   * still change (D3).
   */
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
  /**
   * D2: closures of the country, of provinces or of units; `opens` and `closes` are the hours of a shortened
   * day.
   */
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
  /**
   * D1: durations of clocks, in order: the first row of a clock whose conditions all hold decides. The last
   * row of each clock has no condition.
   */
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
         * For clocks of working hours: the clock ends at the latest when the office closes this many working days after
         * the start, even if it was paused.
         */
        capDays: z.optional(z.int()),
      }),
    ),
  ),
  timeLimits: z.optional(
    z.strictObject({
      /**
       * The number of times that a case may be returned. After that, a decision-maker chooses the unit, which
       * cannot return the case (R4).
       */
      returns: z.int(),
      /** D5: the most working days by which a deadline may be extended. */
      extension: z.int(),
      /** D4: the most working days for which all pauses of a clock together may last. */
      pause: z.int(),
      /**
       * D8: the time from one level of escalation to the next: in working days, or in working hours for
       * clocks of working hours.
       */
      levelDays: z.int(),
      levelHours: z.int(),
      /**
       * The number of free times that are offered to each person on a waiting list (M6). 0 means no offers;
       * when absent, 3 times are offered.
       */
      offers: z.optional(z.int()),
      /** C7: the most days between the receipt of a paper form and its entry; 30 when absent. */
      paperDays: z.optional(z.int()),
      /**
       * The start of the clocks of paper forms and of letters (C7, C19): the day of receipt, or the entry by
       * a clerk; when absent, the day of receipt.
       */
      paperClocks: z.optional(z.enum(clockStarts)),
      letterClocks: z.optional(z.enum(clockStarts)),
      /** N4: only urgent SMS are sent between these times in Tehran; 21:30 and 08:00 when absent. */
      quietFrom: z.optional(time),
      quietUntil: z.optional(time),
      /**
       * N4: the most messages to one mobile or e-mail address within a day of Tehran, and the most SMS to all people
       * within thirty days; 12 and 200,000 when absent.
       */
      messagesPerRecipient: z.optional(z.int()),
      smsPerMonth: z.optional(z.int()),
      /** R2: the number of days for which people who left a unit count as its people; 90 when absent. */
      formerDays: z.optional(z.int()),
      /**
       * The limits above which the head of the service desk is alerted about a clerk (R15): identifications in a day
       * that no act or registration followed (40 when absent); acts in applicants' names in a day (20 when
       * absent); identifications within sixty minutes (20 when absent).
       */
      deskUnused: z.optional(z.int()),
      deskActs: z.optional(z.int()),
      deskHour: z.optional(z.int()),
      /** R15: minutes of inactivity after which a staff member's screen locks itself; 15 when absent. */
      idleMinutes: z.optional(z.int()),
      /** The number of days within which applicants may rate, and object (R12, R13). */
      rating: z.int(),
    }),
  ),
});

/** The sections of a snapshot that authors write. */
export type Sections = z.output<typeof snapshotSchema>;

/**
 * A published snapshot: the sections that authors write and, in newer snapshots, the history of unit keys and
 * user names (R2).
 */
export type Snapshot = Sections & { readonly lineage?: Lineage | undefined };
export type Channel = (typeof channels)[number];
export type Role = (typeof roles)[number];
export type ClockName = (typeof clockNames)[number];
export type TimeLimits = NonNullable<Snapshot["timeLimits"]>;
export type HandOff = NonNullable<Snapshot["handOffs"]>[number];
export type Guidance = NonNullable<Snapshot["guidance"]>[number];
export type Official = NonNullable<Snapshot["officials"]>[number];
export type Partner = NonNullable<Snapshot["partners"]>[number];
export type Text = z.output<typeof text>;

export interface InForce {
  readonly number: number;
  readonly snapshot: Snapshot;
}

/**
 * Gives the current snapshot and its version number, always up to date. Used for decisions that check a
 * conflict of interest, and for showing cases to staff (law 3).
 */
export interface Directory {
  current(): Promise<InForce>;
}

/**
 * Gives a snapshot that was the current one within the last five seconds. Used for the citizens' pages, and for
 * decisions that are about no case.
 */
export interface RecentDirectory {
  recent(): Promise<InForce>;
  /**
   * Returns the last snapshot that this process read, without reading the store; undefined when the process
   * has read none. The page that reports an outage uses this.
   */
  known?(): InForce | undefined;
}
