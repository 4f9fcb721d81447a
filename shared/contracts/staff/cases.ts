/** The staff's operations on cases: inbox, case, refer, return, assign, accept, draft, send back, approve (R1, R3, R10, R16, R17). */

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

/** Where a case stands: waiting for its unit to accept it, in hand, waiting for the applicant, for approval, answered (may be objected to), ended. */
export const stage = z.enum(["waiting", "in-hand", "asked", "for-approval", "answered", "ended"]);

/** What a person may do with the case they look at; the same words as the operations and the policy table. */
const caseAction = z.enum(caseActions);

/** What a colleague did to a case. */
export const change = z.enum(changes);

const mark = z.strictObject({ at: moment, by: person });

/** C6: the clerk who entered it for the applicant, or the expert who noted it; absent where they did it on their page. */
const enteredBy = z.optional(person);

/** In the applicant's words. */
const said = z.strictObject({ at: moment, by: enteredBy, words: z.string() });

/** R3: one stay of the case at a unit. The first one was made by a routing rule, whose reason it shows (R1). */
export const hop = z.strictObject({
  kind: z.enum(["opened", "referred", "returned", "taken-away", "objected"]),
  /** Why it was moved without anybody sending it, or past the unit of its rule (R2, C15). */
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
  /** A decider's choice after too many returns: it is not returned (R4). */
  final: z.optional(z.boolean()),
  unit: named,
  from: z.optional(named),
  by: z.optional(person),
  rule: z.optional(z.strictObject({ key, why: text })),
  reason: z.optional(z.string()),
  receivedAt: moment,
  seen: z.optional(mark),
  /** Given to somebody of the unit by its head; the last time counts. */
  assigned: z.optional(z.strictObject({ ...mark.shape, to: person })),
  accepted: z.optional(mark),
  returned: z.optional(mark),
  answered: z.optional(mark),
});

export const inboxItem = z.strictObject({
  case: caseId,
  /** Which part of its request it is; absent on a whole one (R6). */
  part: z.optional(z.int()),
  /** R13. */
  secondStage: z.optional(z.boolean()),
  /** R9: whose it is is away today; it is with who stands in. */
  absent: z.optional(z.boolean()),
  /** Of the last row by a person: what a bulk step is decided on. A list may be a moment late (law 8). */
  version: z.int(),
  kind: named,
  subject: named,
  province: z.optional(named),
  /** C4; absent from a row of before lists had it. */
  channel: z.optional(z.enum(channels)),
  stage,
  unit: named,
  expert: z.optional(person),
  registeredAt: moment,
  /** When it came to the unit that holds it. */
  receivedAt: moment,
  seen: z.boolean(),
  /** D6–D8: of the clocks that run, the one due first; absent when none does. */
  next: z.optional(z.strictObject({ clock: z.enum(clockNames), due: moment, left: timeLeft })),
  /** A clock of it ran out and came to somebody above. */
  escalated: z.optional(z.boolean()),
  /** D7: in the caller's morning list, the clock (`next`) and how many per cent of its time were used at the last warning. */
  reminded: z.optional(z.strictObject({ clock: z.enum(clockNames), share: z.int() })),
  /** Where it stands in every list: by time left, compared as text. It moves with what becomes of the case. */
  place: z.string(),
});

/** What a request is about. */
const about = z.strictObject({ kind: named, subject: named });

const shownAnswer = z.strictObject({ ...answerSchema().shape, outcome: named });

/** A case as staff see it. The applicant's name and address are not in it (P2). */
const owner = z.union([z.strictObject({ unit: named }), z.strictObject({ person })]);

/** R11: a commitment as staff see it. */
export const commitment = z.strictObject({
  /** From 1. */
  number: z.int(),
  what: z.string(),
  owner,
  due: isoDay,
  /** S3: the hour of that day, of what inspection ordered in an administrative emergency. */
  time: z.optional(time),
  /** `late`: its day, or its hour, is past and it is not kept. */
  standing: z.enum(["open", "evidenced", "kept", "not-kept", "late"]),
  /** R2: it is a remedy, ordered by inspection with this summary. */
  ordered: z.optional(z.strictObject({ at: moment, by: person, summary: z.string() })),
  /** M12: it was ordered at a meeting; `at`: when its minutes were confirmed. */
  meeting: z.optional(z.strictObject({ at: moment })),
  evidence: z.optional(z.strictObject({ at: moment, by: person, words: z.string() })),
  judged: z.optional(z.strictObject({ at: moment, by: person, reason: z.string() })),
});

