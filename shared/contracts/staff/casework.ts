/** The staff's operations of casework beside the main line: parties, parts, questions, commitments (R2, R6, R8, R11). */

import * as z from "zod/mini";
import { caseId, hiddenCase, isoDay, key, trackingCode, username, words } from "../fields/fields.ts";
import { caseExample } from "../openapi/cases-example.ts";
import { story } from "../openapi/story.ts";
import { defineOperation } from "../operation.ts";
import { caseView, commitment, explanation, inUrl, ofEveryStep, ofNaming, orLost, step } from "./cases.ts";

export const nameParties = defineOperation({
  ...step,
  id: "name-parties",
  action: "name-parties",
  path: "/api/staff/cases/{case}/parties",
  summary:
    "Says who is complained of, all of them; whoever is in conflict by it loses the case at once (R2).",
  responses: orLost,
  body: z.strictObject({
    units: z.array(key).check(z.maxLength(20)),
    people: z.array(username).check(z.maxLength(20)),
    reason: words(3, 2_000),
  }),
  refusals: [...ofEveryStep, "unknown-party", "same-parties", "only-inspection-removes"],
  example: {
    as: "expert",
    params: inUrl,
    body: {
      units: [story.otherUnit.key],
      people: [],
      reason: "متقاضی در گفت‌وگوی تلفنی از این واحد نام برد.",
    },
    ifMatch: '"6"',
    status: 200,
    response: caseExample.partiesNamed,
    etag: '"7"',
  },
});

export const correctCase = defineOperation({
  ...step,
  id: "correct-case",
  action: "correct-case",
  path: "/api/staff/cases/{case}/correct",
  summary: "Corrects kind and subject; time used and paused stays, and the date follows the new kind (D4).",
  description:
    "Parts are corrected with their request's case. A kind that is about another's silence makes the unit that did not answer complained of (R2). The case goes nowhere else by it.",
  responses: orLost,
  /** Keys of the directory in force. */
  body: z.strictObject({ kind: key, subject: key, reason: words(3, 2_000) }),
  refusals: [
    ...ofEveryStep,
    "part-not-corrected",
    "unknown-kind",
    "unknown-subject",
    "not-with-inspection",
    "kind-of-report",
    "same-kind",
  ],
  example: {
    as: "expert",
    params: inUrl,
    body: {
      kind: story.kind.key,
      subject: story.subject.key,
      reason: "موضوع همان است که متقاضی نوشته است.",
    },
    ifMatch: '"7"',
    status: 422,
    response: {
      type: "urn:peygir:problem:same-kind",
      title: "نوع و موضوع همین است",
      detail: "پرونده همین نوع و موضوع را دارد. یکی را عوض کنید یا از آن بگذرید.",
      status: 422,
    },
  },
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
  example: {
    as: "expert",
    params: inUrl,
    body: { parts: [{ unit: story.otherUnit.key, points: [0] }] },
    ifMatch: '"6"',
    status: 409,
    response: {
      type: "urn:peygir:problem:no-point-left",
      title: "نکته‌ای برای این واحد نمی‌ماند",
      detail: "دست‌کم یک نکته را نزد خود نگه دارید؛ پاسخ شما بخش‌ها را جمع می‌کند.",
      status: 409,
    },
  },
});

export const askApplicant = defineOperation({
  ...step,
  id: "ask-applicant",
  action: "ask-applicant",
  path: "/api/staff/cases/{case}/ask",
  summary: "Asks the applicant for something; the case waits for the reply (R8).",
  body: z.strictObject({
    question: words(3, 2_000),
    /** It asks for the authority document (C11), of who asks for another. */
    authority: z.optional(z.literal(true)),
  }),
  refusals: [...ofEveryStep, "not-by-proxy", "without-identity"],
  example: {
    as: "expert",
    params: inUrl,
    body: { question: "تاریخ خرید را بنویسید." },
    ifMatch: '"6"',
    status: 200,
    response: caseExample.asked,
    etag: '"7"',
  },
});

export const noteReply = defineOperation({
  ...step,
  id: "note-reply",
  action: "note-reply",
  path: "/api/staff/cases/{case}/reply",
  summary: "Notes what the applicant replied by phone or at the desk; the case goes on (R8).",
  body: z.strictObject({ reply: words(1, 4_000) }),
  refusals: [...ofEveryStep],
  example: {
    as: "expert",
    params: inUrl,
    body: { reply: "دوم آذر خریده است." },
    ifMatch: '"7"',
    status: 200,
    response: caseExample.replied,
    etag: '"8"',
  },
});

