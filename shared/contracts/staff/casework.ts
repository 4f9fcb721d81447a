/**
 * Further staff operations on cases: accused parties, parts of a divided request, questions, commitments (R2,
 * R6, R8, R11).
 */

import * as z from "zod/mini";
import { caseId, hiddenCase, isoDay, key, time, trackingCode, username, words } from "../fields/fields.ts";
import { defineOperation } from "../operation.ts";
import {
  caseView,
  commitment,
  explanation,
  ofEveryStep,
  ofNaming,
  orLost,
  step,
  tookSuggestion,
} from "./cases.ts";

export const nameParties = defineOperation({
  ...step,
  id: "name-parties",
  action: "name-parties",
  path: "/api/staff/cases/{case}/parties",
  summary: "Names all accused; people and units in conflict lose the case at once (R2).",
  description:
    "Names units and people together, and replaces the names before. The reason is recorded. The reply shows the case only to a caller who may still see it.",
  responses: orLost,
  body: z.strictObject({
    units: z.array(key).check(z.maxLength(20)),
    people: z.array(username).check(z.maxLength(20)),
    reason: words(3, 2_000),
  }),
  refusals: [...ofEveryStep, "unknown-party", "same-parties", "only-inspection-removes"],
});

export const correctCase = defineOperation({
  ...step,
  id: "correct-case",
  action: "correct-case",
  path: "/api/staff/cases/{case}/correct",
  summary: "Corrects kind and subject; time used and paused stays, and the date follows the new kind (D4).",
  description:
    "Parts are corrected with their request's case. A kind about a unit's silence makes that unit the accused (R2). The case stays where it is.",
  responses: orLost,
  /** `kind` and `subject` are keys of the current directory. */
  body: z.strictObject({
    kind: key,
    subject: key,
    reason: words(3, 2_000),
    suggestion: z.optional(tookSuggestion),
  }),
  refusals: [
    ...ofEveryStep,
    "part-not-corrected",
    "unknown-kind",
    "unknown-subject",
    "not-with-inspection",
    "kind-of-report",
    "same-kind",
  ],
});

export const splitCase = defineOperation({
  ...step,
  id: "split-case",
  action: "split-case",
  path: "/api/staff/cases/{case}/split",
  summary: "Sends some of the points to other units at once; each answers its part (R6).",
  description:
    "Points are numbered from 0 as in the case. At least one stays; the case's own answer closes it when every part is answered.",
  body: z.strictObject({
    parts: z
      .array(
        z.strictObject({
          unit: key,
          points: z.array(z.int().check(z.minimum(0))).check(z.minLength(1), z.maxLength(20)),
        }),
      )
      .check(z.minLength(1), z.maxLength(9)),
  }),
  refusals: [
    ...ofEveryStep,
    ...ofNaming,
    "unknown-unit",
    "same-unit",
    "not-to-outside",
    "not-split-again",
    "parts-unclear",
    "no-point-left",
    "stays-with-inspection",
  ],
});

export const askApplicant = defineOperation({
  ...step,
  id: "ask-applicant",
  action: "ask-applicant",
  path: "/api/staff/cases/{case}/ask",
  summary: "Asks the applicant a question; the case waits for the reply (R8).",
  description:
    "The applicant is told by message, and the clock of the answer pauses. `authority`: the question asks for the document of a proxy's authority.",
  body: z.strictObject({
    question: words(3, 2_000),
    /** The question asks a proxy for the document that proves their authority (C11). */
    authority: z.optional(z.literal(true)),
  }),
  refusals: [...ofEveryStep, "not-by-proxy", "without-identity"],
});

export const noteReply = defineOperation({
  ...step,
  id: "note-reply",
  action: "note-reply",
  path: "/api/staff/cases/{case}/reply",
  summary: "Notes the applicant's reply by phone or at the desk; the case continues (R8).",
  description: "The clock of the answer goes on.",
  body: z.strictObject({ reply: words(1, 4_000) }),
  refusals: [...ofEveryStep],
});