/** R2: what inspection asked somebody complained of, in its own words, and what they explained. */
export const explanation = z.strictObject({
  /** From 1. */
  number: z.int(),
  of: owner,
  due: isoDay,
  /** S3: the hour of that day, in an administrative emergency. */
  time: z.optional(time),
  /** Its day, or its hour, is past and nobody explained. */
  late: z.optional(z.literal(true)),
  asked: z.strictObject({ at: moment, by: person, summary: z.string(), wanted: z.string() }),
  given: z.optional(z.strictObject({ at: moment, by: person, words: z.string() })),
});

export const caseView = z.strictObject({
  case: caseId,
  /** R6: of a part, the case it is of; of a case, its parts. */
  part: z.optional(z.strictObject({ number: z.int(), of: trackingCode })),
  parts: z.optional(
    z.array(
      z.strictObject({
        case: caseId,
        number: z.int(),
        unit: named,
        points: z.array(z.int()),
        answeredAt: z.optional(moment),
        /** What it answered, when it was; absent when its words were erased. */
        answer: z.optional(shownAnswer),
      }),
    ),
  ),
  /** D4, oldest first; absent when neither kind nor subject was ever corrected. `reason`: absent when it was erased. */
  corrections: z.optional(
    z.array(z.strictObject({ ...mark.shape, was: about, is: about, reason: z.optional(z.string()) })),
  ),
  /** Who is complained of (R2). `written`: a person, as the applicant wrote their name, whether or not the directory knows it. */
  parties: z.strictObject({
    units: z.array(named),
    people: z.array(person),
    written: z.optional(z.string()),
    /** The one of the units that left unanswered what the request is about. */
    unanswered: z.optional(named),
  }),
  /** R13. */
  round: z.union([z.literal(1), z.literal(2)]),
  objection: z.optional(said),
  /** In the second stage: the answer that was objected to. */
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
  /** What the applicant added, oldest first (C14). */
  added: z.optional(z.array(said)),
  /** The applicant's files, by number (C12). */
  attachments: z.optional(z.array(caseAttachment)),
  /** R11, R2. */
  commitments: z.optional(z.array(commitment)),
  /** R14: those that the caller may see, and no others. */
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
  /** S3: it is an administrative emergency, which is inspection's alone. */
  emergency: z.optional(z.literal(true)),
  /** S3: what inspection found on the spot, oldest first. */
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
      /** On `no-opinion` (S3): why, in staff's words. */
      reason: z.optional(z.string()),
    }),
  ),
  commitmentsKeptAt: z.optional(moment),
  /** R9: who has it in hand is away today. */
  absent: z.optional(z.boolean()),
  /** Of the last row by a person; also the ETag (R16). */
  version: z.int(),
  stage,
  kind: named,
  subject: named,
  province: z.optional(named),
  channel: z.enum(channels),
  language: z.enum(["fa", "en"]),
  registeredAt: moment,
  /** C6: who entered it for the applicant. */
  enteredBy: z.optional(person),
  /** C7: of paper, the day it was handed in; clocks count from it unless `countsFromEntry` says otherwise. */
  handedIn: z.optional(isoDay),
  countsFromEntry: z.optional(z.literal(true)),
  /** C5: whose matter the applicant was told it is; it is registered all the same. */
  handOff: z.optional(named),
  /** C3: a report without identity: nobody can be asked or told anything of it. */
  withoutIdentity: z.optional(z.literal(true)),
  /** C8: the partner system it came from, and the code it has there. */
  external: z.optional(z.strictObject({ partner: named, code: z.string() })),
  /**
   * C8: what the partner system is to hear of it, oldest first; only the last one counts there. `entered`: who entered it there;
   * `known`: since when its system has it by itself. `fields`: the last one, ready to be copied there.
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
  /** C11: the applicant asks for somebody else; how the authority document stands. */
  proxy: z.optional(z.strictObject({ relation: z.enum(relations), authority: z.enum(authorities) })),
  /** C10: a group's; how many have joined whom the applicant represents. */
  group: z.optional(z.strictObject({ members: z.int() })),
  unit: named,
  expert: z.optional(person),
  /** P2: what is personal in it is not erased, whoever asks, since then; for whom and why is kept where holds are. */
  onHoldSince: z.optional(moment),
  /**
   * C15: the applicant asked that the units do not know who they are. `given`: they consented since, and did not take it
   * back; `said`: they said something about it since they registered; `fromMe`: the caller is not told who they are, and
   * the words of theirs that are not in `questions` the caller's unit asked are left out (empty where they stood). `entered`: the
   * clerk who entered what they said last, at the desk or by phone.
   */
  hidden: z.optional(
    z.strictObject({ given: z.boolean(), said: z.boolean(), fromMe: z.boolean(), entered: z.optional(mark) }),
  ),
  /** The applicant's own words; absent when they were erased, or are hidden from the caller (C15). */
  description: z.optional(z.string()),
  /** C19: the letter it came in; `answerBy`: the day by which its sender asks for an answer. Days are ISO, Tehran. */
  letter: z.optional(
    z.strictObject({
      sender: z.strictObject({ type: z.enum(["organisation", "person"]), name: z.string() }),
      number: z.string(),
      date: z.string(),
      answerBy: z.optional(z.string()),
    }),
  ),
  /** The points the applicant raised, as the expert listed them on accepting. */
  points: z.optional(z.array(z.string())),
  /** Oldest first. */
  hops: z.array(hop),
  draft: z.optional(
    z.strictObject({
      answer: shownAnswer,
      by: person,
      at: moment,
      /** Set when the approver wanted it corrected. */
      sentBack: z.optional(z.strictObject({ at: moment, by: person, reason: z.string() })),
    }),
  ),
  answered: z.optional(mark),
  /**
   * C19: the answers that are letters, oldest first: when and by whom each became one, and who gave the answer. `answer`: the one
   * in `draft`, or the first one, which was objected to.
   */
  letters: z.optional(
    z.array(
      z.strictObject({
        number: z.string(),
        ...mark.shape,
        answer: z.enum(["standing", "first"]),
        signed: z.optional(mark),
        /** C6: what it tells of acts at the desk, oldest first: of an unreachable applicant. */
        acts: z.optional(z.array(deskAct)),
      }),
    ),
  ),
  /** Absent on a case from before there were clocks. */
  clocks: z.optional(z.array(clock)),
  /** D10: what a certificate says of the request now, when the case is read; of a part there is none. */
  certificate: z.optional(certificate),
  /** D5: by how many working days the answer's date may still be extended; absent when it may not. */
  mayExtend: z.optional(z.int()),
  /** What the caller may do with it now. */
  mayI: z.array(caseAction),
  /** R16: what people did since the version asked about (`since`), oldest first; only when asked. */
  changes: z.optional(z.array(z.strictObject({ what: change, ...mark.shape }))),
  /** R16: who else has it open. */
  looking: z.array(z.strictObject({ ...person.shape, at: moment })),
});