/** Needs no version: a link overrules nothing that a colleague writes, in neither case (R16). */
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
    "Links a case with another about the same matter; both applicants are told, neither is closed (R14).",
  description:
    "Shown to those who may see both and are in conflict with neither; to all others nothing is there (R2).",
  body: z.strictObject({ with: trackingCode, reason: words(3, 1_000) }),
  refusals: [
    ...ofEveryStep,
    "part-not-linked",
    "link-itself",
    "unknown-link",
    "linked-already",
    "links-enough",
  ],
  example: {
    as: "expert",
    params: inUrl,
    body: { with: story.code, reason: "درباره همان فروشگاه است." },
    status: 422,
    response: {
      type: "urn:peygir:problem:link-itself",
      title: "این کد همین پرونده است",
      detail: "کد رهگیری پرونده دیگری را بنویسید که درباره همین موضوع است.",
      status: 422,
    },
  },
});

export const unlinkCase = defineOperation({
  ...linking,
  id: "unlink-case",
  action: "unlink-case",
  path: "/api/staff/cases/{case}/unlink",
  summary: "Undoes a link with another case; both applicants are told (R14).",
  body: z.strictObject({ from: trackingCode, reason: words(3, 1_000) }),
  refusals: [...ofEveryStep, "not-linked"],
  example: {
    as: "expert",
    params: inUrl,
    body: { from: story.code, reason: "درباره فروشگاه دیگری است." },
    status: 409,
    response: {
      type: "urn:peygir:problem:not-linked",
      title: "پیوندی با این پرونده نیست",
      detail: "پیوند برداشته شده است یا هرگز نبوده است. پرونده را دوباره باز کنید.",
      status: 409,
    },
  },
});

/** Inspection's own words for who may see nothing of the case: a summary, and what it wants of them (R2). */
const toAccused = { summary: words(3, 2_000), wanted: words(3, 2_000), due: isoDay };
const somebody = z.union([z.strictObject({ unit: key }), z.strictObject({ person: username })]);

const inspectionNotPlayed =
  "The case of the story never comes to inspection: `test/conflict/attempts.test.ts` plays its steps.";

export const askExplanation = defineOperation({
  ...step,
  id: "ask-explanation",
  action: "ask-explanation",
  path: "/api/staff/cases/{case}/explanations",
  summary: "By inspection: asks a unit or person complained of for an explanation; the case goes on (R2).",
  description:
    "They find it where they see what they owe, with these words and the day, and nothing of the case: no number, no applicant, no original words.",
  body: z.strictObject({ of: somebody, ...toAccused }),
  refusals: [
    ...ofEveryStep,
    "only-inspection",
    "not-complained-of",
    "explanation-past-day",
    "explanation-awaited",
  ],
  notPlayed: inspectionNotPlayed,
  example: {
    as: "expert",
    params: inUrl,
    body: {
      of: { unit: story.otherUnit.key },
      summary: "گزارش شده است که در این واحد رسید داده نمی‌شود.",
      wanted: "روند دادن رسید را بنویسید.",
      due: "2026-12-05",
    },
    ifMatch: '"6"',
    status: 403,
    response: {
      type: "urn:peygir:problem:only-inspection",
      title: "این کار با بازرسی است",
      detail:
        "درخواست توضیح و دستور رفع مشکل با واحد بازرسی است، یا با مرجع بیرونی که به‌جای آن رسیدگی می‌کند.",
      status: 403,
    },
  },
});

export const orderRemedy = defineOperation({
  ...step,
  id: "order-remedy",
  action: "order-remedy",
  path: "/api/staff/cases/{case}/remedies",
  summary: "By inspection: orders a remedy, which is followed as a commitment (R2, R11).",
  description: "Whoever owes it sees these words and the day; whoever is complained of sees nothing else.",
  body: z.strictObject({ owner: somebody, ...toAccused }),
  refusals: [...ofEveryStep, "only-inspection", "commitment-unknown-owner", "commitment-past-day"],
  notPlayed: inspectionNotPlayed,
  example: {
    as: "expert",
    params: inUrl,
    body: {
      owner: { unit: story.otherUnit.key },
      summary: "در این واحد رسید داده نمی‌شود.",
      wanted: "از این پس برای هر مراجعه رسید بدهید.",
      due: "2026-12-20",
    },
    ifMatch: '"6"',
    status: 403,
    response: {
      type: "urn:peygir:problem:only-inspection",
      title: "این کار با بازرسی است",
      detail:
        "درخواست توضیح و دستور رفع مشکل با واحد بازرسی است، یا با مرجع بیرونی که به‌جای آن رسیدگی می‌کند.",
      status: 403,
    },
  },
});

