/** Makes a valid call of each staff operation on a case, so that only the policy can refuse the call. */

import type { Stage } from "../../functions/referral/case/core.ts";
import { startsFrom, steps } from "../../functions/referral/rules/machine.ts";
import type { Called } from "../support/staff-apis.ts";
import { exampleInput, stepActions } from "../support/taken-steps.ts";

export interface Call {
  /** The stage of the case at which the operation is possible. */
  readonly at: Stage;
  readonly called: (code: string, version: number, other?: string) => Called;
  /**
   * Says that the operation needs a second case, to which the user has the same relation: a case linked to the first, or one
   * not linked to it (R14).
   */
  readonly beside?: "apart" | "linked";
}

const reason = "درباره چیز دیگری است.";
const answer = {
  outcome: "granted",
  answers: ["انجام شد.", "این هم."],
  reasoning: "قیمت از مصوب بیشتر بود.",
};

const toAccused = { summary: "رسید داده نمی‌شود.", wanted: "روند را بنویسید.", due: "2027-01-01" };

const step = (at: Stage, body: object): Call => ({
  at,
  called: (code, version) => ({ params: { case: code }, version, body }),
});
const ofOutside = (body: object): Call => ({
  at: "in-hand",
  called: (code) => ({ params: { case: code, number: "1" }, body }),
});
const look: Call = { at: "waiting", called: (code) => ({ params: { case: code }, query: {} }) };
const bulk = (body: object): Call => ({
  at: "waiting",
  called: (code, version) => ({ body: { ...body, cases: [{ case: code, version }] } }),
});
const desk = (called: Called = {}): Call => ({ at: "waiting", called: () => called });

const noId = "0".repeat(32);
const ofWebhook = (called: Called = {}): Call => desk({ params: { webhook: noId }, ...called });
const aWebhook = { name: "مکاتبات", url: "https://letters.peygir.ir/in", events: ["case.opened"] };

const aProposal = `proposal-${"x".repeat(22)}`;

/**
 * For each step, a call with the example of the step's contract, at the first stage that allows the step. The list `calls`
 * below replaces some of these calls.
 */
const fromExamples = Object.fromEntries(
  stepActions.map((action) => [
    action,
    step(startsFrom(steps[action])[0] ?? "waiting", exampleInput(action)),
  ]),
);