/** What an inbox can be narrowed to; absent means all. */
export const inboxFilter = z.strictObject({
  stage: z.optional(stage),
  kind: z.optional(key),
  subject: z.optional(key),
  province: z.optional(key),
  /** C4. */
  channel: z.optional(z.enum(channels)),
  /** A member of staff, or `nobody` for what nobody has in hand. */
  expert: z.optional(z.union([username, z.literal("nobody")])),
});

const referral = z.strictObject({ unit: key, reason: words(3, 2_000) });
const returning = z.strictObject({ reason: words(3, 2_000) });
/** Who shall have it in hand: somebody of the unit that holds it. */
const assignment = z.strictObject({ expert: username });
const acceptance = z.strictObject({
  points: z.array(line(3, 500)).check(z.minLength(1), z.maxLength(20)),
});
/** R10: an outcome, words for each point in the order of the points, and the reasons. */
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
/** The replies to a step that may bring its own author into conflict (R2): then the case is not shown to them. */
export const orLost = {
  200: shown,
  202: {
    summary:
      "It was done, and by it the caller is in conflict with the case: it was taken from them, if they had it, and they no longer see it (R2). The same for the same key.",
    body: z.strictObject({ case: caseId, lost: z.literal("in-conflict") }),
  },
} as const;
export const ofEveryStep = ["not-found", "not-yours-to-do", "wrong-stage"] as const;
/** R2, R13: who was named may have no hand in this case. */
export const ofNaming = [
  "in-conflict",
  "in-conflict-below",
  "in-conflict-replaced",
  "in-conflict-belonged",
  "in-conflict-acting-for",
  "in-conflict-first-stage",
] as const;

