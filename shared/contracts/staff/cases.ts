/**
 * The main staff operations on cases: list, read, refer, return, assign, accept, draft, send back, approve
 * (R1, R3, R10, R16, R17).
 */

import * as z from "zod/mini";
import { channels } from "../../directory/snapshot.ts";
import { answerSchema } from "../fields/answer.ts";
import { certificate } from "../fields/certificate.ts";
import { clock, clockNames, timeLeft } from "../fields/clocks.ts";
import { contact, promisedCall } from "../fields/contact-fields.ts";
import { deskAct } from "../fields/desk-act-fields.ts";
import {
  caseId,
  isoDay,
  key,
  line,
  moment,
  named,
  person,
  text,
  time,
  trackingCode,
  username,
  words,
} from "../fields/fields.ts";
import { languages } from "../fields/language.ts";
import { outsideQuestion } from "../fields/outside-fields.ts";
import { resultFields, resultKinds } from "../fields/result-fields.ts";
import { defineOperation } from "../operation.ts";
import { caseActions } from "../policy.ts";
import { caseAttachment } from "../public/attachments.ts";
import { problem } from "../refusals/problem.ts";
import { changes } from "../words/change-words.ts";
import { authorities, relations } from "../words/proxy-words.ts";

/**
 * The stages of a case, in the order of the list: waiting for its unit to accept it, in work, waiting for the
 * applicant's reply, waiting for approval, answered (the applicant may object), ended.
 */
export const stage = z.enum(["waiting", "in-hand", "asked", "for-approval", "answered", "ended"]);

/** The name of an action on a case, as the operations and the policy table name it. */
export const caseAction = z.enum(caseActions);

/** The name of a change that a colleague made to a case. */
export const change = z.enum(changes);

export const mark = z.strictObject({ at: moment, by: person });

/**
 * C6: the clerk who entered the applicant's text or rating, or the expert who noted it on the telephone. Absent
 * when the applicant entered the text or rating.
 */
const enteredBy = z.optional(person);

/** A text by the applicant, with its time and who entered it. */
export const said = z.strictObject({ at: moment, by: enteredBy, words: z.string() });

/**
 * One stay of a case at a unit (R3). A routing rule chose the unit of the first stay; that stay shows the
 * reason of the rule (R1).
 */
export const hop = z.strictObject({
  /** `matched`: a person decided whom the written name of the accused means (R2). */
  kind: z.enum(["opened", "referred", "returned", "taken-away", "objected", "matched"]),
  /**
   * Why the case came to the unit without a referral, or although a routing rule named another unit (R2,
   * C15).
   */
  why: z.optional(
    z.enum([
      "conflict-of-interest",
      "identity-hidden",
      "name-undecided",
      "complained-of",
      "below",
      "replaced",
      "belonged",
      "acting-for",
      "first-stage",
      "gone",
    ]),
  ),
  /** The unit was chosen by a decision-maker after too many returns, and cannot return the case (R4). */
  final: z.optional(z.boolean()),
  unit: named,
  from: z.optional(named),
  by: z.optional(person),
  rule: z.optional(z.strictObject({ key, why: text })),
  reason: z.optional(z.string()),
  receivedAt: moment,
  seen: z.optional(mark),
  /** The last assignment of the case to a member of the unit, by its head. */
  assigned: z.optional(z.strictObject({ ...mark.shape, to: person })),
  accepted: z.optional(mark),
  returned: z.optional(mark),
  answered: z.optional(mark),
});

