/**
 * Commands about accused parties, parts of a divided case, questions and commitments. Also the commands by which a case
 * records an applicant's steps.
 */

import { outsideLinkOf } from "../../functions/referral/access/outside-links.ts";
import type { ReferralDeps } from "../../functions/referral/adapters/deps.ts";
import type { CaseState } from "../../functions/referral/case/case-state.ts";
import { actOnDue } from "../../functions/referral/clock/act-on-due/act-on-due.ts";
import { recount } from "../../functions/referral/clock/recount/recount.ts";
import { recountCase } from "../../functions/referral/clock/recount/recount-case.ts";
import { sweepDay } from "../../functions/referral/clock/sweep-day.ts";
import { acceptCase } from "../../functions/referral/commands/accept-case.ts";
import { answerOutside } from "../../functions/referral/commands/answer-outside.ts";
import { approveAnswer } from "../../functions/referral/commands/approve-answer.ts";
import { askExplanation } from "../../functions/referral/commands/ask-explanation.ts";
import { askOutside } from "../../functions/referral/commands/ask-outside/ask-outside.ts";
import { cancelCall } from "../../functions/referral/commands/cancel-call.ts";
import { correctCase } from "../../functions/referral/commands/correct-case/correct-case.ts";
import { draftAnswer } from "../../functions/referral/commands/draft-answer/draft-answer.ts";
import { extendDeadline } from "../../functions/referral/commands/extend-deadline.ts";
import { giveEvidence } from "../../functions/referral/commands/give-evidence.ts";
import { giveExplanation } from "../../functions/referral/commands/give-explanation.ts";
import { issueLetter } from "../../functions/referral/commands/issue-letter/issue-letter.ts";
import { judgeCommitment } from "../../functions/referral/commands/judge-commitment.ts";
import { linkCase } from "../../functions/referral/commands/link-case/link-case.ts";
import { nameParties } from "../../functions/referral/commands/name-parties/name-parties.ts";
import { noteContact } from "../../functions/referral/commands/note-contact.ts";
import { noteOutside } from "../../functions/referral/commands/note-outside.ts";
import { noteReply } from "../../functions/referral/commands/note-reply.ts";
import { openOutside } from "../../functions/referral/commands/open-outside.ts";
import { orderRemedy } from "../../functions/referral/commands/order-remedy.ts";
import { promiseCall } from "../../functions/referral/commands/promise-call.ts";
import { publishCommitment } from "../../functions/referral/commands/publish-commitment/publish-commitment.ts";
import { referCase } from "../../functions/referral/commands/refer-case.ts";
import { renewOutside } from "../../functions/referral/commands/renew-outside.ts";
import { revokeOutside } from "../../functions/referral/commands/revoke-outside.ts";
import { splitCase } from "../../functions/referral/commands/split-case/split-case.ts";
import { standInCase } from "../../functions/referral/commands/stand-in-case.ts";
import { unlinkCase } from "../../functions/referral/commands/unlink-case.ts";
import { withdrawPublication } from "../../functions/referral/commands/withdraw-publication.ts";
import { askExport } from "../../functions/referral/exports/ask-export.ts";
import { listExports } from "../../functions/referral/exports/list-exports.ts";
import { openExport } from "../../functions/referral/exports/open-export/open-export.ts";
import { writeExport } from "../../functions/referral/exports/write-export/write-export.ts";
import type { ContestedRow } from "../../functions/referral/projections/build-views.ts";
import {
  hearAdded,
  hearAuthoritySeen,
  hearConsented,
  hearContacted,
  hearErased,
  hearHeld,
  hearMinutes,
  hearObjected,
  hearRated,
  hearReplied,
  hearTaken,
  hearWithdrawn,
} from "../../functions/referral/reactions/hear-applicant/hear-applicant.ts";
import { answeredBefore, similarAnswered } from "../../functions/referral/reactions/hear-similar.ts";
import { noteBelonged } from "../../functions/referral/reactions/note-belonged.ts";
import { noteConflict } from "../../functions/referral/reactions/note-conflict.ts";
import { noteNarrowing } from "../../functions/referral/reactions/note-narrowing.ts";
import { takeAwayFrom } from "../../functions/referral/reactions/take-away/take-away.ts";
import { narrowingsBy } from "../../functions/referral/rules/narrowing.ts";
import { partOf } from "../../shared/domain/cases/case-id.ts";
import { trackingCode } from "../../shared/domain/cases/tracking-code.ts";
import { staffAt } from "../../shared/handler/auth/staff.ts";
import type { Standing } from "../../shared/journal/journal.ts";
import type { View } from "../../shared/journal/views.ts";
import { organisation } from "../support/organisation.ts";
import { step, type TriedCommand } from "./tried.ts";

