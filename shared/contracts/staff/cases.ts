/**
 * The staff operations on cases: inbox, case, refer, return, assign, accept, draft, send back, approve (R1,
 * R3, R10, R16, R17).
 */

import * as z from "zod/mini";
import { channels } from "../../directory/snapshot.ts";
import { answerSchema } from "../fields/answer.ts";
import { certificate } from "../fields/certificate.ts";
import { changes } from "../fields/change-words.ts";
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
import { authorities, relations } from "../fields/proxy-words.ts";
import { resultFields, resultKinds } from "../fields/result-fields.ts";
import { defineOperation } from "../operation.ts";
import { caseActions } from "../policy.ts";
import { caseAttachment } from "../public/attachments.ts";
import { problem } from "../refusals/problem.ts";

/**
 * The stage of a case: waiting for its unit to accept it, in work, waiting for the applicant, for approval,
 * answered (the applicant may object), ended.
 */
export const stage = z.enum(["waiting", "in-hand", "asked", "for-approval", "answered", "ended"]);

/** The actions a user may do on the case; named as the operations and the policy table name them. */
const caseAction = z.enum(caseActions);

/** A colleague's act on a case. */
export const change = z.enum(changes);

const mark = z.strictObject({ at: moment, by: person });

/**
 * C6: the clerk who entered it for the applicant, or the expert who noted it; absent when the applicant did
 * it themselves.
 */
const enteredBy = z.optional(person);

/** A text by the applicant. */
const said = z.strictObject({ at: moment, by: enteredBy, words: z.string() });

/** R3: a stay of the case at a unit. The first one comes from a routing rule, whose reason it shows (R1). */
export const hop = z.strictObject({
  kind: z.enum(["opened", "referred", "returned", "taken-away", "objected"]),
  /** Why it moved without a referral, or past the unit of its rule (R2, C15). */
  why: z.optional(
    z.enum([
      "conflict-of-interest",
      "identity-hidden",
      "complained-of",
      "below",
      "replaced",
      "belonged",
      "acting-for",
      "first-stage",
      "gone",
    ]),
  ),
  /** A decision-maker's choice after too many returns, which cannot be returned (R4). */
  final: z.optional(z.boolean()),
  unit: named,
  from: z.optional(named),
  by: z.optional(person),
  rule: z.optional(z.strictObject({ key, why: text })),
  reason: z.optional(z.string()),
  receivedAt: moment,
  seen: z.optional(mark),
  /** Assigned to a colleague of the unit by its head; the last assignment. */
  assigned: z.optional(z.strictObject({ ...mark.shape, to: person })),
  accepted: z.optional(mark),
  returned: z.optional(mark),
  answered: z.optional(mark),
});

export const inboxItem = z.strictObject({
  case: caseId,
  /** The number of the part; absent for a whole case (R6). */
  part: z.optional(z.int()),
  /** R13. */
  secondStage: z.optional(z.boolean()),
  /** R9: the assignee is away today; their stand-in has it. */
  absent: z.optional(z.boolean()),
  /** The version of the last row by a person, for bulk steps. A list may lag a moment (law 8). */
  version: z.int(),
  kind: named,
  subject: named,
  province: z.optional(named),
  /** C4; absent in rows from before lists had it. */
  channel: z.optional(z.enum(channels)),
  stage,
  unit: named,
  expert: z.optional(person),
  registeredAt: moment,
  /** When it came to the unit that holds it. */
  receivedAt: moment,
  seen: z.boolean(),
  /** D6–D8: the running clock that is due first; absent when none runs. */
  next: z.optional(z.strictObject({ clock: z.enum(clockNames), due: moment, left: timeLeft })),
  /** A breach of it was escalated. */
  escalated: z.optional(z.boolean()),
  /**
   * D7: in the caller's morning list, the clock (`next`) and the share of its time (per cent) at the last
   * warning.
   */
  reminded: z.optional(z.strictObject({ clock: z.enum(clockNames), share: z.int() })),
  /** Its sort key in every list: by time left, as text. It changes with the case. */
  place: z.string(),
});

const about = z.strictObject({ kind: named, subject: named });

const shownAnswer = z.strictObject({ ...answerSchema().shape, outcome: named });

/** A case as staff see it, without the applicant's name and address (P2). */
const owner = z.union([z.strictObject({ unit: named }), z.strictObject({ person })]);