export const inboxItem = z.strictObject({
  case: caseId,
  /**
   * The number of the case among the parts of a divided request; absent when the case is a whole request
   * (R6).
   */
  part: z.optional(z.int()),
  /** R13: the case is in the second stage, after an objection. */
  secondStage: z.optional(z.boolean()),
  /** R7: an outside body answered through its link, and no person has changed the case since. */
  outsideAnswered: z.optional(z.boolean()),
  /** R9: the assignee is away today, and a stand-in has the case. */
  absent: z.optional(z.boolean()),
  /**
   * The version of the last journal row of the case that a person wrote. A bulk operation sends this version,
   * and is refused for the case when the case has a newer version. A list may be a moment behind the journal.
   */
  version: z.int(),
  kind: named,
  subject: named,
  province: z.optional(named),
  /**
   * The channel by which the request came; absent in list rows that were written before rows had this field
   * (C4).
   */
  channel: z.optional(z.enum(channels)),
  stage,
  unit: named,
  expert: z.optional(person),
  registeredAt: moment,
  /** When the case came to the unit that holds it. */
  receivedAt: moment,
  seen: z.boolean(),
  /** R2: nobody has decided yet whom the applicant means by the written name of the accused. */
  nameUndecided: z.optional(z.literal(true)),
  /** D6–D8: the running clock that is due first; absent when no clock runs. */
  next: z.optional(z.strictObject({ clock: z.enum(clockNames), due: moment, left: timeLeft })),
  /** A clock of the case ran out, and superiors were informed. */
  escalated: z.optional(z.boolean()),
  /**
   * Present only in the caller's list of reminders: the clock that is nearly due, and the percentage of its
   * time that had passed at the last warning (D7).
   */
  reminded: z.optional(z.strictObject({ clock: z.enum(clockNames), share: z.int() })),
  /**
   * The sort key of the case in every list, as text. The key sorts cases by the time left, and changes
   * whenever the case changes.
   */
  place: z.string(),
});

export const about = z.strictObject({ kind: named, subject: named });

export const shownAnswer = z.strictObject({ ...answerSchema().shape, outcome: named });

/** Who must fulfil a commitment or give an explanation: a unit or a person. */
export const owner = z.union([z.strictObject({ unit: named }), z.strictObject({ person })]);

/** R11: a commitment of the organisation, as staff see it. */
export const commitment = z.strictObject({
  /** The number of the commitment in its case, from 1. */
  number: z.int(),
  what: z.string(),
  owner,
  due: isoDay,
  /**
   * The time of day by which the commitment is due (S3); only for orders that inspection gives in an
   * administrative emergency.
   */
  time: z.optional(time),
  /** `late`: the day or hour has passed, and the commitment was not fulfilled. */
  standing: z.enum(["open", "evidenced", "kept", "not-kept", "late"]),
  /** R2: the commitment is a remedy that inspection ordered, with this summary. */
  ordered: z.optional(z.strictObject({ at: moment, by: person, summary: z.string() })),
  /** M12: the commitment was ordered at a meeting; `at`: when the minutes of the meeting were confirmed. */
  meeting: z.optional(z.strictObject({ at: moment })),
  evidence: z.optional(z.strictObject({ at: moment, by: person, words: z.string() })),
  judged: z.optional(z.strictObject({ at: moment, by: person, reason: z.string() })),
});

/**
 * I6: the latest publication of a commitment for everybody. `unit`: the unit that the public page names; absent when it
 * names only the organisation.
 */
const publication = z.strictObject({
  ...mark.shape,
  wording: z.string(),
  unit: z.optional(named),
  /**
   * Present when the commitment is no longer public: who withdrew the publication and why, or what happened to the
   * request.
   */
  withdrawn: z.optional(
    z.union([
      z.strictObject({ ...mark.shape, reason: z.string() }),
      z.strictObject({ at: moment, because: z.enum(["identity-hidden", "erased"]) }),
    ]),
  ),
});

/** A commitment as the people who may see its case see it: also its publication (I6). */
export const commitmentOfCase = z.strictObject({ ...commitment.shape, published: z.optional(publication) });

/** R2: a question that inspection asked an accused person or unit, and the explanation given. */
export const explanation = z.strictObject({
  /** The number of the question in its case, from 1. */
  number: z.int(),
  of: owner,
  due: isoDay,
  /** The time of day by which the explanation is due (S3); only in an administrative emergency. */
  time: z.optional(time),
  /** The day or hour has passed without an explanation. */
  late: z.optional(z.literal(true)),
  asked: z.strictObject({ at: moment, by: person, summary: z.string(), wanted: z.string() }),
  given: z.optional(z.strictObject({ at: moment, by: person, words: z.string() })),
});