/**
 * The fields that the two operations on links share. These operations need no `If-Match`, since neither
 * linking nor unlinking two cases overwrites a colleague's work (R16).
 */
const linking = {
  method: "POST",
  audience: "staff",
  idempotent: true,
  params: z.strictObject({ case: caseId }),
  responses: { 200: { summary: "The case as it is now.", body: caseView, headers: ["ETag"] } },
} as const;

export const linkCase = defineOperation({
  ...linking,
  id: "link-case",
  action: "link-case",
  path: "/api/staff/cases/{case}/link",
  summary:
    "Links a case to another about the same matter; both applicants are told, neither is closed (R14).",
  description:
    "Visible to people who may see both cases and are in conflict with neither; hidden from all others (R2).",
  body: z.strictObject({ with: trackingCode, reason: words(3, 1_000) }),
  refusals: [
    ...ofEveryStep,
    "part-not-linked",
    "link-itself",
    "unknown-link",
    "linked-already",
    "links-enough",
  ],
});

export const unlinkCase = defineOperation({
  ...linking,
  id: "unlink-case",
  action: "unlink-case",
  path: "/api/staff/cases/{case}/unlink",
  summary: "Undoes a link with another case; both applicants are told (R14).",
  description: "`from` is the other case. The reason is recorded.",
  body: z.strictObject({ from: trackingCode, reason: words(3, 1_000) }),
  refusals: [...ofEveryStep, "not-linked"],
});

/**
 * What inspection tells a person who may not see the case: a summary, and what inspection wants from this
 * person (R2). `time`: only in an administrative emergency (S3).
 */
const toAccused = {
  summary: words(3, 2_000),
  wanted: words(3, 2_000),
  due: isoDay,
  time: z.optional(time),
};
const ofHours = ["hour-missing", "hour-past"] as const;
const somebody = z.union([z.strictObject({ unit: key }), z.strictObject({ person: username })]);

export const askExplanation = defineOperation({
  ...step,
  id: "ask-explanation",
  action: "ask-explanation",
  path: "/api/staff/cases/{case}/explanations",
  summary: "By inspection: asks an accused unit or person for an explanation; the case goes on (R2).",
  description:
    "They find it among what they owe, with this text and the day, and nothing of the case: no number, applicant or original text. In an administrative emergency an hour is needed too (S3).",
  body: z.strictObject({ of: somebody, ...toAccused }),
  refusals: [
    ...ofEveryStep,
    "only-inspection",
    "not-complained-of",
    "explanation-past-day",
    ...ofHours,
    "explanation-awaited",
  ],
});

export const orderRemedy = defineOperation({
  ...step,
  id: "order-remedy",
  action: "order-remedy",
  path: "/api/staff/cases/{case}/remedies",
  summary: "By inspection: orders a remedy, which is followed up as a commitment (R2, R11).",
  description:
    "The owner sees this text and the day; the accused see nothing else. In an administrative emergency an hour is needed too (S3).",
  body: z.strictObject({ owner: somebody, ...toAccused }),
  refusals: [
    ...ofEveryStep,
    "only-inspection",
    "commitment-unknown-owner",
    "commitment-past-day",
    ...ofHours,
  ],
});

export const checkOnSpot = defineOperation({
  ...step,
  id: "check-on-spot",
  action: "check-on-spot",
  path: "/api/staff/cases/{case}/checks",
  summary: "By inspection: records an on-the-spot check of an administrative emergency (S3).",
  description: "The findings are recorded in the case.",
  body: z.strictObject({ findings: words(3, 2_000) }),
  refusals: [...ofEveryStep, "not-an-emergency", "only-inspection"],
});

export const closeNoOpinion = defineOperation({
  ...step,
  id: "close-no-opinion",
  action: "close-no-opinion",
  path: "/api/staff/cases/{case}/no-opinion",
  summary:
    "Closes an administrative emergency whose applicant gave no opinion and was not reached in two logged attempts (S3).",
  description:
    "It counts as no opinion, never as satisfaction. The applicant may still object within the days they were told.",
  body: z.strictObject({ reason: words(3, 2_000) }),
  refusals: [...ofEveryStep, "not-an-emergency", "opinion-given", "attempts-missing"],
});

