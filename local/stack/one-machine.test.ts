/**
 * Tests stacks that run one after the other on one machine: each starts without the data of the stack before, while the
 * processes of functions go on.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { signedIn } from "../../test/iam/signed-in.ts";
import { newRequest, registered } from "../../test/support/citizens.ts";
import { sharedDynamoDb } from "../../test/support/local-stack.ts";
import { staffMember } from "../../test/support/staff.ts";
import { newVisitor } from "../../test/support/visitor.ts";
import { synthesize } from "../template/synthesize.ts";
import { demoOrganisation, templateFolder } from "./settings.ts";
import { type Machine, startMachine } from "./start-stack.ts";

let machine: Machine;
beforeAll(async () => {
  await synthesize();
  const dynamoDb = await sharedDynamoDb();
  machine = await startMachine({ template: templateFolder, organisation: demoOrganisation, dynamoDb });
});
afterAll(() => machine?.stop());

it("a new stack on a machine has the organisation, the real time, and no data of the stack that ran on the machine before", async () => {
  const first = await machine.begin();
  const given = newRequest();
  const code = await registered(newVisitor(first.addresses.pages), given);
  await signedIn(first, code, given.mobile);
  first.clock.moveBy(400 * 86_400_000);
  await first.settled();
  const read = async (stack: typeof first) => (await staffMember(stack, "m.rezaei")).inbox();
  expect((await read(first)).map((item) => item.case)).toEqual([code]);
  first.vendors.set("sns", "throttling");
  await first.stop();

  const second = await machine.begin();
  expect(second.addresses).toEqual(first.addresses);
  expect(Math.abs(second.clock.now().getTime() - Date.now())).toBeLessThan(60_000);
  expect(await read(second)).toEqual([]);
  expect([second.messages(), second.webhooks(), second.calls.denied()]).toEqual([[], [], []]);
  expect(second.queues().filter(({ ready, inFlight, delayed }) => ready + inFlight + delayed > 0)).toEqual(
    [],
  );
  expect(new Set(Object.values(second.vendors.moods()))).toEqual(new Set(["well"]));
  const other = newRequest();
  const another = await registered(newVisitor(second.addresses.pages), other);
  await second.settled();
  expect((await read(second)).map((item) => item.case)).toEqual([another]);
  expect(second.messages()).toHaveLength(1);
  // The process of a function still runs, with its service's secret of the first stack in memory. So signing in works only
  // if the second stack has the same secret.
  await signedIn(second, another, other.mobile);
  await second.stop();
});

it("a new stack on a machine can start on a given date", async () => {
  const stack = await machine.begin(new Date("2026-10-14T06:30:00Z"));
  expect(stack.clock.now().toISOString()).toMatch(/^2026-10-14T06:3/);
  await registered(newVisitor(stack.addresses.pages), newRequest());
  await stack.settled();
  expect(stack.messages().map(({ at }) => at.slice(0, 10))).toEqual(["2026-10-14"]);
  await stack.stop();
});
