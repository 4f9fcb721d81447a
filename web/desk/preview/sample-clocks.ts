/**
 * Invented deadlines of a case: a paused deadline that was moved for every reason, an expired and an ended deadline.
 */
import type { CaseView } from "../app/api/own-replies.ts";

type Clock = NonNullable<CaseView["clocks"]>[number];

const both = (fa: string, en: string) => ({ fa, en });
const expert = { username: "a.mohammadi", name: both("علی محمدی", "Ali Mohammadi") };
const head = { username: "m.karimi", name: both("مریم کریمی", "Maryam Karimi") };
const endOf = (day: string) => `${day}T20:30:00.000Z`;
const none = { moves: [], warned: [], escalated: [] };

const answer: Clock = {
  name: "answer",
  from: "2026-11-21T08:01:00.000Z",
  due: endOf("2026-12-14"),
  promised: endOf("2026-12-05"),
  left: { state: "running", amount: 6, in: "working-days", stands: true },
  paused: {
    days: 3,
    most: 10,
    times: [
      { from: "2026-11-22T06:30:00.000Z", to: "2026-11-24T07:10:00.000Z", why: "applicant-asked" },
      { from: "2026-11-29T08:00:00.000Z", until: endOf("2026-12-08"), why: "applicant-asked" },
    ],
  },
  extended: {
    at: "2026-11-26T09:00:00.000Z",
    by: head,
    days: 5,
    reason: "گزارش آزمایشگاه هنوز نرسیده است.",
  },
  moves: [
    {
      ...{ at: "2026-11-24T07:10:00.000Z", because: "resumed" },
      ...{ was: endOf("2026-12-05"), due: endOf("2026-12-07") },
    },
    {
      ...{ at: "2026-11-25T08:00:00.000Z", because: "calendar" },
      ...{ was: endOf("2026-12-07"), due: endOf("2026-12-08") },
      what: [
        {
          ...{ did: "came", name: both("۱۷ ربیع‌الاول", "17 Rabi al-Awwal") },
          ...{ from: "2026-11-29", to: "2026-11-29" },
        },
        {
          ...{ did: "went", kind: "closed", name: both("آلودگی هوا", "Air pollution") },
          ...{ from: "2026-11-30", to: "2026-12-01" },
        },
      ],
    },
    {
      ...{ at: "2026-11-26T09:00:00.000Z", because: "extended" },
      ...{ was: endOf("2026-12-08"), due: endOf("2026-12-13") },
    },
    {
      ...{ at: "2026-11-27T08:00:00.000Z", because: "calendar" },
      ...{ was: endOf("2026-12-13"), due: endOf("2026-12-14") },
    },
  ],
  warned: [{ share: 50, at: "2026-11-28T10:00:00.000Z", to: [expert, head] }],
  escalated: [],
};

const approve: Clock = {
  name: "approve",
  of: 1,
  from: "2026-11-22T08:00:00.000Z",
  due: endOf("2026-11-24"),
  promised: endOf("2026-11-24"),
  left: { state: "overdue", amount: 2, in: "working-days", stands: false },
  moves: [],
  warned: [{ share: 75, at: "2026-11-24T06:30:00.000Z", to: [head] }],
  escalated: [
    {
      ...{ level: 1, at: endOf("2026-11-24"), to: [] },
      unit: { key: "head-office", name: both("دفتر رئیس سازمان", "Office of the Head") },
    },
  ],
};

const accept: Clock = {
  name: "accept",
  of: 1,
  from: "2026-11-21T08:01:00.000Z",
  due: endOf("2026-11-24"),
  promised: endOf("2026-11-24"),
  stopped: { at: endOf("2026-11-24"), how: "counted" },
  ...none,
};

export const sampleClocks: readonly Clock[] = [answer, approve, accept];

/** The time left until a deadline, in each of its forms. */
export const sampleLefts = [
  { state: "running", amount: 6, in: "working-days", stands: false },
  { state: "running", amount: 130, in: "working-minutes", stands: false },
  { state: "last-day", amount: 0, in: "working-days", stands: false },
  { state: "overdue", amount: 3, in: "working-days", stands: false },
  { state: "running", amount: 6, in: "working-days", stands: true },
] as const;