export const checkOnSpot = defineOperation({
  ...step,
  id: "check-on-spot",
  action: "check-on-spot",
  path: "/api/staff/cases/{case}/checks",
  summary: "By inspection: keeps what was found on the spot, of an administrative emergency (S3).",
  body: z.strictObject({ findings: words(3, 2_000) }),
  refusals: [...ofEveryStep, "not-an-emergency", "only-inspection"],
  notPlayed:
    "An emergency is another story (S3): `functions/referral/scenarios/emergencies.test.ts` tells it.",
  example: {
    as: "expert",
    params: inUrl,
    body: { findings: "کارمند غایب بود و جانشین تعیین نشده بود." },
    ifMatch: '"6"',
    status: 409,
    response: {
      type: "urn:peygir:problem:not-an-emergency",
      title: "این پرونده فوریت اداری نیست",
      detail: "این کار فقط در پرونده‌های فوریت اداری انجام می‌شود.",
      status: 409,
    },
  },
});

export const closeNoOpinion = defineOperation({
  ...step,
  id: "close-no-opinion",
  action: "close-no-opinion",
  path: "/api/staff/cases/{case}/no-opinion",
  summary:
    "Closes an administrative emergency whose applicant gave no opinion and was not reached in two logged attempts (S3).",
  description:
    "It counts as no opinion, never as satisfaction. The applicant may still object within the days they were told of.",
  body: z.strictObject({ reason: words(3, 2_000) }),
  refusals: [...ofEveryStep, "not-an-emergency", "opinion-given", "attempts-missing"],
  notPlayed:
    "An emergency is another story (S3): `functions/referral/scenarios/emergencies.test.ts` tells it.",
  example: {
    as: "expert",
    params: inUrl,
    body: { reason: "دو بار تماس گرفته شد و پاسخی نیامد." },
    ifMatch: '"6"',
    status: 409,
    response: {
      type: "urn:peygir:problem:wrong-stage",
      title: "پرونده در این مرحله نیست",
      detail:
        "این کار در مرحله کنونی پرونده شدنی نیست. پرونده را دوباره باز کنید و ببینید اکنون چه کاری مانده است.",
      status: 409,
    },
  },
});

/** Of the case of what somebody owes: its number, or to whoever is complained of a name that says nothing (R2). */
const owedCase = z.union([caseId, hiddenCase]);

/** What somebody owes, and of its case nothing else. */
const owedCommitment = z.strictObject({ ...commitment.shape, case: owedCase });
const owedExplanation = z.strictObject({ ...explanation.shape, case: owedCase });

/** `mine`: of the caller or their unit. `late`: of anybody they hear of, past its day. */
export const owedLists = ["mine", "late"] as const;

/** A row of such a list. */
const listedCommitment = z.strictObject({
  ...owedCommitment.shape,
  /** In the list `late`: the caller may open the case. */
  opens: z.optional(z.literal(true)),
});

