/** An administrator erases somebody who registered and withdrew, and everybody hears of it (P2). */

import type { Stack } from "../../local/stack.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { staffMember } from "../support/staff.ts";
import { newVisitor } from "../support/visitor.ts";
import { signedIn, withdraws } from "./signed-in.ts";

export async function erasesSomebody(stack: Stack): Promise<void> {
  const given = newRequest();
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const citizen = await signedIn(stack, code, given.mobile);
  await withdraws(citizen, code);
  const administrator = await staffMember(stack, "v.sadeghi");
  const headers = { "idempotency-key": newKey() };
  const json = { request: code, because: "asked" };
  const erased = await administrator.send("/applicants/erasure", { method: "POST", json, headers });
  if (erased.status !== 200) throw new Error(`Nobody was erased: ${erased.status} ${erased.text}`);
  await eventually("the tombstone", async () => {
    const asked = { code, mobile: given.mobile };
    const { status } = await citizen.send("/api/track", { json: asked });
    return status === 410 ? true : undefined;
  });
}