export const caseView = z.strictObject({
  case: caseId,
  /**
   * About a divided request (R6). `part` is present when the case is one part: the number of the part, and
   * the tracking code of the whole request. `parts` is present when the case is the whole request: the list
   * of its parts.
   */
  part: z.optional(z.strictObject({ number: z.int(), of: trackingCode })),
  parts: z.optional(
    z.array(
      z.strictObject({
        case: caseId,
        number: z.int(),
        unit: named,
        points: z.array(z.int()),
        answeredAt: z.optional(moment),
        /**
         * The answer to the part; absent before the part is answered, and after the text of the answer was
         * erased.
         */
        answer: z.optional(shownAnswer),
      }),
    ),
  ),
  /**
   * The corrections of the case's kind and subject, oldest first; absent when nothing was corrected (D4). The
   * `reason` of a correction is absent after it was erased.
   */
  corrections: z.optional(
    z.array(z.strictObject({ ...mark.shape, was: about, is: about, reason: z.optional(z.string()) })),
  ),
  /**
   * Set when a second person must approve every answer because of a kind or outcome that the case had earlier, although
   * its present kind does not demand it (R10).
   */
  secondPerson: z.optional(z.literal(true)),
  /**
   * The accused (R2). `written`: the name of an accused person as the applicant wrote it; the directory may lack
   * this person.
   */
  parties: z.strictObject({
    units: z.array(named),
    people: z.array(person),
    written: z.optional(z.string()),
    /** The accused unit that did not answer the applicant, when the applicant complains about the missing answer. */
    unanswered: z.optional(named),
  }),
  /**
   * R2: nobody has decided yet whom the applicant means by `parties.written`. The candidates, with their units; none when
   * the name resembles no name of staff.
   */
  undecidedName: z.optional(
    z.strictObject({
      candidates: z.array(z.strictObject({ ...person.shape, unit: z.optional(named) })),
    }),
  ),
  /** R2: who decided whom the written name means, and what: these people, nobody of the organisation, or unknown. */
  nameMatched: z.optional(
    z.strictObject({
      ...mark.shape,
      means: z.enum(["people", "nobody", "unknown"]),
      people: z.array(person),
      reason: z.optional(z.string()),
    }),
  ),
  /** The stage of the request: `1`, or `2` after an objection, in the second stage (R13). */
  round: z.union([z.literal(1), z.literal(2)]),
  objection: z.optional(said),
  /** The answer to which the applicant objected; only in the second stage. */
  firstAnswer: z.optional(shownAnswer),
  /** R8: the questions to the applicant, oldest first. */
  questions: z.optional(
    z.array(
      z.strictObject({
        at: moment,
        by: person,
        question: z.string(),
        reply: z.optional(said),
      }),
    ),
  ),
  /** Texts that the applicant added, oldest first (C14). */
  added: z.optional(z.array(said)),
  /** The applicant's files, in the order of their numbers (C12). */
  attachments: z.optional(z.array(caseAttachment)),
  /** R11, R2: the commitments of the organisation and the remedies ordered by inspection. */
  commitments: z.optional(z.array(commitmentOfCase)),
  /** R14: links to cases about the same matter; only cases that the caller may see. */
  links: z.optional(
    z.array(
      z.strictObject({
        case: trackingCode,
        kind: named,
        subject: named,
        stage,
        unit: named,
        registeredAt: moment,
        ...mark.shape,
        reason: z.string(),
      }),
    ),
  ),
  /** R19: the noted contacts with the applicant and others, oldest first. */
  contacts: z.optional(z.array(contact)),
  calls: z.optional(z.array(promisedCall)),
  /** R7: the questions to outside bodies, oldest first. */
  outside: z.optional(z.array(outsideQuestion)),
  /** R2: inspection's questions to accused people, and their explanations, oldest first. */
  explanations: z.optional(z.array(explanation)),
  /** S3: the case is an administrative emergency, which only inspection handles. */
  emergency: z.optional(z.literal(true)),
  /** S3: the on-the-spot checks of an emergency by inspection, oldest first. */
  checks: z.optional(z.array(z.strictObject({ ...mark.shape, findings: z.string() }))),
  /** R12: the applicant's rating of the handling and of the outcome. */
  rating: z.optional(
    z.strictObject({ at: moment, by: enteredBy, process: z.boolean(), outcome: z.boolean() }),
  ),
  /**
   * When and how the case ended (R11). A case has three separate dates: when it was answered, when it ended,
   * and when all commitments were fulfilled.
   */
  ended: z.optional(
    z.strictObject({
      at: moment,
      /** `imported`: an earlier system had answered the request before it was brought here (P8). */
      how: z.enum([
        "accepted",
        "second-stage",
        "outside",
        "withdrawn",
        "no-opinion",
        "without-identity",
        "imported",
      ]),
      by: enteredBy,
      /** The reason as staff wrote it; only for the ending `no-opinion` (S3). */
      reason: z.optional(z.string()),
    }),
  ),
  commitmentsKeptAt: z.optional(moment),
  /** R9: the assignee is away today, and a stand-in has the case. */
  absent: z.optional(z.boolean()),
  /** The version of the last journal row of the case that a person wrote; also the ETag (R16). */
  version: z.int(),
  stage,
  kind: named,
  subject: named,
  province: z.optional(named),
  channel: z.enum(channels),
  language: z.enum(languages),
  registeredAt: moment,
  /** C6: the clerk who registered the request for the applicant. */
  enteredBy: z.optional(person),
  /**
   * C7: for a request on paper, the day on which the paper was handed in. Clocks count from this day, unless
   * `countsFromEntry` is set.
   */
  handedIn: z.optional(isoDay),
  countsFromEntry: z.optional(z.literal(true)),
  /** C5: another body, to which the form directed the applicant before the applicant registered here anyway. */
  handOff: z.optional(named),
  /** C3: the request is a report without identity, so the reporter cannot be asked or told anything. */
  withoutIdentity: z.optional(z.literal(true)),
  /** C8: the partner system from which the request came, and the request's code in that system. */
  external: z.optional(z.strictObject({ partner: named, code: z.string() })),
  /** P8: the earlier system from which the request was brought here, its code there, and when it was brought. */
  imported: z.optional(z.strictObject({ from: key, code: z.string(), at: moment })),
  /**
   * C8: the results for the partner system, oldest first; only the last one counts. `entered`: who entered
   * the result in the partner's system; `known`: the time since which the partner's system has the result.
   * `fields`: the values of the last result, ready to be copied into the partner's system.
   */
  atPartner: z.optional(
    z.strictObject({
      results: z.array(
        z.strictObject({
          what: z.enum(resultKinds),
          at: moment,
          entered: z.optional(mark),
          known: z.optional(moment),
        }),
      ),
      fields: resultFields,
    }),
  ),
  /** C11: the applicant is a proxy; the relation, and how the authority was shown. */
  proxy: z.optional(z.strictObject({ relation: z.enum(relations), authority: z.enum(authorities) })),
  /** C10: the request is collective; the number of members whom the applicant represents. */
  group: z.optional(z.strictObject({ members: z.int() })),
  unit: named,
  expert: z.optional(person),
  /**
   * Since when a legal hold stops the erasure of the request's personal data (P2). The reasons are stored with the
   * legal holds.
   */
  onHoldSince: z.optional(moment),
  /**
   * C15: the applicant asked to hide their identity from the units. `given`: the applicant consented to be
   * known and did not withdraw the consent; `said`: the applicant changed the choice after registration.
   * `fromMe`: the identity is hidden from the caller; the applicant's texts are then left out or empty,
   * except in `questions` that the caller's unit asked. `entered`: the clerk who entered the latest choice,
   * at the desk or by phone.
   */
  hidden: z.optional(
    z.strictObject({ given: z.boolean(), said: z.boolean(), fromMe: z.boolean(), entered: z.optional(mark) }),
  ),
  /**
   * Set for a unit that no longer holds the case: when it lost the case. Texts, files and names that came later are not in
   * this reply; the stage, the unit that holds the case and the published answer are (ADR 0082).
   */
  seenUntil: z.optional(moment),
  /** The applicant's text about the matter; absent when it was erased or is hidden from the caller (C15). */
  description: z.optional(z.string()),
  /**
   * C19: the letter by which the request came; `answerBy`: the day by which the sender wants an answer. Days
   * are ISO, Tehran.
   */
  letter: z.optional(
    z.strictObject({
      sender: z.strictObject({ type: z.enum(["organisation", "person"]), name: z.string() }),
      number: z.string(),
      date: z.string(),
      answerBy: z.optional(z.string()),
    }),
  ),
  /** The points of the request that need an answer, as the expert listed them when accepting the case. */
  points: z.optional(z.array(z.string())),
  /** The stays of the case at units, oldest first. */
  hops: z.array(hop),
  draft: z.optional(
    z.strictObject({
      answer: shownAnswer,
      by: person,
      at: moment,
      /** Present when the approver sent the draft back. */
      sentBack: z.optional(z.strictObject({ at: moment, by: person, reason: z.string() })),
      /**
       * R21: the sources of the text: prepared texts, each with the directory's version that had the text, and answers
       * of other cases. Cases that the viewer may not see are left out.
       */
      reused: z.optional(
        z.strictObject({
          blocks: z.array(z.strictObject({ ...named.shape, directory: z.int() })),
          precedents: z.array(z.strictObject({ case: caseId, unit: named, answeredAt: z.optional(moment) })),
        }),
      ),
    }),
  ),
  answered: z.optional(mark),
  /**
   * The numbered letters in which answers were issued, oldest first, each with the time of issue, the member
   * of staff who issued the letter, and the person who gave the answer (C19). `answer`: the answer in the
   * letter. `standing`: the answer in `draft`; `first`: the first answer, to which the applicant objected.
   */
  letters: z.optional(
    z.array(
      z.strictObject({
        number: z.string(),
        ...mark.shape,
        answer: z.enum(["standing", "first"]),
        signed: z.optional(mark),
        /**
         * C6: what clerks did in the applicant's name, oldest first. The letter reports these acts when neither SMS
         * nor e-mail reaches the applicant.
         */
        acts: z.optional(z.array(deskAct)),
      }),
    ),
  ),
  /** The clocks of the case; absent for a case that was opened before Peygir had clocks. */
  clocks: z.optional(z.array(clock)),
  /**
   * D10: the statement that a certificate about the request would make now; absent for a part of a divided
   * request.
   */
  certificate: z.optional(certificate),
  /**
   * D5: by how many working days the answer's deadline may still be extended; absent when the deadline may
   * not be extended.
   */
  mayExtend: z.optional(z.int()),
  /** The actions on the case that the caller may do now. */
  mayI: z.array(caseAction),
  /**
   * R16: what people did to the case since the version in the query (`since`), oldest first; absent without
   * `since`.
   */
  changes: z.optional(z.array(z.strictObject({ what: change, ...mark.shape }))),
  /** R16: colleagues who have the case open now. */
  looking: z.array(z.strictObject({ ...person.shape, at: moment })),
});

