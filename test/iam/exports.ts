/** The head of a unit takes its cases and its figures out as files, and downloads both (I4). */

import type { Stack } from "../../local/stack/stack.ts";
import { newKey } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";

export async function takesOut(stack: Stack): Promise<void> {
  const head = await staffMember(stack, "e.hosseini");
  for (const what of [{ of: "cases", list: "unit", filter: {} }, { of: "figures" }]) {
    const headers = { "idempotency-key": newKey() };
    const asked = await head.send("/exports", { method: "POST", headers, json: what });
    const { export: id } = asked.json<{ readonly export: string }>();
    await eventually("a file of the head's", async () => (await stageOf(head, id)) === "ready" || undefined);
    const { url } = (await head.send(`/exports/${id}`)).json<{ readonly url: string }>();
    const { ok, status } = await fetch(url);
    if (!ok) throw new Error(`The file of ${what.of} was answered with ${status}`);
  }
}

async function stageOf(who: StaffMember, id: string): Promise<string | undefined> {
  type Listed = { readonly items: readonly { readonly export: string; readonly stage: string }[] };
  const { items } = (await who.send("/exports")).json<Listed>();
  return items.find((one) => one.export === id)?.stage;
}