/** R11: a commitment as staff see it. */
export const commitment = z.strictObject({
  /** From 1. */
  number: z.int(),
  what: z.string(),
  owner,
  due: isoDay,
  /** S3: the hour of that day, for orders of inspection in an administrative emergency. */
  time: z.optional(time),
  /** `late`: its day, or its hour, has passed and it is not kept. */
  standing: z.enum(["open", "evidenced", "kept", "not-kept", "late"]),
  /** R2: it is a remedy, ordered by inspection with this summary. */
  ordered: z.optional(z.strictObject({ at: moment, by: person, summary: z.string() })),
  /** M12: it was ordered at a meeting; `at`: when its minutes were confirmed. */
  meeting: z.optional(z.strictObject({ at: moment })),
  evidence: z.optional(z.strictObject({ at: moment, by: person, words: z.string() })),
  judged: z.optional(z.strictObject({ at: moment, by: person, reason: z.string() })),
});

/** R2: inspection's question to an accused person, and their explanation. */
export const explanation = z.strictObject({
  /** From 1. */
  number: z.int(),
  of: owner,
  due: isoDay,
  /** S3: the hour of that day, in an administrative emergency. */
  time: z.optional(time),
  /** Its day, or its hour, has passed without an explanation. */
  late: z.optional(z.literal(true)),
  asked: z.strictObject({ at: moment, by: person, summary: z.string(), wanted: z.string() }),
  given: z.optional(z.strictObject({ at: moment, by: person, words: z.string() })),
});

