/**
 * Tests casework rules about a body outside the organisation, about an earlier answer, and about an absent assignee (R5, R9,
 * R14).
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { tehranDay } from "../../shared/domain/time/tehran-time.ts";
import { type Given, newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { publishAtDesk } from "../support/publishing.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

let stack: Stack;
let expert: StaffMember;
let colleague: StaffMember;
let head: StaffMember;
let administrator: StaffMember;

beforeAll(async () => {
  stack = await startLocalStack();
  expert = await staffMember(stack, "m.rezaei");
  colleague = await staffMember(stack, "s.jafari");
  head = await staffMember(stack, "e.hosseini");
  administrator = await staffMember(stack, "v.sadeghi");
});
afterAll(() => stack?.stop());

const answer = { answers: ["بررسی شد."], reasoning: "بر پایه مدارک و بازدید نوشته شد." };

/** Registers a request; the expert accepts its case with one point to answer. */
async function inHand(given: Given = newRequest()): Promise<string> {
  const code = await registered(newVisitor(stack.addresses.pages), given);
  await stack.settled();
  expect((await expert.step(code, "accept", { points: ["کفش زود پاره شد"] })).status).toBe(200);
  await stack.settled();
  return code;
}

const draft = async (code: string, more: object, who = expert) => {
  const { status, text } = await who.step(code, "draft", { ...answer, ...more });
  return status === 200 ? "taken" : /problem:([a-z-]+)/.exec(text)?.[1];
};

describe("an answer", () => {
  it("may say that another body is responsible only if the answer names the body to which the request was sent (R5)", async () => {
    const code = await inHand();
    expect(await draft(code, { outcome: "outside-duties" })).toBe("transfer-unnamed");
    const transferredTo = "سازمان تعزیرات حکومتی، تهران";
    expect(await draft(code, { outcome: "outside-duties", transferredTo })).toBe("taken");
    expect((await head.look(code)).draft).toMatchObject({ answer: { transferredTo } });
  });

  it("may call the request a repetition only if the answer names an answered request of the same person (R14)", async () => {
    const given = newRequest();
    const [earlier, again, foreign] = [await inHand(given), await inHand(given), await inHand()];
    const repeated = { outcome: "repeated" };
    expect(await draft(again, repeated)).toBe("earlier-none");
    expect(await draft(again, { ...repeated, earlier: foreign })).toBe("earlier-unknown");
    expect(await draft(again, { ...repeated, earlier })).toBe("earlier-unanswered");
    expect(await draft(earlier, { outcome: "granted" })).toBe("taken");
    expect((await head.step(earlier, "approve", {})).status).toBe(200);
    expect(await draft(again, { ...repeated, earlier })).toBe("taken");
  });
});

describe("the cases of an absent assignee", () => {
  it("go to the assignee's deputy, who sees that the assignee is absent, and return when the assignee does (R9)", async () => {
    const code = await inHand();
    const mine = async () => (await colleague.inbox("mine")).find((item) => item.case === code);
    expect(await mine()).toBeUndefined();
    expect(await draft(code, { outcome: "granted" }, colleague)).toBe("not-yours-to-do");
    const today = tehranDay(new Date());
    await publish({ deputies: [{ of: "m.rezaei", deputy: "s.jafari", from: today, to: today }] });
    await eventually("the case with the deputy", async () => ((await mine()) ? true : undefined));
    expect(await mine()).toMatchObject({ absent: true });
    expect(await colleague.look(code)).toMatchObject({ absent: true });
    expect(await draft(code, { outcome: "granted" }, colleague)).toBe("taken");
    await publish({ deputies: [] });
    await eventually("nothing with the deputy", async () => ((await mine()) ? undefined : true));
    expect(await head.look(code)).not.toHaveProperty("absent");
  });
});

describe("at the first minute of a day", () => {
  it("a case is taken from a user who becomes deputy of an accused colleague that day, without a new publication of the directory (R2, R9)", async () => {
    const code = await inHand();
    const named = { units: ["after-sales"], people: [], reason: "متقاضی از این واحد نام برد." };
    expect((await expert.step(code, "parties", named)).status).toBe(200);
    const midnight = Math.ceil((stack.clock.now().getTime() - inTehran) / day) * day + inTehran;
    const tomorrow = tehranDay(new Date(midnight));
    await publish({
      deputies: [{ of: "d.norouzi", deputy: "m.rezaei", from: tomorrow, to: tomorrow }],
    });
    await stack.settled();
    expect(await expert.look(code)).toMatchObject({ stage: "in-hand" });
    stack.clock.moveBy(midnight - stack.clock.now().getTime() + 1);
    await stack.settled();
    // The sessions of the previous day have expired, so the head signs in again.
    const unitsHead = await staffMember(stack, "e.hosseini");
    const { stage, hops } = await unitsHead.look(code);
    expect(stage).toBe("waiting");
    expect(hops.at(-1)).toMatchObject({ kind: "taken-away", why: "acting-for" });
  });
});