/** The filters of a list of cases; an absent filter allows all. */
export const inboxFilter = z.strictObject({
  stage: z.optional(stage),
  kind: z.optional(key),
  subject: z.optional(key),
  province: z.optional(key),
  /** The channel by which the request came (C4). */
  channel: z.optional(z.enum(channels)),
  /** The assignee, or `nobody` for unassigned cases. */
  expert: z.optional(z.union([username, z.literal("nobody")])),
});

/** Whether the caller took one of the suggestions of `list-suggestions`, or chose something else; absent without any (R20). */
export const tookSuggestion = z.enum(["taken", "other"]);

export const referral = z.strictObject({
  unit: key,
  reason: words(3, 2_000),
  suggestion: z.optional(tookSuggestion),
});
const returning = z.strictObject({ reason: words(3, 2_000) });
/** The new assignee: a member of the unit that holds the case. */
export const assignment = z.strictObject({ expert: username });
const acceptance = z.strictObject({
  points: z.array(line(3, 500)).check(z.minLength(1), z.maxLength(20)),
});
/** R10: a draft answer: the outcome, a reply to each point of the request in their order, and the reasons. */
export const draft = z.strictObject({
  outcome: key,
  answers: z.array(words(1, 4_000)).check(z.minLength(1), z.maxLength(20)),
  reasoning: words(10, 8_000),
  transferredTo: z.optional(words(3, 500)),
  earlier: z.optional(trackingCode),
  commitments: z.optional(
    z
      .array(
        z.strictObject({
          what: words(3, 1_000),
          due: isoDay,
          owner: z.union([z.strictObject({ unit: key }), z.strictObject({ person: username })]),
        }),
      )
      .check(z.maxLength(10)),
  ),
  /**
   * R21: the prepared texts that the answer was written from, each with the version of the directory that had the text,
   * and the cases whose answers were reused.
   */
  reused: z.optional(
    z.strictObject({
      blocks: z.array(z.strictObject({ key, directory: z.int().check(z.positive()) })).check(z.maxLength(20)),
      precedents: z.array(caseId).check(z.maxLength(20)),
    }),
  ),
});
const sendingBack = z.strictObject({ reason: words(3, 2_000) });

