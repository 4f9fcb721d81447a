/** Takes one bulk step through the API of the real local stack (R17). `bulk.test.ts` tests the largest number of cases. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CaseView } from "../../functions/referral/queries/read-case/case-view.ts";
import type { Stack } from "../../local/stack/stack.ts";
import { type Given, newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { watchWrites } from "../support/writes.ts";

const count = 20;
const atOnce = 10;

let stack: Stack;
let sender: StaffMember;
let receiver: StaffMember;

beforeAll(async () => {
  stack = await startLocalStack();
  sender = await staffMember(stack, "m.rezaei");
  receiver = await staffMember(stack, "t.amini");
});

afterAll(() => stack?.stop());

interface Result {
  readonly case: string;
  readonly done: boolean;
  readonly version?: number;
  readonly problem?: { readonly status: number; readonly type: string; readonly detail: string };
}

/**
 * The expected result for the case number `n`. Case 1 accuses the unit to which it is referred, a colleague has accepted case
 * 2 meanwhile, and case 3 belongs to another unit.
 */
const expected = (n: number): string =>
  ({ 1: "409 in-conflict", 2: "412 stale", 3: "404 not-found" })[n] ?? "done";

const about = (n: number): Partial<Given> => {
  if (expected(n) === "409 in-conflict") return { complainedOfUnit: "legal-office" };
  return expected(n) === "404 not-found" ? { subject: "warranty" } : {};
};

/** Runs `work` for each number below `count`, `atOnce` of them at a time. */
async function forEach<T>(work: (n: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let from = 0; from < count; from += atOnce)
    results.push(...(await Promise.all(Array.from({ length: atOnce }, (_, n) => work(from + n)))));
  return results;
}

const register = (n: number): Promise<string> =>
  registered(newVisitor(stack.addresses.pages), newRequest(about(n)));

/** Returns the version of the case that the sender saw. A colleague then accepts the case that must be refused as stale. */
async function lookedAt(colleague: StaffMember, code: string, n: number) {
  const visible = async () => ((await sender.read(code)).status === 200 ? true : undefined);
  const version =
    expected(n) === "404 not-found"
      ? 0
      : await eventually(`case ${code}`, visible).then(async () => (await sender.look(code)).version);
  if (expected(n) === "412 stale") {
    const accepted = await colleague.step(code, "accept", { points: ["کفش پاره شد"] }, { version });
    expect(accepted.status).toBe(200);
  }
  return { case: code, version };
}

const saidOf = ({ done, problem }: Result): string =>
  done ? "done" : `${problem?.status} ${problem?.type.split(":").at(-1)}`;

/** Returns a case without the fields that change with time: current viewers, permitted actions and certificate. */
const standing = ({ looking: _, mayI: __, certificate: ___, ...view }: CaseView) => view;

describe("a bulk step on twenty cases", () => {
  it("is decided case by case: cases that the user may refer reach the next unit, the other cases stay unchanged, and a retry changes nothing (R17, R2, P4)", async () => {
    const colleague = await staffMember(stack, "s.jafari");
    const codes = await forEach(register);
    const cases = await forEach((n) => lookedAt(colleague, codes[n] ?? "", n));
    const stays = cases.filter((_, n) => /409|412/.test(expected(n)));
    const before = await Promise.all(stays.map(async (one) => standing(await sender.look(one.case))));
    await stack.settled();
    const writes = watchWrites(stack);
    const key = newKey();
    const refer = (unit: string) =>
      sender.send("/bulk/refer", {
        method: "POST",
        headers: { "idempotency-key": key },
        json: { cases, unit, reason: "موضوع درباره قرارداد است." },
      });

    const answer = await refer("legal-office");
    expect(answer.status).toBe(200);
    const { results } = answer.json<{ results: readonly Result[] }>();
    expect(results.map((one) => one.case)).toEqual(codes);
    expect(results.map(saidOf)).toEqual(codes.map((_, n) => expected(n)));
    expect(results.filter(({ problem }) => problem).every(({ problem }) => problem?.detail !== "")).toBe(
      true,
    );

    const moved = results.filter(({ done }) => done);
    await eventually("the last of them", async () =>
      (await receiver.read(moved.at(-1)?.case ?? "")).status === 200 ? true : undefined,
    );
    for (const { case: code, version } of moved) {
      const view = await receiver.look(code);
      expect(view).toMatchObject({ version, unit: { key: "legal-office" }, stage: "waiting" });
      expect(view.hops).toHaveLength(2);
    }
    const after = await Promise.all(stays.map(async (one) => standing(await sender.look(one.case))));
    expect(after).toEqual(before);

    await stack.settled();
    writes.sinceLast();
    const again = await refer("legal-office");
    expect([again.status, again.text]).toEqual([200, answer.text]);
    expect((await refer("services")).status).toBe(422);
    await stack.settled();
    expect(writes.sinceLast()).toEqual([]);
  });
});