export const listOwed = defineOperation({
  id: "list-owed",
  method: "GET",
  path: "/api/staff/owed",
  summary:
    "What the caller or their unit owes: commitments that are not kept, and explanations that inspection asked; or what is late; earliest day first (R11, R2).",
  description:
    "`late` has the commitments whose day is past and that nobody found kept: those of the caller and their unit, of the units below one they head, in cases they work on or that came up to them (D8); inspection and auditors see all. A page of it may hold less than 25, even none, and still have a `next`. Whoever is complained of sees here what they owe, and nothing else of the case: in place of its number stands a name that only they can use, to give what they owe (R2).",
  audience: "staff",
  action: "work-at-desk",
  query: z.strictObject({
    list: z._default(z.enum(owedLists), "mine"),
    /** `next` of the page before. */
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
  example: { as: "expert", query: {}, status: 200, response: { items: [] } },
});

const number = z.string().check(z.regex(/^[1-9]\d?$/, { error: "not-digits" }));
const ofCommitment = z.strictObject({ case: caseId, number });
const ofOwed = z.strictObject({ case: owedCase, number });

export const giveEvidence = defineOperation({
  id: "give-evidence",
  method: "POST",
  path: "/api/staff/cases/{case}/commitments/{number}/evidence",
  summary: "Says that a commitment one owes is kept, and shows it (R11).",
  description: "Needs no version of the case, which its owner may not be allowed to see (R2).",
  audience: "staff",
  action: "give-evidence",
  idempotent: true,
  params: ofOwed,
  body: z.strictObject({ words: words(3, 4_000) }),
  responses: { 200: { summary: "The commitment as it stands now.", body: owedCommitment } },
  refusals: ["not-found", "not-yours-to-do", "commitment-kept"],
  example: {
    as: "expert",
    params: { case: story.code, number: "1" },
    body: { words: "مبلغ در تاریخ پنجم آذر بازگردانده شد." },
    status: 403,
    response: {
      type: "urn:peygir:problem:not-yours-to-do",
      title: "این کار با شما نیست",
      detail: "پرونده را می‌بینید، ولی این کار با مدیر یا کارشناس واحدی است که پرونده نزد آن است.",
      status: 403,
    },
  },
});

export const giveExplanation = defineOperation({
  id: "give-explanation",
  method: "POST",
  path: "/api/staff/cases/{case}/explanations/{number}/give",
  summary: "Explains what inspection asked of the caller or their unit; once (R2).",
  description: "Needs no version of the case, which those complained of may not see.",
  audience: "staff",
  action: "give-explanation",
  idempotent: true,
  params: ofOwed,
  body: z.strictObject({ words: words(3, 4_000) }),
  responses: { 200: { summary: "What was asked, with what was explained.", body: owedExplanation } },
  refusals: ["not-found", "not-yours-to-do", "explanation-given"],
  notPlayed: inspectionNotPlayed,
  example: {
    as: "expert",
    params: { case: story.code, number: "1" },
    body: { words: "رسیدها از شنبه چاپی است." },
    status: 403,
    response: {
      type: "urn:peygir:problem:not-yours-to-do",
      title: "این کار با شما نیست",
      detail: "پرونده را می‌بینید، ولی این کار با مدیر یا کارشناس واحدی است که پرونده نزد آن است.",
      status: 403,
    },
  },
});

export const judgeCommitment = defineOperation({
  ...step,
  id: "judge-commitment",
  action: "judge-commitment",
  path: "/api/staff/cases/{case}/commitments/{number}/judge",
  summary: "Decides whether a commitment is kept; never its owner, and never who showed the evidence (R11).",
  params: ofCommitment,
  body: z.strictObject({ kept: z.boolean(), reason: words(3, 2_000) }),
  refusals: [...ofEveryStep, "unknown-commitment", "own-commitment", "commitment-kept", "no-evidence"],
  example: {
    as: "head",
    params: { case: story.code, number: "1" },
    body: { kept: true, reason: "رسید بازگرداندن دیده شد." },
    ifMatch: '"10"',
    status: 404,
    response: {
      type: "urn:peygir:problem:unknown-commitment",
      title: "چنین تعهدی نیست",
      detail: "این پرونده تعهدی با این شماره ندارد. شماره را از فهرست تعهدها بردارید.",
      status: 404,
    },
  },
});

export const extendDeadline = defineOperation({
  ...step,
  id: "extend-deadline",
  action: "extend-deadline",
  path: "/api/staff/cases/{case}/extend",
  summary: "Takes more time for the answer, once, before the old date; the applicant reads why (D5).",
  /** `days`: working days. */
  body: z.strictObject({ days: z.int().check(z.minimum(1), z.maximum(100)), reason: words(3, 2_000) }),
  refusals: [
    ...ofEveryStep,
    "no-deadline",
    "extended-already",
    "deadline-passed",
    "extension-too-long",
    "without-identity",
  ],
  example: {
    as: "head",
    params: inUrl,
    body: { days: 100, reason: "گزارش آزمایشگاه هنوز نرسیده است." },
    ifMatch: '"6"',
    status: 409,
    response: {
      type: "urn:peygir:problem:extension-too-long",
      title: "این مدت بیش از حد است",
      detail: "مهلت یک بار و حداکثر 10 روز کاری تمدید می‌شود.",
      status: 409,
    },
  },
});

export const issueLetter = defineOperation({
  ...step,
  id: "issue-letter",
  action: "issue-letter",
  path: "/api/staff/cases/{case}/letter",
  summary: "Makes the answer that stands a letter with the next number of the year (C19).",
  description:
    "Numbers of a Solar Hijri year follow each other without gaps; none is taken twice. An answer that is a letter already keeps its number: asked again, the case comes as it is. The applicant's timeline shows the number.",
  refusals: [...ofEveryStep, "nothing-answered", "part-no-letter", "without-identity"],
  example: {
    as: "expert",
    params: inUrl,
    ifMatch: '"2"',
    status: 409,
    response: {
      type: "urn:peygir:problem:wrong-stage",
      title: "پرونده در این مرحله نیست",
      detail:
        "این کار در مرحله کنونی پرونده شدنی نیست. پرونده را دوباره باز کنید و ببینید اکنون چه کاری مانده است.",
      status: 409,
    },
  },
});