/** The code of a second request. */
export const otherCode = trackingCode("40000000002");

const opened = ["register-request", "open-case"];
const accepted = [...opened, "accept-two-points"];
const split = [...accepted, "split-case"];
const hidden = ["register-hidden", "open-hidden"];
const promised = [...opened, "accept-case", "draft-promise", "approve-answer"];
const objected = [...opened, "accept-case", "draft-answer", "approve-answer"];

const inspected = [...opened, "refer-to-inspection", "accept-inspected", "name-legal"];
const toAccused = { summary: "رسید داده نمی‌شود.", wanted: "روند را بنویسید.", due: "2026-12-20" };

const answer = { outcome: "granted", answers: ["بازدید شد."], reasoning: "بر پایه گزارش بازدید." };
const owner = { unit: "price-control" };
const promise = { ...answer, commitments: [{ what: "قیمت برگردد", due: "2026-12-01", owner }] };
/** A case as an earlier release stored it: without the units to which the accused belonged when the case was opened. */
const withoutBelonged = (found: Standing<CaseState>): Standing<CaseState> => {
  const { belonged: _, ...parties } = found.state.parties;
  return { ...found, state: { ...found.state, parties } };
};
const firstPart = (code: string) => partOf(code, 1);

/** An event of the intake service, from the row `version` of the request. */
const told = <Data extends object>(code: string, version: number, data: Data) => ({
  id: `intake/${code}/${version}/0`,
  data: { request: code, ...data },
});
const wordsOf = (code: string) => ({ words: `intake/${code}/words-of-theirs` });

const at = "2026-11-24T08:00:00.000Z";
/** A time after all deadlines of a case. */
const muchLater = "2027-06-01T08:00:00.000Z";
const isGone = "e.karimi";
const withoutExpert = {
  number: 2,
  snapshot: { ...organisation, staff: organisation.staff.filter(({ username }) => username !== isGone) },
};

/** A holiday every other day of the next week, which moves every open deadline. */
const withHoliday = {
  number: 2,
  snapshot: {
    ...organisation,
    holidays: ["2026-11-25", "2026-11-28", "2026-11-30"].map((day) => ({
      day,
      name: { fa: "عید", en: "Eid" },
    })),
  },
};

/** A publication of the directory that removes the deputy of an accused employee. */
const withoutDeputy = {
  before: {
    ...{ number: 2, day: "2026-11-24" },
    snapshot: {
      ...organisation,
      deputies: [{ of: "e.legal", deputy: "h.desk", from: "2026-11-01", to: "2026-12-31" }],
    },
  },
  after: { number: 3, day: "2026-11-24", snapshot: organisation },
};

const ofHolidays = { current: async () => withHoliday };
const nothing = async () => ({ items: [] });
const minute = { log: { add: () => {}, line: () => {} }, hasTime: () => true };

/** The case's row in the list of cases that accuse a unit or a person; the daily sweep (`sweepDay`) reads this list. */
const listed = (code: string): View<ContestedRow> => {
  const concerning = { parties: { units: [], people: [] }, round: 1 } as const;
  const data = { case: code, unit: "price-control", expert: isGone, concerning };
  return { id: `case#${code}#contested`, version: 2, list: "contested", order: code, data };
};

/** Writes the next rows of the only export, which `steps` earlier invocations have begun to write (I4). */
const writeOn =
  (steps: number): TriedCommand["run"] =>
  async ({ referral, files: { files } }) => {
    const [asked] = await listExports(referral, "all");
    const event = { id: `referral/exports/${steps}`, data: { export: asked?.export ?? "", steps } };
    const figures = { exportFigures: async () => ({ forbidden: true }) as const };
    await writeExport({ ...referral, files, figures, atOnce: 2 }, event);
  };

/** The link of the case's first question to an outside body (R7). */
const firstLink = ({ linkRing }: Pick<ReferralDeps, "linkRing">, code: string) =>
  outsideLinkOf(linkRing, { case: code, number: 1, serial: 1 });