export const params = z.strictObject({ case: caseId });

const shown = { summary: "The case as it is now.", body: caseView, headers: ["ETag"] } as const;
export const step = {
  method: "POST",
  audience: "staff",
  idempotent: true,
  ifMatch: true,
  params,
  responses: { 200: shown },
} as const;
/**
 * The responses of an operation that may bring the caller into conflict of interest (R2). The case is then
 * not shown to the caller.
 */
export const orLost = {
  200: shown,
  202: {
    summary:
      "Done, and the caller is now in conflict with the case: it was withdrawn from them, if they had it, and they no longer see it (R2). The same for the same key.",
    body: z.strictObject({ case: caseId, lost: z.literal("in-conflict") }),
  },
} as const;
/** R2: `name-undecided`: nobody has decided yet whom the written name of the accused means. */
export const ofEveryStep = ["not-found", "not-yours-to-do", "wrong-stage", "name-undecided"] as const;
/** R2, R13: the refusals when the named unit or person may not take part in this case. */
export const ofNaming = [
  "in-conflict",
  "in-conflict-below",
  "in-conflict-replaced",
  "in-conflict-belonged",
  "in-conflict-acting-for",
  "in-conflict-first-stage",
] as const;

/**
 * The lists of cases. `unit`, `mine`: cases of the caller's unit, or of the caller; `reminders`: cases about
 * whose deadline the caller was warned (D7); `escalated`: cases escalated to the caller (D8).
 */