/**
 * The number of the case to which a commitment or explanation belongs; the accused get a pseudonym instead
 * (R2).
 */
export const owedCase = z.union([caseId, hiddenCase]);

/** A commitment that the caller must fulfil, and nothing else of its case. */
export const owedCommitment = z.strictObject({ ...commitment.shape, case: owedCase });
export const owedExplanation = z.strictObject({ ...explanation.shape, case: owedCase });

/**
 * The lists of commitments and explanations. `mine`: those that the caller or the caller's unit must fulfil.
 * `late`: all late commitments and explanations that the caller may see.
 */
export const owedLists = ["mine", "late"] as const;

const listedCommitment = z.strictObject({
  ...owedCommitment.shape,
  /** In the list `late`: present when the caller may open the case. */
  opens: z.optional(z.literal(true)),
});

export const listOwed = defineOperation({
  id: "list-owed",
  method: "GET",
  path: "/api/staff/owed",
  summary:
    "The caller's and their unit's obligations: commitments that are not kept and explanations for inspection; or late ones; earliest day first (R11, R2).",
  description:
    "`late` has commitments past their day that nobody found kept: those of the caller and their unit, of the units below one they head, in cases they work on or that were escalated to them (D8); inspection and auditors see all. A page of it may have fewer than 25, even none, and still a `next`. The accused see here what they owe, and nothing else of the case: instead of its number a pseudonym that only they can use (R2).",
  audience: "staff",
  action: "work-at-desk",
  query: z.strictObject({
    list: z._default(z.enum(owedLists), "mine"),
    /** The value of `next` from the preceding page of the list; absent for the first page. */
    after: z.optional(z.string().check(z.maxLength(400))),
  }),
  responses: {
    200: {
      summary: "At most 25.",
      body: z.strictObject({
        items: z.array(z.union([listedCommitment, owedExplanation])),
        next: z.optional(z.string()),
      }),
    },
  },
  refusals: [],
});

const number = z.string().check(z.regex(/^[1-9]\d?$/, { error: "not-digits" }));
const ofCommitment = z.strictObject({ case: caseId, number });
const ofOwed = z.strictObject({ case: owedCase, number });

export const giveEvidence = defineOperation({
  id: "give-evidence",
  method: "POST",
  path: "/api/staff/cases/{case}/commitments/{number}/evidence",
  summary: "Gives evidence that an owed commitment is kept (R11).",
  description: "Needs no version of the case, which its owner may not be allowed to see (R2).",
  audience: "staff",
  action: "give-evidence",
  idempotent: true,
  params: ofOwed,
  body: z.strictObject({ words: words(3, 4_000) }),
  responses: { 200: { summary: "The commitment as it is now.", body: owedCommitment } },
  refusals: ["not-found", "not-yours-to-do", "commitment-kept"],
});

export const giveExplanation = defineOperation({
  id: "give-explanation",
  method: "POST",
  path: "/api/staff/cases/{case}/explanations/{number}/give",
  summary: "Explains to inspection, for the caller or their unit; once (R2).",
  description: "Needs no version of the case, which the accused may not see.",
  audience: "staff",
  action: "give-explanation",
  idempotent: true,
  params: ofOwed,
  body: z.strictObject({ words: words(3, 4_000) }),
  responses: { 200: { summary: "The question, with its explanation.", body: owedExplanation } },
  refusals: ["not-found", "not-yours-to-do", "explanation-given"],
});

export const judgeCommitment = defineOperation({
  ...step,
  id: "judge-commitment",
  action: "judge-commitment",
  path: "/api/staff/cases/{case}/commitments/{number}/judge",
  summary: "Decides whether a commitment is kept; never by its owner or the author of the evidence (R11).",
  description: "A commitment counts as kept only with evidence. The reason is recorded.",
  params: ofCommitment,
  body: z.strictObject({ kept: z.boolean(), reason: words(3, 2_000) }),
  refusals: [...ofEveryStep, "unknown-commitment", "own-commitment", "commitment-kept", "no-evidence"],
});