describe("the deadlines of a case", () => {
  it("pause while the applicant is asked, are extended once with a reason that the applicant reads, and do not change when staff open the case (D1, D4, D5, D6, D10, R8, N8)", async () => {
    const [unitsExpert] = await signedIn();
    const given = newRequest();
    const code = await registered(newVisitor(stack.addresses.pages), given);
    await stack.settled();
    const first = await expected(code, given);
    expect(first.due).toBe(first.promised);
    const take = async (name: string, body: object) => {
      const { status, text } = await unitsExpert.step(code, name, body);
      expect([name, status, status === 200 ? "" : text]).toEqual([name, 200, ""]);
    };
    await take("accept", { points: ["کفش زود پاره شد"] });
    await take("ask", { question: "رسید خرید را دارید؟" });
    const asked = (await unitsExpert.look(code)).clocks ?? [];
    expect(asked.find(({ name }) => name === "answer")?.left?.stands).toBe(true);
    expect(asked.find(({ name }) => name === "legal")?.left?.stands).toBe(false);
    stack.clock.moveBy(3 * day);
    await stack.settled();
    const [again, headAgain] = await signedIn();
    expect((await again.step(code, "reply", { reply: "بله، دارم." })).status).toBe(200);
    await stack.settled();
    const moved = await expected(code, given);
    expect(moved.promised).toBe(first.promised);
    expect(moved.due > first.due).toBe(true);
    for (const one of [again, headAgain]) await one.look(code);
    expect(await expected(code, given)).toEqual(moved);
    const extension = { days: 5, reason: "گزارش آزمایشگاه هنوز نرسیده است." };
    expect((await again.step(code, "extend", extension)).status).toBe(403);
    expect((await headAgain.step(code, "extend", extension)).status).toBe(200);
    expect((await headAgain.step(code, "extend", extension)).status).toBe(409);
    await stack.settled();
    expect((await expected(code, given)).due > moved.due).toBe(true);
    expect((await tracked(code, given)).timeline.map(({ entry }) => entry)).toContain("extended");
    const legal = (await again.look(code)).clocks?.find(({ name }) => name === "legal");
    expect(legal?.due).toBe(legal?.promised);
  });

  it("keep used and paused time when staff correct the kind of request and correct it back; the applicant reads kind and date (C3, D4, N8)", async () => {
    const given = newRequest();
    const code = await registered(newVisitor(stack.addresses.pages), given);
    await stack.settled();
    const [unitsExpert] = await signedIn();
    const take = async (who: StaffMember, name: string, body: object) => {
      const { status, text } = await who.step(code, name, body);
      expect([name, status, status === 200 ? "" : text]).toEqual([name, 200, ""]);
      await stack.settled();
    };
    await take(unitsExpert, "accept", { points: ["کفش زود پاره شد"] });
    await take(unitsExpert, "ask", { question: "رسید خرید را دارید؟" });
    stack.clock.moveBy(4 * day);
    await stack.settled();
    const [again] = await signedIn();
    await take(again, "reply", { reply: "بله، دارم." });
    const clock = async () => {
      const found = (await again.look(code)).clocks?.find(({ name }) => name === "answer");
      if (!found) throw new Error("the case has no answer's clock");
      return found;
    };
    const before = await clock();
    const sent = stack.messages().length;
    const { subject } = given;
    const reason = "پیشنهادی برای همه فروشگاه‌هاست.";
    await take(again, "correct", { kind: "suggestion", subject, reason });
    const longer = await clock();
    expect([longer.from, longer.promised]).toEqual([before.from, before.promised]);
    expect(longer.paused).toEqual(before.paused);
    expect(longer.moves.at(-1)).toMatchObject({ because: "corrected", was: before.due, reason });
    // The extension is by twenty working days, which are at least four weeks.
    expect(Date.parse(longer.due) - Date.parse(before.due)).toBeGreaterThanOrEqual(28 * day);
    const shown = await tracked(code, given);
    expect([shown.kind.key, shown.expected]).toEqual([
      "suggestion",
      { due: longer.due, promised: before.promised },
    ]);
    expect(shown.timeline.slice(-2)).toMatchObject([
      { entry: "corrected", kind: { key: "suggestion" } },
      { entry: "date-corrected", due: longer.due },
    ]);
    const row = (await again.inbox("unit")).find((item) => item.case === code);
    expect(row?.kind.key).toBe("suggestion");
    await take(again, "correct", { kind: "complaint", subject, reason: "شکایت است." });
    const back = await clock();
    expect([back.due, back.paused, back.left]).toEqual([before.due, before.paused, before.left]);
    expect(await expected(code, given)).toEqual({ due: before.due, promised: before.promised });
    expect(stack.messages(), "nobody is sent a message").toHaveLength(sent);
  });

  it("follow a holiday that is added late and then removed; the applicant's page names the holiday with the new and the first date (D3, N8)", async () => {
    const given = newRequest();
    const code = await registered(newVisitor(stack.addresses.pages), given);
    await stack.settled();
    const first = await expected(code, given);
    const last = tehranDay(new Date(Date.parse(first.due) - 1));
    const { holidays = [] } = await inForce();
    const name = { fa: "عزای عمومی", en: "Public mourning" };
    await publish({ holidays: [...holidays, { day: last, name }] });
    await aMinute();
    const moved = await expected(code, given);
    expect([moved.promised, moved.due > first.due]).toEqual([first.due, true]);
    const news = async () =>
      (await tracked(code, given)).timeline.filter(({ entry }) => entry === "date-moved");
    const day = { from: last, to: last };
    expect(await news()).toMatchObject([{ due: moved.due, what: [{ did: "came", ...day, name }] }]);
    const sent = stack.messages().length;
    await publish({ holidays });
    await aMinute();
    expect(await expected(code, given)).toEqual(first);
    expect((await news()).at(-1)).toMatchObject({ due: first.due, what: [{ did: "went", ...day }] });
    expect(stack.messages(), "nobody is sent a message").toHaveLength(sent);
  });

  it("run out: the next superior is warned once and then sees the case, and the applicant's page shows the warning (D7, D8, D9, R4)", async () => {
    const given = newRequest();
    const code = await registered(newVisitor(stack.addresses.pages), given);
    await stack.settled();
    for (let week = 0; week < 6; week += 1) {
      stack.clock.moveBy(7 * day);
      await stack.settled();
    }
    const [, unitsHead] = await signedIn();
    const { clocks = [], mayI } = await unitsHead.look(code);
    const answer = clocks.find(({ name }) => name === "answer");
    expect(answer?.left?.state).toBe("overdue");
    expect(answer?.warned.map(({ share }) => share)).toEqual([50, 75, 100]);
    expect(answer?.escalated.map(({ level }) => level)).toEqual([1, 2, 3]);
    expect(clocks.find(({ name }) => name === "accept")?.stopped?.how).toBe("counted");
    expect(mayI).not.toContain("return-case");
    const [above] = answer?.escalated.at(-1)?.to ?? [];
    const superior = await staffMember(stack, above?.username ?? "");
    expect((await superior.look(code)).mayI).toContain("refer-case");
    const list = await superior.inbox("escalated");
    expect(list.map((item) => item.case)).toContain(code);
    expect((await tracked(code, given)).timeline.map(({ entry }) => entry)).toContain("overdue");
  });
});