export const calls: Readonly<Record<string, Call>> = {
  ...fromExamples,
  "read-case": look,
  "read-applicant": look,
  "list-looks": look,
  "list-notices": look,
  "list-similar": { at: "waiting", called: (code) => ({ params: { case: code } }) },
  "list-precedents": { at: "in-hand", called: (code) => ({ params: { case: code } }) },
  "read-precedent": {
    at: "in-hand",
    called: (code) => ({ params: { case: code, precedent: "123456789018" } }),
  },
  "list-suggestions": { at: "waiting", called: (code) => ({ params: { case: code } }) },
  "search-cases": desk({ body: { words: "روغن گران" } }),
  "open-attachment": { at: "waiting", called: (code) => ({ params: { case: code, number: "1" } }) },
  "refer-case": step("waiting", { unit: "service-desk", reason }),
  "return-case": step("waiting", { reason }),
  "assign-case": step("waiting", { expert: "e.rezaei" }),
  "accept-case": step("waiting", { points: ["گرانی", "رسید"] }),
  "draft-answer": step("in-hand", answer),
  "bulk-assign": bulk({ expert: "e.rezaei" }),
  "bulk-refer": bulk({ unit: "service-desk", reason }),
  "name-parties": step("waiting", { units: ["legal"], people: ["a.audit"], reason }),
  "correct-case": step("waiting", { kind: "suggestion", subject: "other", reason }),
  "split-case": step("in-hand", { parts: [{ unit: "service-desk", points: [1] }] }),
  "ask-explanation": step("in-hand", { of: { person: "a.audit" }, ...toAccused }),
  "order-remedy": step("in-hand", { owner: { unit: "legal" }, ...toAccused }),
  "give-explanation": {
    at: "answered",
    called: (code) => ({ params: { case: code, number: "1" }, body: { words: "رسیدها چاپی است." } }),
  },
  "list-places": desk({ query: { host: "h.moradi", first: "2026-12-01", last: "2026-12-07" } }),
  "list-hosts": desk({ query: { day: "2026-12-01" } }),
  "read-duty": desk({ query: { month: "1405-09" } }),
  "read-figures": desk({ query: {} }),
  "compare-units": desk({ query: { day: "2026-11-24" } }),
  "list-meetings": desk({ query: { list: "review" } }),
  "list-owed": desk({ query: {} }),
  "give-evidence": {
    at: "answered",
    called: (code) => ({ params: { case: code, number: "1" }, body: { words: "انجام شد؛ رسید پیوست است." } }),
  },
  "judge-commitment": {
    at: "answered",
    called: (code, version) => ({
      params: { case: code, number: "1" },
      version,
      body: { kept: false, reason },
    }),
  },
  "publish-commitment": {
    at: "answered",
    called: (code) => ({
      params: { case: code, number: "1" },
      body: { wording: "قیمت کالاها در ورودی فروشگاه‌ها نصب می‌شود." },
    }),
  },
  "withdraw-publication": {
    at: "answered",
    called: (code) => ({ params: { case: code, number: "1" }, body: { reason } }),
  },
  "ask-outside": step("in-hand", {
    body: { name: "اداره استاندارد" },
    question: "آیا وزن این کالا با نشان آن یکی است؟",
  }),
  "renew-outside": ofOutside({ days: 7 }),
  "revoke-outside": ofOutside({ reason }),
  "note-outside": ofOutside({ words: "نامه ۱۲: آری." }),
  "show-outside-link": {
    at: "in-hand",
    called: (code) => ({ params: { case: code, number: "1" } }),
  },
  "note-contact": {
    at: "waiting",
    called: (code) => ({
      params: { case: code },
      body: { with: { type: "applicant" }, how: "phone", result: "not-reached", words: "جواب نداد." },
    }),
  },
  "promise-call": {
    at: "waiting",
    called: (code) => ({
      params: { case: code },
      body: { day: "2026-12-01", time: "۱۰:۳۰", reason: "نتیجه بازدید" },
    }),
  },
  // `standing.ts` promises the applicant the call that this operation cancels.
  "cancel-call": {
    at: "waiting",
    called: (code) => ({ params: { case: code, number: "1" }, body: { reason } }),
  },
  "link-case": {
    at: "waiting",
    beside: "apart",
    called: (code, _, other) => ({ params: { case: code }, body: { with: other, reason } }),
  },
  "unlink-case": {
    at: "waiting",
    beside: "linked",
    called: (code, _, other) => ({ params: { case: code }, body: { from: other, reason } }),
  },
  "list-calls": desk({ query: {} }),
  "list-undelivered": desk({ query: {} }),
  "list-narrowings": desk({ query: {} }),
  "contact-applicant": desk({
    body: { request: "123456789018", pass: "of nobody", how: "in-person", words: "آمده بود." },
  }),
  "list-clerk-acts": desk({ query: {} }),
  "read-clerk-acts": desk({ params: { clerk: "c.ahmadi" }, query: {} }),
  "list-desk-notices": desk(),
  "list-untold": desk(),
  "open-untold": desk({ body: { request: "123456789018" } }),
  "tell-applicant": desk({
    body: {
      ...{ request: "123456789018", how: "phone", result: "reached" },
      notices: ["intake/123456789018/4/0"],
    },
  }),
  "take-walk-in": desk({
    body: { request: "123456789018", pass: "of nobody", official: "h.legal", words: "آمده است." },
  }),
  "note-guidance": desk({ body: { channel: "desk", what: "answered" } }),
  "read-guidance": desk({ query: {} }),
  "list-results": desk({ query: { partner: "samad" } }),
  "open-results": desk({ body: { partner: "samad", cases: ["123456789018"] } }),
  "enter-result": step("answered", { result: 1 }),
  "extend-deadline": step("in-hand", { days: 5, reason }),
  "rate-for-applicant": desk({
    body: { request: "123456789018", pass: "of nobody", process: true, outcome: true },
  }),
  "read-desk": desk(),
  "list-filters": desk(),
  "save-filter": desk({ body: { name: "یک", list: "unit", filter: {} } }),
  "remove-filter": desk({ body: { name: "یک" } }),
  "list-inbox": desk({ query: {} }),
  "read-first-words": desk({ body: { cases: ["123456789018"] } }),
  "count-inbox": desk(),
  "ask-export": desk({ body: { of: "cases", list: "all", filter: {} } }),
  "list-exports": desk({ query: {} }),
  "open-export": desk({ params: { export: `2026-11.${"A".repeat(22)}` } }),
  "read-recount": desk(),
  "identify-applicant": desk({
    body: { identity: { type: "national-code", number: "0043119077" }, seen: "caller" },
  }),
  "show-applicants-request": desk({ body: { request: "123456789018", pass: "of nobody" } }),
  "list-likely-duplicates": desk({ body: { pass: "of nobody", description: "روغن گران است." } }),
  "suggest-for-text": desk({ body: { kind: "complaint", description: "روغن گران است." } }),
  "ask-meeting-for-applicant": desk({
    body: {
      ...{ request: "123456789018", pass: "of nobody" },
      ...{ with: { unit: "legal" }, words: "می‌خواهم صحبت کنم.", needs: [] },
    },
  }),
  "act-for-applicant": desk({
    body: { request: "123456789018", pass: "of nobody", act: { type: "withdraw" } },
  }),
  "place-hold": desk({ body: { request: "123456789018", because: "court" } }),
  "list-holds": desk({}),
  "list-kept": desk({}),
  "read-retention": desk(),
  "switch-retention": desk({ body: { on: false } }),
  "lift-hold": desk({ body: { request: "123456789018" } }),
  "erase-applicant": desk({ body: { request: "123456789018", because: "asked" } }),
  "send-receipt-code": desk({ body: { request: "123456789018", pass: "of nobody" } }),
  "print-receipt": desk({ body: { request: "123456789018", pass: "of nobody" } }),
  "register-for-applicant": desk({
    body: {
      ...{
        channel: "desk",
        kind: "complaint",
        subject: "price",
        description: "سه بار آمده‌ام.",
        readBack: true,
      },
      applicant: { type: "given", identity: { type: "none" }, seen: "nothing", fullName: "رحیم نمونه" },
    },
  }),
  "register-from-partner": desk({ body: { partner: "samad", request: { externalCode: "SMD-2" } } }),
  "register-emergency-for-applicant": desk({ body: { reason: "absent-employee", readBack: true } }),
  "list-partner-keys": desk(),
  "make-partner-key": desk({ body: { partner: "samad" } }),
  "end-partner-key": desk({ body: { partner: "samad", number: 1 } }),
  "print-pad": desk({ body: { receipts: 2 } }),
  "list-blocks": desk({ query: {} }),
  "add-block": desk({ body: { who: { type: "mobile", mobile: "09120000001" }, reason: "آزار" } }),
  "lift-block": desk({ body: { block: "0".repeat(32), reason: "اشتباه بود" } }),
  "list-webhooks": desk(),
  "add-webhook": desk({ body: aWebhook }),
  "read-webhook": ofWebhook(),
  "change-webhook": ofWebhook({ body: aWebhook }),
  "rotate-webhook-secret": ofWebhook({ body: {} }),
  "turn-webhook": ofWebhook({ body: { to: "off" } }),
  "test-webhook": ofWebhook({ body: {} }),
  "replay-failed-deliveries": ofWebhook({ body: { failedSince: "2026-11-24T00:00:00.000Z" } }),
  "list-deliveries": ofWebhook({ query: {} }),
  "read-delivery": desk({ params: { delivery: noId } }),
  "replay-delivery": desk({ params: { delivery: noId }, body: {} }),
  "read-directory": desk(),
  "list-directory-versions": desk({ query: {} }),
  "read-directory-version": desk({ params: { number: "1" } }),
  "preview-directory": desk({ body: { snapshot: {} } }),
  "publish-directory": desk({ body: { snapshot: {} } }),
  "propose-directory": desk({ body: { snapshot: {} } }),
  "list-directory-proposals": desk({ query: {} }),
  "read-directory-proposal": desk({ params: { proposal: aProposal } }),
  "decide-directory-proposal": desk({ params: { proposal: aProposal }, body: { decision: "withdraw" } }),
};
