/** Tests that the stacks of a worker's test files see nothing of each other, although functions keep running between them. */
import { expect, test } from "vitest";
import type { Stack } from "../../local/stack/stack.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { startLocalStack } from "./local-stack.ts";
import { publishAtDesk } from "./publishing.ts";
import { staffMember } from "./staff.ts";
import { newVisitor } from "./visitor.ts";

const begins = new Date("2026-11-25T06:30:00.000Z");
const kindName = "نوع آزمون";

const choices = async (stack: Stack) => (await newVisitor(stack.addresses.pages).send("/api/choices")).text;

async function publishesKind(stack: Stack): Promise<void> {
  const administrator = await staffMember(stack, "v.sadeghi");
  const { number, snapshot } = (await administrator.send("/directory")).json<{
    number: number;
    snapshot: Snapshot;
  }>();
  const [kind, ...kinds] = snapshot.kinds;
  const named = { ...kind, name: { ...kind?.name, fa: kindName } };
  const { status, text } = await publishAtDesk(stack, { ...snapshot, kinds: [named, ...kinds] }, number);
  expect(status, text).toBe(200);
}

test("a stack at an hour at which an earlier stack ran, with another between them, does not see the earlier one's directory", async () => {
  const first = await startLocalStack({ begins });
  await publishesKind(first);
  await first.settled();
  first.clock.moveBy(600_000);
  expect(await choices(first)).toContain(kindName);
  const read = first.clock.now().getTime();
  await first.stop();

  const between = await startLocalStack();
  await between.stop();

  const last = await startLocalStack({ begins });
  last.clock.moveBy(read - last.clock.now().getTime());
  expect(await choices(last)).not.toContain(kindName);
  await last.stop();
});