export const caseworkCommands: Readonly<Record<string, TriedCommand>> = {
  "ask-export": {
    after: opened,
    run: async ({ referral }) => {
      const staff = staffAt(organisation, "e.karimi", referral.now());
      if (!staff) throw new Error("nobody there");
      const ask = { staff, key: "export-key-1", language: "fa" } as const;
      return askExport(referral, ask, { of: "cases", list: "unit", filter: {} });
    },
  },
  "write-export": { after: [...opened, "ask-export"], run: writeOn(0) },
  "join-export": { after: [...opened, "ask-export", "write-export"], run: writeOn(1) },
  "open-export": {
    after: [...opened, "ask-export", "write-export", "join-export"],
    run: async ({ referral, files: { downloads } }) => {
      const [asked] = await listExports(referral, "all");
      return openExport({ ...referral, downloads, files: downloads }, "e.karimi", asked?.export ?? "");
    },
  },
  "name-parties": {
    after: split,
    run: step(nameParties, "e.karimi", "parties-key-1", 3, {
      ...{ units: ["legal"], people: ["a.audit"] },
      reason: "از این واحد شکایت است.",
    }),
  },
  "correct-case": {
    after: split,
    run: step(correctCase, "e.karimi", "correct-key-1", 3, {
      ...{ kind: "suggestion", subject: "price" },
      reason: "پیشنهاد است.",
    }),
  },
  "accept-two-points": {
    after: opened,
    run: step(acceptCase, "e.karimi", "two-key-1", 0, { points: ["گرانی روغن", "قرارداد"] }),
  },
  "split-case": {
    after: accepted,
    run: step(splitCase, "e.karimi", "split-key-1", 2, { parts: [{ unit: "legal", points: [1] }] }),
  },
  "accept-part": {
    after: split,
    run: step(acceptCase, "e.legal", "part-key-1", 0, { points: [] }, firstPart),
  },
  "draft-for-part": {
    after: [...split, "accept-part"],
    run: step(draftAnswer, "e.legal", "part-key-2", 2, answer, firstPart),
  },
  "approve-for-part": {
    after: [...split, "accept-part", "draft-for-part"],
    run: step(approveAnswer, "h.legal", "part-key-3", 3, undefined, firstPart),
  },
  "note-reply": {
    after: [...accepted, "ask-applicant"],
    run: step(noteReply, "e.karimi", "reply-key-1", 3, { reply: "بله، دارم." }),
  },
  "draft-promise": {
    after: [...opened, "accept-case"],
    run: step(draftAnswer, "e.karimi", "promise-key-1", 2, promise),
  },
  "give-evidence": {
    after: promised,
    run: step(giveEvidence, "e.karimi", "evidence-key-1", 0, { number: 1, words: "قیمت برگشت." }),
  },
  "judge-commitment": {
    after: [...promised, "give-evidence"],
    run: step(judgeCommitment, "h.moradi", "judge-key-1", 5, {
      ...{ number: 1, kept: true },
      reason: "بازدید شد.",
    }),
  },
  "publish-commitment": {
    after: promised,
    run: step(publishCommitment, "h.moradi", "publish-key-1", 0, {
      ...{ number: 1, wording: "قیمت کالاها در ورودی فروشگاه‌ها نصب می‌شود." },
    }),
  },
  "withdraw-publication": {
    after: [...promised, "publish-commitment"],
    run: step(withdrawPublication, "e.karimi", "withdraw-key-1", 0, { number: 1, reason: "روشن نبود." }),
  },
  "hear-erasure": {
    after: [...promised, "publish-commitment"],
    run: ({ referral }, { code }) => hearErased(referral, told(code, 9, {})),
  },
  "ask-outside": {
    after: accepted,
    run: step(askOutside, "e.karimi", "outside-key-1", 0, {
      ...{ body: { name: "اداره استاندارد" }, question: "آیا وزن کالا با نشان آن یکی است؟" },
      release: ["description"],
    }),
  },
  "renew-outside": {
    after: [...accepted, "ask-outside"],
    run: step(renewOutside, "e.karimi", "outside-key-2", 0, { number: 1, days: 3 }),
  },
  "revoke-outside": {
    after: [...accepted, "ask-outside"],
    run: step(revokeOutside, "e.karimi", "outside-key-3", 0, { number: 1, reason: "لازم نیست." }),
  },
  "note-outside": {
    after: [...accepted, "ask-outside"],
    run: step(noteOutside, "e.karimi", "outside-key-4", 0, { number: 1, words: "نامه ۱۲: آری." }),
  },
  "open-outside": {
    after: [...accepted, "ask-outside"],
    run: async ({ referral }, { code }) => openOutside(referral, await firstLink(referral, code)),
  },
  "answer-outside": {
    after: [...accepted, "ask-outside"],
    run: async ({ referral }, { code }) => answerOutside(referral, await firstLink(referral, code), "آری."),
  },
  "promise-call": {
    after: opened,
    run: step(promiseCall, "e.karimi", "call-key-1", 0, {
      ...{ day: "2026-12-01", time: "10:30" },
      reason: "نتیجه بازدید را بگوییم.",
    }),
  },
  "note-contact": {
    after: [...opened, "promise-call"],
    run: step(noteContact, "e.karimi", "contact-key-1", 0, {
      ...({ with: { type: "applicant" }, how: "phone", result: "reached" } as const),
      ...{ words: "گفت رسید را دارد.", call: 1 },
    }),
  },
  "cancel-call": {
    after: [...opened, "promise-call"],
    run: step(cancelCall, "e.karimi", "cancel-key-1", 0, { number: 1, reason: "خودش تماس گرفت." }),
  },
  "extend-deadline": {
    after: accepted,
    run: step(extendDeadline, "h.moradi", "extend-key-1", 2, { days: 5, reason: "گزارش نرسیده است." }),
  },
  "issue-letter": {
    after: objected,
    run: step(issueLetter, "h.moradi", "letter-key-1", 4, undefined),
  },
  "act-on-due": {
    after: [...accepted, "ask-applicant"],
    run: ({ referral }, { code }) => actOnDue({ ...referral, now: () => new Date(muchLater) }, code),
  },
  "act-on-due-again": {
    after: [...accepted, "ask-applicant", "act-on-due"],
    run: ({ referral }, { code }) => actOnDue({ ...referral, now: () => new Date(muchLater) }, code),
  },
  "link-case": {
    after: [...opened, "open-other"],
    run: step(linkCase, "e.karimi", "link-key-1", 0, { with: otherCode, reason: "درباره همان فروشگاه است." }),
  },
  "unlink-case": {
    after: [...opened, "open-other", "link-case"],
    run: step(unlinkCase, "e.rezaei", "unlink-key-1", 0, { from: otherCode, reason: "فروشگاه دیگری است." }),
  },
  "hear-similar": {
    after: [...opened, "open-other", "link-case", "accept-case", "draft-answer", "approve-answer"],
    run: ({ referral }, { code }) =>
      similarAnswered(referral, { id: `referral/${code}/5/0`, data: { case: code } }),
  },
  "hear-answered-before": {
    after: [...opened, "open-other", "accept-case", "draft-answer", "approve-answer", "link-case"],
    run: ({ referral }) =>
      answeredBefore(referral, { id: `referral/${otherCode}/2/0`, data: { case: otherCode } }),
  },
  "name-legal": {
    after: [...opened, "refer-to-inspection", "accept-inspected"],
    run: step(nameParties, "i.inspection", "legal-key-1", 4, {
      ...{ units: ["legal"], people: [] },
      reason: "از این واحد شکایت است.",
    }),
  },
  "refer-to-inspection": {
    after: opened,
    run: step(referCase, "e.karimi", "inspect-key-1", 0, { unit: "inspection", reason: "با بازرسی است." }),
  },
  "accept-inspected": {
    after: [...opened, "refer-to-inspection"],
    run: step(acceptCase, "i.inspection", "inspect-key-2", 3, { points: ["رسید نمی‌دهند"] }),
  },
  "ask-explanation": {
    after: inspected,
    run: step(askExplanation, "i.inspection", "explain-key-1", 5, { of: { unit: "legal" }, ...toAccused }),
  },
  "give-explanation": {
    after: [...inspected, "ask-explanation"],
    run: step(giveExplanation, "e.legal", "explain-key-2", 0, { number: 1, words: "رسیدها چاپی است." }),
  },
  "order-remedy": {
    after: inspected,
    run: step(orderRemedy, "i.inspection", "remedy-key-1", 5, { owner: { unit: "legal" }, ...toAccused }),
  },
  "take-away": {
    after: [...opened, "accept-case"],
    run: ({ referral }, { code }) => takeAwayFrom(referral, code, withoutExpert),
  },
  "note-belonged": {
    after: inspected,
    run: async ({ referral }, { code }) => {
      const { cases, directory } = referral;
      const standing = async (id: string) => withoutBelonged(await cases.standing(id));
      const deps = { ...referral, cases: { ...cases, standing }, past: referral.past() };
      await noteBelonged(deps, code, await directory.current());
    },
  },
  "note-narrowing": {
    after: inspected,
    run: async ({ referral }, { code }) => {
      await noteNarrowing(referral, code, narrowingsBy(withoutDeputy), withoutDeputy.after);
    },
  },
  "sweep-day": {
    after: [...opened, "accept-case"],
    run: async ({ referral }, { code }) => {
      const list = async () => ({ items: [listed(code)] });
      await sweepDay({ ...referral, directory: { current: async () => withoutExpert }, views: { list } });
    },
  },
  recount: {
    after: opened,
    run: ({ referral }) => recount({ ...referral, directory: ofHolidays, views: { list: nothing } }, minute),
  },
  "recount-case": {
    after: opened,
    run: async ({ referral }, { code }) => {
      await recountCase({ ...referral, directory: ofHolidays }, await referral.cases.standing(code));
    },
  },
  "note-conflict": {
    after: opened,
    run: ({ referral }, { code }) =>
      noteConflict(referral, code, { by: "e.legal", action: "read-case", why: "complained-of" }, 1),
  },
  "stand-in-case": {
    after: opened,
    run: ({ referral }, { code }) =>
      standInCase(referral, { request: code, by: "e.karimi", look: { meeting: `${code}.1`, by: "reader" } }),
  },
  "hear-information": {
    after: split,
    run: ({ referral }, { code }) => hearAdded(referral, told(code, 2, wordsOf(code))),
  },
  "hear-reply": {
    after: [...accepted, "ask-applicant"],
    run: ({ referral }, { code }) =>
      hearReplied(referral, told(code, 2, { case: code, at, ...wordsOf(code) })),
  },
  "hear-withdrawal": {
    after: split,
    run: ({ referral }, { code }) => hearWithdrawn(referral, told(code, 2, {})),
  },
  "hear-contact": {
    after: opened,
    run: ({ referral }, { code }) => {
      const document = `intake/${code}/contact-words`;
      const call = { due: "2026-12-01T07:00:00.000Z", reason: document };
      const noted = { how: "phone", words: document, call, by: "c.ahmadi", at } as const;
      return hearContacted(referral, told(code, 2, noted));
    },
  },
  "hear-taken": {
    after: opened,
    run: ({ referral }, { code }) => hearTaken(referral, told(code, 2, { result: 1 })),
  },
  "hear-minutes": {
    after: opened,
    run: ({ referral }, { code }) => {
      const order = { what: `meeting/${code}.1/order`, owner: { unit: "legal" }, day: "2026-12-26" };
      return hearMinutes(referral, told(code, 2, { meeting: `${code}.1`, orders: [order] }));
    },
  },
  "hear-objection": {
    after: objected,
    run: ({ referral }, { code }) => hearObjected(referral, told(code, 2, wordsOf(code))),
  },
  "hear-authority": {
    after: ["register-by-proxy", "open-case"],
    run: ({ referral }, { code }) => hearAuthoritySeen(referral, told(code, 2, { by: "c.ahmadi" })),
  },
  "hear-hold": {
    after: ["register-request", "open-case"],
    run: ({ referral }, { code }) => hearHeld(referral, { ...told(code, 3, { at }), sequence: 3 }, true),
  },
  "hear-consent": {
    after: [...hidden, "refer-hidden", "accept-hidden", "split-hidden"],
    run: ({ referral }, { code }) =>
      hearConsented(referral, { ...told(code, 2, { given: true, at }), sequence: 2 }),
  },
  "refer-hidden": {
    after: hidden,
    run: step(referCase, "i.inspection", "refer-hidden-1", 0, {
      ...{ unit: "price-control", reason: "خلاصه: گرانی روغن." },
    }),
  },
  "accept-hidden": {
    after: [...hidden, "refer-hidden"],
    run: step(acceptCase, "e.karimi", "accept-hidden-1", 2, { points: ["گرانی روغن", "قرارداد"] }),
  },
  "split-hidden": {
    after: [...hidden, "refer-hidden", "accept-hidden"],
    run: step(splitCase, "e.karimi", "split-hidden-1", 3, { parts: [{ unit: "legal", points: [1] }] }),
  },
  "hear-rating": {
    after: objected,
    run: ({ referral }, { code }) => hearRated(referral, told(code, 2, { process: true, outcome: true })),
  },
};