/** Whose cases they are; `reminders` is the caller's morning list (D7), `escalated` what came to them from below (D8). */
export const inboxLists = ["unit", "mine", "all", "escalated", "reminders"] as const;

/** The lists that are counted: of all cases nobody knows how many there are. */
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
    "The open cases of the caller's unit, those the caller has in hand, or all the caller may see; by time left (R17).",
  description:
    "What is late comes first; what stands still, waiting for the applicant, behind what is counted; what is answered at the end, the newest first. `all` has the answered ones too; `escalated` what came to the caller as a head because a clock ran out below (D8); `reminders` what the caller was warned of, at once when the time was used up or is counted in hours, else from the next morning on (D7). With a filter a page may hold less than 25, even none, and still have a `next`: what is read for one page is bounded, whatever the list holds.",
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
    "How the requests of these cases begin, of those that the caller's unit holds or that are assigned to the caller (R17).",
  description:
    "Without greeting, and without numbers of eight digits and more. A case that the caller does not hold, that concerns the caller, or whose applicant is hidden from them or was erased is left out; all look the same (R15, R2, C15, P2). Reading the whole text is a look at the case, which is recorded.",
  audience: "staff",
  action: "work-at-desk",
  body: z.strictObject({ cases: z.array(caseId).check(z.minLength(1), z.maxLength(25)) }),
  responses: {
    200: {
      summary: "In the order asked for.",
      body: z.strictObject({ items: z.array(z.strictObject({ case: caseId, words: z.string() })) }),
    },
  },
  refusals: [],
});

export const countInbox = defineOperation({
  id: "count-inbox",
  method: "GET",
  path: "/api/staff/inbox/counts",
  summary: "How many cases stand in each of the caller's lists, but for that of all (R17).",
  description: "Cases are counted one by one up to 99; `more` says that there are more.",
  audience: "staff",
  action: "work-at-desk",
  responses: {
    200: {
      summary: "By list; a list that the caller has none of is absent.",
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
  summary: "A case with its words, its hops and its draft; looks are recorded (R15).",
  audience: "staff",
  action: "see-case",
  params,
  query: z.strictObject({
    /** R16: also say what people did since this version. */
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
  summary: "Gives a case to somebody of the unit, who then has it in hand or shall accept it (R17).",
  body: assignment,
  refusals: [...ofEveryStep, ...ofNaming, "unknown-expert", "same-expert"],
});

const several = z
  .array(z.strictObject({ case: caseId, version: z.int().check(z.minimum(0)) }))
  .check(z.minLength(1), z.maxLength(200));

/** One item of a bulk step: done, or the refusal that one case met, in the caller's language. */
export const bulkResult = z.strictObject({
  case: caseId,
  done: z.boolean(),
  /** The case's version afterwards, when done. */
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
      summary: "What became of each, in the order given.",
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
  summary: "Gives several cases to one person of the unit; each is decided by itself.",
  body: z.strictObject({ cases: several, ...assignment.shape }),
});

export const bulkRefer = defineOperation({
  ...bulk,
  id: "bulk-refer",
  action: "refer-case",
  path: "/api/staff/bulk/refer",
  summary: "Sends several cases to another unit, with one reason; each is decided by itself.",
  body: z.strictObject({ cases: several, ...referral.shape }),
});

export const acceptCase = defineOperation({
  ...step,
  id: "accept-case",
  action: "accept-case",
  path: "/api/staff/cases/{case}/accept",
  summary:
    "Takes a case in hand and lists the points the applicant raised; the answer must address each (R10).",
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
  summary: "Approves the draft and gives the answer to the applicant; never its author's own (R10).",
  body: z.strictObject({}),
  refusals: [...ofEveryStep, "own-approval", "parts-open"],
});