export const inboxLists = ["unit", "mine", "all", "escalated", "reminders"] as const;

/** The lists for which staff see the number of cases; the list `all` has no count. */
export const countedLists = [
  "mine",
  "unit",
  "reminders",
  "escalated",
] as const satisfies readonly (typeof inboxLists)[number][];

export const listInbox = defineOperation({
  id: "list-inbox",
  method: "GET",
  path: "/api/staff/inbox",
  summary:
    "The open cases of the caller's unit, those assigned to the caller, or all that the caller may see; by time left (R17).",
  description:
    "Late cases come first; paused ones after the running ones; answered ones last, the newest first. `all` includes answered cases; `escalated` those that came to the caller as a head after a breach below (D8); `reminders` those of which the caller was warned: at once when the time was used up or is counted in hours, else from the next morning on (D7). With a filter a page may have fewer than 25 cases, even none, and still a `next`, since each page reads a bounded number.",
  audience: "staff",
  action: "work-at-desk",
  query: z.strictObject({
    list: z._default(z.enum(inboxLists), "unit"),
    ...inboxFilter.shape,
    /** The value of `next` from the preceding page of the list; absent for the first page. */
    after: z.optional(z.string().check(z.maxLength(400))),
  }),
  responses: {
    200: {
      summary: "At most 25 cases.",
      body: z.strictObject({ items: z.array(inboxItem), next: z.optional(z.string()) }),
    },
  },
  refusals: [],
});