/** The operations on publications need no `If-Match`: no other step depends on a publication (R16). */
const publishing = { ...linking, params: ofCommitment } as const;

export const publishCommitment = defineOperation({
  ...publishing,
  id: "publish-commitment",
  action: "publish-commitment",
  path: "/api/staff/cases/{case}/commitments/{number}/publish",
  summary: "Publishes a commitment on the page for everybody, in a wording of its own (I6).",
  description:
    "The page shows wording, owner unit, last day and state, and nothing else of the case. A wording with a number of eight digits or more, an address or a name of the request’s people or of staff is refused; to compare, the applicant’s name is read, and that is recorded. A unit to which fewer than five requests came is shown as the unit above it.",
  body: z.strictObject({ wording: words(10, 300) }),
  refusals: [
    ...ofEveryStep,
    "unknown-commitment",
    "not-for-the-public",
    "published-already",
    "wording-has-a-number",
    "wording-names-a-person",
    "without-identity",
    "erased",
  ],
});

export const withdrawPublication = defineOperation({
  ...publishing,
  id: "withdraw-publication",
  action: "withdraw-publication",
  path: "/api/staff/cases/{case}/commitments/{number}/withdraw",
  summary: "Takes a published commitment from the page for everybody (I6).",
  description: "The case keeps the wording and the reason. The commitment itself stays as it is.",
  body: z.strictObject({ reason: words(3, 1_000) }),
  refusals: [...ofEveryStep, "unknown-commitment", "not-published"],
});

export const extendDeadline = defineOperation({
  ...step,
  id: "extend-deadline",
  action: "extend-deadline",
  path: "/api/staff/cases/{case}/extend",
  summary: "Extends the deadline of the answer, once, before the old date; the applicant reads why (D5).",
  description: "`days` are working days. The extension cannot be taken back.",
  /** `days`: the extension, in working days. */
  body: z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(100)), reason: words(3, 2_000) }),
  refusals: [
    ...ofEveryStep,
    "no-deadline",
    "extended-already",
    "deadline-passed",
    "extension-too-long",
    "without-identity",
  ],
});

export const issueLetter = defineOperation({
  ...step,
  id: "issue-letter",
  action: "issue-letter",
  path: "/api/staff/cases/{case}/letter",
  summary: "Issues the valid answer as a letter with the next number of the year (C19).",
  description:
    "The numbers of a Solar Hijri year are consecutive; none is used twice. An answer that is already a letter keeps its number, and the case is returned unchanged. The applicant's timeline shows the number.",
  refusals: [...ofEveryStep, "nothing-answered", "part-no-letter", "without-identity"],
});

export const matchName = defineOperation({
  ...step,
  id: "match-name",
  action: "match-name",
  path: "/api/staff/cases/{case}/match-name",
  summary: "Decides whom the applicant means by a written name that the system could not match (R2).",
  description:
    "Until then the case waits with inspection, or with the outside authority when an inspector may be meant, and every candidate counts as accused. `people`: these members of staff are meant; the other candidates are no longer accused. `nobody`: no member of staff is meant. `unknown`: each candidate stays accused. The case goes to the unit that routing chooses, or to the given unit. The reason is recorded.",
  responses: orLost,
  body: z.strictObject({
    means: z.union([
      z.strictObject({ people: z.array(username).check(z.minLength(1), z.maxLength(20)) }),
      z.strictObject({ nobody: z.literal(true) }),
      z.strictObject({ unknown: z.literal(true), unit: z.optional(key) }),
    ]),
    reason: words(3, 2_000),
  }),
  refusals: [
    ...ofEveryStep,
    ...ofNaming,
    "name-decided",
    "unknown-party",
    "unknown-unit",
    "not-to-outside",
    "stays-with-inspection",
  ],
});
