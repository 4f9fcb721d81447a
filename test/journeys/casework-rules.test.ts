/** Rules of casework that show only where something is missing: a body, an earlier answer, a person (R5, R9, R14). */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { tehranDay } from "../../shared/domain/tehran-time.ts";
import { type Given, newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually, patience, startLocalStack } from "../support/local-stack.ts";
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
}, patience * 2);
afterAll(() => stack?.stop(), patience);

const answer = { answers: ["بررسی شد."], reasoning: "بر پایه مدارک و بازدید نوشته شد." };

/** Registered and taken in hand by the expert, with one point. */
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
  it(
    "says that it is not ours only with the body that it was sent to (R5)",
    async () => {
      const code = await inHand();
      expect(await draft(code, { outcome: "outside-duties" })).toBe("transfer-unnamed");
      const transferredTo = "سازمان تعزیرات حکومتی، تهران";
      expect(await draft(code, { outcome: "outside-duties", transferredTo })).toBe("taken");
      expect((await head.look(code)).draft).toMatchObject({ answer: { transferredTo } });
    },
    patience,
  );

  it(
    "says that it is repeated only with an earlier request of the same person that was answered (R14)",
    async () => {
      const given = newRequest();
      const [earlier, again, foreign] = [await inHand(given), await inHand(given), await inHand()];
      const repeated = { outcome: "repeated" };
      expect(await draft(again, repeated)).toBe("earlier-none");
      expect(await draft(again, { ...repeated, earlier: foreign })).toBe("earlier-unknown");
      expect(await draft(again, { ...repeated, earlier })).toBe("earlier-unanswered");
      expect(await draft(earlier, { outcome: "granted" })).toBe("taken");
      expect((await head.step(earlier, "approve", {})).status).toBe(200);
      expect(await draft(again, { ...repeated, earlier })).toBe("taken");
    },
    patience,
  );
});

describe("the work of somebody who is away", () => {
  it(
    "goes to their deputy, flagged, and comes back with them (R9)",
    async () => {
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
    },
    patience,
  );
});

describe("the first minute of a day", () => {
  it(
    "takes a case from who acts for somebody complained of from that day on, with nothing published (R2, R9)",
    async () => {
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
      // Whoever signed in yesterday signs in again.
      const unitsHead = await staffMember(stack, "e.hosseini");
      const { stage, hops } = await unitsHead.look(code);
      expect(stage).toBe("waiting");
      expect(hops.at(-1)).toMatchObject({ kind: "taken-away", why: "acting-for" });
    },
    patience,
  );
});

/** Midnight in Tehran by UTC, and a day, in milliseconds. */
const [inTehran, day] = [20.5 * 3_600_000, 86_400_000];

/** Changes the organisation as its administrator does at the desk. */
async function publish(change: Partial<Snapshot>): Promise<void> {
  const { number, snapshot } = (await administrator.send("/directory")).json<{
    readonly number: number;
    readonly snapshot: Snapshot;
  }>();
  const { status, text } = await administrator.send("/directory", {
    method: "POST",
    json: { snapshot: { ...snapshot, ...change } },
    headers: { "idempotency-key": newKey(), "if-match": `"${number}"` },
  });
  if (status !== 200) throw new Error(`${status} ${text}`);
  await stack.settled();
}