export const readFirstWords = defineOperation({
  id: "read-first-words",
  method: "POST",
  path: "/api/staff/inbox/first-words",
  summary:
    "The beginning of these requests, for cases that the caller's unit holds or that are assigned to the caller (R17).",
  description:
    "Without greeting, and without numbers of eight digits and more. Leaves out cases that the caller does not hold or is in conflict with, and those whose applicant is hidden from them or was erased, without telling which (R15, R2, C15, P2). Reading the whole text is a recorded look at the case.",
  audience: "staff",
  action: "work-at-desk",
  body: z.strictObject({ cases: z.array(caseId).check(z.minLength(1), z.maxLength(25)) }),
  responses: {
    200: {
      summary: "In the requested order.",
      body: z.strictObject({ items: z.array(z.strictObject({ case: caseId, words: z.string() })) }),
    },
  },
  refusals: [],
});

export const countInbox = defineOperation({
  id: "count-inbox",
  method: "GET",
  path: "/api/staff/inbox/counts",
  summary: "The number of cases in each of the caller's lists but `all` (R17).",
  description: "Counts to 99; `more` says that there are more.",
  audience: "staff",
  action: "work-at-desk",
  responses: {
    200: {
      summary: "By list; a list without cases is absent.",
      body: z.strictObject({
        counts: z.array(
          z.strictObject({
            list: z.enum(countedLists),
            count: z.int(),
            more: z.optional(z.literal(true)),
          }),
        ),
      }),
    },
  },
  refusals: [],
});

export const readCase = defineOperation({
  id: "read-case",
  method: "GET",
  path: "/api/staff/cases/{case}",
  summary: "A case with its text, its hops and its draft; looks are recorded (R15).",
  description:
    "Shows what the caller may see: texts and names are absent while the applicant is hidden from the caller. `mayI` lists the caller's possible actions. With `since`, also what people did since that version.",
  audience: "staff",
  action: "see-case",
  params,
  query: z.strictObject({
    /** R16: also return what people did to the case since this version. */
    since: z.optional(z.string().check(z.regex(/^\d{1,9}$/, { error: "not-digits" }))),
  }),
  responses: { 200: shown },
  refusals: ["not-found"],
});

export const referCase = defineOperation({
  ...step,
  id: "refer-case",
  action: "refer-case",
  path: "/api/staff/cases/{case}/refer",
  summary: "Sends a case to another unit, with a reason.",
  description:
    "The unit gets the case at once, and its clock for accepting starts. The reason is shown in the case.",
  body: referral,
  refusals: [
    ...ofEveryStep,
    ...ofNaming,
    "unknown-unit",
    "same-unit",
    "choice-is-final",
    "not-to-outside",
    "stays-with-inspection",
  ],
});

export const returnCase = defineOperation({
  ...step,
  id: "return-case",
  action: "return-case",
  path: "/api/staff/cases/{case}/return",
  summary: "Sends a wrong referral back to where it came from, with a reason (R4).",
  description:
    "Only within the time to accept the case. It goes to the unit before, or to the nearest unit above it that may have it; after too many returns to the common superior, whose choice is final.",
  body: returning,
  refusals: [
    ...ofEveryStep,
    ...ofNaming,
    "nowhere-to-return",
    "choice-is-final",
    "return-too-late",
    "stays-with-inspection",
  ],
});

export const assignCase = defineOperation({
  ...step,
  id: "assign-case",
  action: "assign-case",
  path: "/api/staff/cases/{case}/assign",
  summary: "Assigns a case to a member of the unit (R17).",
  description: "The assignee finds the case in the list `mine`. A later assignment replaces it.",
  body: assignment,
  refusals: [...ofEveryStep, ...ofNaming, "unknown-expert", "same-expert"],
});