export const caseView = z.strictObject({
  case: caseId,
  /** R6: for a part, its case; for a case, its parts. */
  part: z.optional(z.strictObject({ number: z.int(), of: trackingCode })),
  parts: z.optional(
    z.array(
      z.strictObject({
        case: caseId,
        number: z.int(),
        unit: named,
        points: z.array(z.int()),
        answeredAt: z.optional(moment),
        /** Its answer, if any; absent when its text was erased. */
        answer: z.optional(shownAnswer),
      }),
    ),
  ),
  /**
   * D4, oldest first; absent when neither kind nor subject was ever corrected. `reason`: absent when it was
   * erased.
   */
  corrections: z.optional(
    z.array(z.strictObject({ ...mark.shape, was: about, is: about, reason: z.optional(z.string()) })),
  ),
  /**
   * The accused (R2). `written`: a person, as the applicant wrote their name, known to the
   * directory or not.
   */
  parties: z.strictObject({
    units: z.array(named),
    people: z.array(person),
    written: z.optional(z.string()),
    /** The unit among them whose silence the request is about. */
    unanswered: z.optional(named),
  }),
  /** R13. */
  round: z.union([z.literal(1), z.literal(2)]),
  objection: z.optional(said),
  /** In the second stage: the first answer. */
  firstAnswer: z.optional(shownAnswer),
  /** R8, oldest first. */
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
  /** The applicant's additions, oldest first (C14). */
  added: z.optional(z.array(said)),
  /** The applicant's files, by number (C12). */
  attachments: z.optional(z.array(caseAttachment)),
  /** R11, R2. */
  commitments: z.optional(z.array(commitment)),
  /** R14: only those that the caller may see. */
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
  /** R19, oldest first. */
  contacts: z.optional(z.array(contact)),
  calls: z.optional(z.array(promisedCall)),
  /** R2, oldest first. */
  explanations: z.optional(z.array(explanation)),
  /** S3: it is an administrative emergency, for inspection alone. */
  emergency: z.optional(z.literal(true)),
  /** S3: on-the-spot checks by inspection, oldest first. */
  checks: z.optional(z.array(z.strictObject({ ...mark.shape, findings: z.string() }))),
  /** R12. */
  rating: z.optional(
    z.strictObject({ at: moment, by: enteredBy, process: z.boolean(), outcome: z.boolean() }),
  ),
  /** R11: answered, ended and all commitments kept are three dates. */
  ended: z.optional(
    z.strictObject({
      at: moment,
      how: z.enum(["accepted", "second-stage", "outside", "withdrawn", "no-opinion", "without-identity"]),
      by: enteredBy,
      /** On `no-opinion` (S3): the reason, in the text of staff. */
      reason: z.optional(z.string()),
    }),
  ),
  commitmentsKeptAt: z.optional(moment),
  /** R9: the assignee is away today. */
  absent: z.optional(z.boolean()),
  /** The version of the last row by a person; also the ETag (R16). */
  version: z.int(),
  stage,
  kind: named,
  subject: named,
  province: z.optional(named),
  channel: z.enum(channels),
  language: z.enum(["fa", "en"]),
  registeredAt: moment,
  /** C6: the clerk who entered it for the applicant. */
  enteredBy: z.optional(person),
  /**
   * C7: for paper, the day it was handed in; clocks count from it unless `countsFromEntry` says otherwise.
   */
  handedIn: z.optional(isoDay),
  countsFromEntry: z.optional(z.literal(true)),
  /** C5: the body that the applicant was referred to before registering anyway. */
  handOff: z.optional(named),
  /** C3: a report without identity: the reporter cannot be asked or told anything. */
  withoutIdentity: z.optional(z.literal(true)),
  /** C8: the partner system it came from, and its code there. */
  external: z.optional(z.strictObject({ partner: named, code: z.string() })),
  /**
   * C8: the results for the partner system, oldest first; only the last one counts there. `entered`: who
   * entered it there; `known`: since when the partner's system has it. `fields`: the last one, ready to be
   * copied there.
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
  /** C11: the applicant is a proxy; the state of the authority document. */
  proxy: z.optional(z.strictObject({ relation: z.enum(relations), authority: z.enum(authorities) })),
  /** C10: a collective request; the number of members whom the applicant represents. */
  group: z.optional(z.strictObject({ members: z.int() })),
  unit: named,
  expert: z.optional(person),
  /** P2: since when a legal hold stops the erasure of its personal data; reasons are kept with the holds. */
  onHoldSince: z.optional(moment),
  /**
   * C15: the applicant asked to hide their identity from the units. `given`: they consented and did not
   * withdraw it; `said`: they changed it after registration; `fromMe`: their identity is hidden from the
   * caller, and their texts are left out or empty, except in `questions` that the caller's unit asked.
   * `entered`: the clerk who entered their latest choice, at the desk or by phone.
   */
  hidden: z.optional(
    z.strictObject({ given: z.boolean(), said: z.boolean(), fromMe: z.boolean(), entered: z.optional(mark) }),
  ),
  /** The applicant's own text; absent when it was erased, or is hidden from the caller (C15). */
  description: z.optional(z.string()),
  /** C19: its letter; `answerBy`: the day by which the sender asks for an answer. Days are ISO, Tehran. */
  letter: z.optional(
    z.strictObject({
      sender: z.strictObject({ type: z.enum(["organisation", "person"]), name: z.string() }),
      number: z.string(),
      date: z.string(),
      answerBy: z.optional(z.string()),
    }),
  ),
  /** The applicant's points, as the expert listed them on accepting. */
  points: z.optional(z.array(z.string())),
  /** Oldest first. */
  hops: z.array(hop),
  draft: z.optional(
    z.strictObject({
      answer: shownAnswer,
      by: person,
      at: moment,
      /** Set when the approver sent it back. */
      sentBack: z.optional(z.strictObject({ at: moment, by: person, reason: z.string() })),
    }),
  ),
  answered: z.optional(mark),
  /**
   * C19: the letters of its answers, oldest first: when and by whom each was issued, and who gave the answer.
   * `answer`: the one in `draft`, or the first one, objected to.
   */
  letters: z.optional(
    z.array(
      z.strictObject({
        number: z.string(),
        ...mark.shape,
        answer: z.enum(["standing", "first"]),
        signed: z.optional(mark),
        /** C6: the acts at the desk that it reports, oldest first: for an unreachable applicant. */
        acts: z.optional(z.array(deskAct)),
      }),
    ),
  ),
  /** Absent on a case from before there were clocks. */
  clocks: z.optional(z.array(clock)),
  /** D10: the present statement of a certificate about the request; absent for a part. */
  certificate: z.optional(certificate),
  /** D5: working days by which the answer's date may still be extended; absent when it may not. */
  mayExtend: z.optional(z.int()),
  /** The actions that the caller may do now. */
  mayI: z.array(caseAction),
  /** R16: people's acts since the version asked about (`since`), oldest first; only on request. */
  changes: z.optional(z.array(z.strictObject({ what: change, ...mark.shape }))),
  /** R16: colleagues who have it open. */
  looking: z.array(z.strictObject({ ...person.shape, at: moment })),
});

