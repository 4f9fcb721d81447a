/** The responses that show the examples' case, one for each operation on the case. */
import { story } from "./story.ts";

const { unit, otherUnit, expert, head, otherHead } = story;
const mark = (at: string, by: typeof expert | typeof head | typeof otherHead) => ({ at, by });

const opened = { kind: "opened", unit, rule: story.rule, receivedAt: story.referredAt } as const;
const seen = { ...opened, seen: mark(story.seenAt, expert) };
const referred = {
  kind: "referred",
  unit: otherUnit,
  from: unit,
  by: expert,
  reason: "موضوع در وظایف آن واحد است.",
  receivedAt: "2026-11-24T09:01:00.000Z",
} as const;
const returned = {
  kind: "returned",
  unit,
  from: otherUnit,
  by: otherHead,
  reason: "رسیدگی به قیمت با همان دفتر است.",
  receivedAt: "2026-11-24T09:03:00.000Z",
} as const;
const wasReturned = { ...referred, returned: mark(returned.receivedAt, otherHead) };
const assigned = { ...returned, assigned: { at: "2026-11-24T09:04:00.000Z", by: head, to: expert } };
const accepted = { ...assigned, accepted: mark(story.acceptedAt, expert) };

/** The actions that the assignee may do at any stage of the case. */
const reading = ["see-applicant", "see-looks"] as const;

const about = {
  case: story.code,
  kind: story.kind,
  subject: story.subject,
  province: story.province,
  channel: "web",
  language: "fa",
  registeredAt: story.registeredAt,
  description: story.description,
  parties: { units: [], people: [] },
  round: 1,
  looking: [],
} as const;

const answer = {
  outcome: story.outcome,
  points: [{ raised: story.point, answer: story.answer }],
  reasoning: story.reasoning,
};
const draft = { answer, by: expert, at: story.draftedAt };
const inHand = {
  ...about,
  unit,
  expert,
  points: [story.point],
  hops: [seen, wasReturned, accepted],
};

const question = { at: "2026-11-24T09:10:00.000Z", by: expert, question: "تاریخ خرید را بنویسید." };

export const inboxItemExample = {
  case: story.code,
  version: 0,
  kind: story.kind,
  subject: story.subject,
  province: story.province,
  stage: "waiting",
  unit,
  registeredAt: story.registeredAt,
  receivedAt: story.referredAt,
  seen: false,
  place: `0#2026-11-29T20:30:00.000Z#${story.registeredAt}#${story.code}`,
} as const;

export const caseExample = {
  seen: {
    ...about,
    version: 0,
    stage: "waiting",
    unit,
    hops: [seen],
    mayI: [...reading, "refer-case", "return-case", "accept-case"],
  },
  referred: { ...about, version: 3, stage: "waiting", unit: otherUnit, hops: [seen, referred], mayI: [] },
  returned: { ...about, version: 4, stage: "waiting", unit, hops: [seen, wasReturned, returned], mayI: [] },
  assigned: {
    ...about,
    version: 5,
    stage: "waiting",
    unit,
    expert,
    hops: [seen, wasReturned, assigned],
    mayI: [...reading, "refer-case", "return-case", "assign-case"],
  },
  inHand: { ...inHand, version: 6, stage: "in-hand", mayI: [...reading, "refer-case", "draft-answer"] },
  partiesNamed: {
    ...inHand,
    version: 7,
    stage: "in-hand",
    parties: { units: [otherUnit], people: [] },
    mayI: [...reading, "refer-case", "draft-answer", "name-parties", "split-case", "ask-applicant"],
  },
  asked: { ...inHand, version: 7, stage: "asked", questions: [question], mayI: [...reading, "note-reply"] },
  replied: {
    ...inHand,
    version: 8,
    stage: "in-hand",
    questions: [
      { ...question, reply: { at: "2026-11-24T09:20:00.000Z", by: expert, words: "دوم آذر خریده است." } },
    ],
    mayI: [...reading, "refer-case", "draft-answer", "name-parties", "split-case", "ask-applicant"],
  },
  contacted: {
    ...inHand,
    version: 6,
    stage: "in-hand",
    contacts: [
      {
        at: "2026-11-24T09:08:00.000Z",
        by: expert,
        with: { type: "applicant" },
        how: "phone",
        result: "reached",
        words: "گفت رسید خرید را پیدا کرده است و می‌فرستد.",
      },
    ],
    mayI: [...reading, "refer-case", "draft-answer", "note-contact", "promise-call"],
  },
  outsideAsked: {
    ...inHand,
    version: 6,
    stage: "in-hand",
    outside: [
      {
        number: 1,
        at: "2026-11-24T09:08:00.000Z",
        by: expert,
        body: { name: "اداره استاندارد استان" },
        question: "آیا وزن این کالا با نشان استاندارد آن یکی است؟",
        released: [{ what: "description", text: "روغن گران است." }],
        until: "2026-12-08T20:30:00.000Z",
        standing: "open",
      },
    ],
    mayI: [...reading, "refer-case", "draft-answer", "ask-outside", "renew-outside", "revoke-outside"],
  },
  forApproval: { ...inHand, version: 7, stage: "for-approval", draft, mayI: [...reading] },
  sentBack: {
    ...inHand,
    version: 8,
    stage: "in-hand",
    draft: {
      ...draft,
      sentBack: { at: "2026-11-24T10:30:00.000Z", by: head, reason: story.sentBackReason },
    },
    mayI: [...reading, "refer-case", "assign-case"],
  },
  answered: {
    ...inHand,
    version: 10,
    stage: "answered",
    hops: [seen, wasReturned, { ...accepted, answered: mark("2026-11-24T11:00:00.000Z", head) }],
    draft,
    answered: mark("2026-11-24T11:00:00.000Z", head),
    mayI: [...reading],
  },
} as const;