/** Signs in the unit's expert and head again, since days have passed. */
const signedIn = () => Promise.all([staffMember(stack, "m.rezaei"), staffMember(stack, "e.hosseini")]);

/** Lets two minutes pass, so that the scheduled jobs run. */
async function aMinute(): Promise<void> {
  stack.clock.moveBy(120_000);
  await stack.settled();
}

interface Tracked {
  readonly kind: { readonly key: string };
  readonly timeline: readonly {
    readonly entry: string;
    readonly due?: string;
    readonly what?: readonly object[];
  }[];
  readonly expected?: { readonly due: string; readonly promised: string };
}

/** Returns the applicant's page of the request, opened with code and mobile. */
async function tracked(code: string, { mobile }: Given): Promise<Tracked> {
  const visitor = newVisitor(stack.addresses.pages);
  return (await visitor.send("/api/track", { method: "POST", json: { code, mobile } })).json<Tracked>();
}

async function expected(code: string, given: Given) {
  const { expected: found } = await tracked(code, given);
  if (!found) throw new Error("no date is shown");
  return found;
}

/** In milliseconds: the time from midnight in UTC to the next midnight in Tehran, and a day. */
const [inTehran, day] = [20.5 * 3_600_000, 86_400_000];

const directory = async () => {
  administrator = await staffMember(stack, "v.sadeghi");
  return (await administrator.send("/directory")).json<{
    readonly number: number;
    readonly snapshot: Snapshot;
  }>();
};

const inForce = async (): Promise<Snapshot> => (await directory()).snapshot;

/** Publishes a changed directory, as an administrator does at the desk. */
async function publish(change: Partial<Snapshot>): Promise<void> {
  const { number, snapshot } = await directory();
  const { status, text } = await publishAtDesk(stack, { ...snapshot, ...change }, number);
  if (status !== 200) throw new Error(`${status} ${text}`);
  await stack.settled();
}