/** The filters of an inbox; absent means all. */
export const inboxFilter = z.strictObject({
  stage: z.optional(stage),
  kind: z.optional(key),
  subject: z.optional(key),
  province: z.optional(key),
  /** C4. */
  channel: z.optional(z.enum(channels)),
  /** A member of staff, or `nobody` for unassigned cases. */
  expert: z.optional(z.union([username, z.literal("nobody")])),
});

const referral = z.strictObject({ unit: key, reason: words(3, 2_000) });
const returning = z.strictObject({ reason: words(3, 2_000) });
/** The assignee: a member of the unit that holds the case. */
const assignment = z.strictObject({ expert: username });
const acceptance = z.strictObject({
  points: z.array(line(3, 500)).check(z.minLength(1), z.maxLength(20)),
});
/** R10: an outcome, a text for each point in the order of the points, and the reasons. */
const draft = z.strictObject({
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
/** Replies of a step that may bring the caller into conflict (R2): then the case is not shown to them. */
export const orLost = {
  200: shown,
  202: {
    summary:
      "Done, and the caller is now in conflict with the case: it was withdrawn from them, if they had it, and they no longer see it (R2). The same for the same key.",
    body: z.strictObject({ case: caseId, lost: z.literal("in-conflict") }),
  },
} as const;
export const ofEveryStep = ["not-found", "not-yours-to-do", "wrong-stage"] as const;
/** R2, R13: the named unit or person takes no part in this case. */
export const ofNaming = [
  "in-conflict",
  "in-conflict-below",
  "in-conflict-replaced",
  "in-conflict-belonged",
  "in-conflict-acting-for",
  "in-conflict-first-stage",
] as const;

/**
 * Whose cases; `reminders` is the caller's morning list (D7), `escalated` the cases escalated to them (D8).
 */
export const inboxLists = ["unit", "mine", "all", "escalated", "reminders"] as const;

/** The lists with counts: the number of all cases is not known. */
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
    /** `next` of the page before. */
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
  audience: "staff",
  action: "see-case",
  params,
  query: z.strictObject({
    /** R16: also report people's acts since this version. */
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
  body: assignment,
  refusals: [...ofEveryStep, ...ofNaming, "unknown-expert", "same-expert"],
});

const several = z
  .array(z.strictObject({ case: caseId, version: z.int().check(z.minimum(0)) }))
  .check(z.minLength(1), z.maxLength(200));

/** One item of a bulk step: done, or the refusal of one case, in the caller's language. */
export const bulkResult = z.strictObject({
  case: caseId,
  done: z.boolean(),
  /** The case's new version, when done. */
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

/** Assigns and refers; never answers, approvals or refusals (R17). */
export const bulkAssign = defineOperation({
  ...bulk,
  id: "bulk-assign",
  action: "assign-case",
  path: "/api/staff/bulk/assign",
  summary: "Assigns several cases to one person of the unit; each is decided separately.",
  body: z.strictObject({ cases: several, ...assignment.shape }),
});

export const bulkRefer = defineOperation({
  ...bulk,
  id: "bulk-refer",
  action: "refer-case",
  path: "/api/staff/bulk/refer",
  summary: "Refers several cases to another unit, with one reason; each is decided separately.",
  body: z.strictObject({ cases: several, ...referral.shape }),
});

export const acceptCase = defineOperation({
  ...step,
  id: "accept-case",
  action: "accept-case",
  path: "/api/staff/cases/{case}/accept",
  summary: "Accepts a case and lists the applicant's points; the answer must address each (R10).",
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
    "parts-open",
  ],
});

export const sendBackAnswer = defineOperation({
  ...step,
  id: "send-back-answer",
  action: "send-back-answer",
  path: "/api/staff/cases/{case}/send-back",
  summary: "Sends a draft back to be corrected, with a reason.",
  body: sendingBack,
  refusals: [...ofEveryStep, "own-approval"],
});

export const approveAnswer = defineOperation({
  ...step,
  id: "approve-answer",
  action: "approve-answer",
  path: "/api/staff/cases/{case}/approve",
  summary: "Approves the draft and gives the answer to the applicant; never by its author (R10).",
  body: z.strictObject({}),
  refusals: [...ofEveryStep, "own-approval", "parts-open"],
});
