/** A complaint whose accused person is written in an uncertain way, from the citizen's page to the unit (R2). */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import { newRequest, registered } from "../support/citizens.ts";
import { eventually, startLocalStack } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";

let stack: Stack;
let expert: StaffMember;
let colleague: StaffMember;
let inspector: StaffMember;

beforeAll(async () => {
  stack = await startLocalStack();
  expert = await staffMember(stack, "m.rezaei");
  colleague = await staffMember(stack, "s.jafari");
  inspector = await staffMember(stack, "d.yeganeh");
});
afterAll(() => stack?.stop());

/** Registers a complaint about a person with this name, and returns its code once the case is open. */
async function complainsOf(complainedOfPerson: string): Promise<string> {
  const code = await registered(newVisitor(stack.addresses.pages), newRequest({ complainedOfPerson }));
  await stack.settled();
  return code;
}

const problemOf = ({ text }: { readonly text: string }) => /problem:([a-z-]+)/.exec(text)?.[1];
const reason = "متقاضی تلفنی گفت.";

describe("a complaint that says «آقای رضایی» and no unit", () => {
  it("waits with inspection, where everyone whom the name may mean is kept out, until an inspector decides; then its unit handles it without the accused (R2)", async () => {
    const code = await complainsOf("آقای رضایی");
    for (const one of [expert, colleague]) expect((await one.read(code)).status).toBe(404);
    const { undecidedName, parties } = await inspector.look(code);
    expect(parties.written).toBe("آقای رضایی");
    expect(undecidedName?.candidates.map(({ username }) => username)).toContain("m.rezaei");
    expect(problemOf(await inspector.step(code, "accept", { points: ["کفش پاره شد"] }))).toBe(
      "name-undecided",
    );
    const means = { people: ["m.rezaei"] };
    expect((await inspector.step(code, "match-name", { means, reason })).status).toBe(200);
    await stack.settled();
    const { unit } = await eventually("the case with its unit", () =>
      colleague.look(code).catch(() => undefined),
    );
    expect(unit.key).toBe("consumer-rights");
    expect((await colleague.step(code, "accept", { points: ["کفش پاره شد"] })).status).toBe(200);
    await stack.settled();
    expect((await expert.read(code)).status).toBe(404);
    expect((await expert.inbox("unit")).map((item) => item.case)).not.toContain(code);
  });

  it("goes to the ordinary unit, where nobody stays in conflict of interest, when the name is no colleague's (R2)", async () => {
    const code = await complainsOf("خانم رضائی فروشنده");
    expect((await expert.read(code)).status).toBe(404);
    expect((await inspector.step(code, "match-name", { means: { nobody: true }, reason })).status).toBe(200);
    await stack.settled();
    const { parties } = await eventually("the case with its expert", () =>
      expert.look(code).catch(() => undefined),
    );
    expect(parties.people).toEqual([]);
  });
});