const several = z
  .array(z.strictObject({ case: caseId, version: z.int().check(z.minimum(0)) }))
  .check(z.minLength(1), z.maxLength(200));

/** The result of a bulk operation for one case: success, or the problem in the caller's language. */
export const bulkResult = z.strictObject({
  case: caseId,
  done: z.boolean(),
  /** The case's new version; present when the operation succeeded. */
  version: z.optional(z.int()),
  problem: z.optional(
    z.strictObject({ type: problem.shape.type, title: z.string(), detail: z.string(), status: z.int() }),
  ),
});

const bulk = {
  method: "POST",
  audience: "staff",
  idempotent: true,
  responses: {
    200: {
      summary: "The outcome of each, in the given order.",
      body: z.strictObject({ results: z.array(bulkResult) }),
    },
  },
  refusals: [],
} as const;

/** Assigns or refers many cases at once. Answers, approvals and refusals cannot be done in bulk (R17). */
export const bulkAssign = defineOperation({
  ...bulk,
  id: "bulk-assign",
  action: "assign-case",
  path: "/api/staff/bulk/assign",
  summary: "Assigns several cases to one person of the unit; each is decided separately.",
  description:
    "At most 200 cases, each with the version that the caller saw. A refused case changes nothing for the others.",
  body: z.strictObject({ cases: several, ...assignment.shape }),
});

export const bulkRefer = defineOperation({
  ...bulk,
  id: "bulk-refer",
  action: "refer-case",
  path: "/api/staff/bulk/refer",
  summary: "Refers several cases to another unit, with one reason; each is decided separately.",
  description:
    "At most 200 cases, each with the version that the caller saw. A refused case changes nothing for the others.",
  body: z.strictObject({ cases: several, unit: referral.shape.unit, reason: referral.shape.reason }),
});

export const acceptCase = defineOperation({
  ...step,
  id: "accept-case",
  action: "accept-case",
  path: "/api/staff/cases/{case}/accept",
  summary: "Accepts a case and lists the applicant's points; the answer must address each (R10).",
  description: "The case is in work from then on, and no longer among the waiting ones.",
  body: acceptance,
  refusals: [...ofEveryStep, "no-points"],
});

export const draftAnswer = defineOperation({
  ...step,
  id: "draft-answer",
  action: "draft-answer",
  path: "/api/staff/cases/{case}/draft",
  summary:
    "Writes the answer and sends it for approval; where no second person is needed, gives it at once (R10).",
  description:
    "`answers` has one text for each point, in their order. A commitment needs a day and its owner. A draft that was sent back is replaced. A text with an unfilled placeholder of a prepared text is refused. `reused` names prepared texts and cases from which the text was taken; the caller must be able to see these cases.",
  body: draft,
  refusals: [
    ...ofEveryStep,
    "unknown-outcome",
    "points-unanswered",
    "transfer-unnamed",
    "not-told-yet",
    ...(["not-by-proxy", "authority-there", "authority-not-asked", "authority-of-whole"] as const),
    "earlier-none",
    "earlier-unknown",
    "earlier-unanswered",
    "commitment-unknown-owner",
    "commitment-past-day",
    "places-unfilled",
    "unknown-block",
    "unknown-precedent",
    "parts-open",
  ],
});

export const sendBackAnswer = defineOperation({
  ...step,
  id: "send-back-answer",
  action: "send-back-answer",
  path: "/api/staff/cases/{case}/send-back",
  summary: "Sends a draft back to be corrected, with a reason.",
  description: "The assignee reads the reason and writes the draft again.",
  body: sendingBack,
  refusals: [...ofEveryStep, "own-approval"],
});

export const approveAnswer = defineOperation({
  ...step,
  id: "approve-answer",
  action: "approve-answer",
  path: "/api/staff/cases/{case}/approve",
  summary: "Approves the draft and gives the answer to the applicant; never by its author (R10).",
  description: "The applicant is told at once.",
  body: z.strictObject({}),
  refusals: [...ofEveryStep, "own-approval", "parts-open"],
});
