/** A unit head exports cases and figures as files, and an auditor exports all cases after reading their list (I4). */

import type { Stack } from "../../local/stack/stack.ts";
import { newKey } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";

export async function takesOut(stack: Stack): Promise<void> {
  const head = await staffMember(stack, "e.hosseini");
  for (const what of [{ of: "cases", list: "unit", filter: {} }, { of: "figures" }])
    await download(head, what);
  const auditor = await staffMember(stack, "r.aslani");
  const { status } = await auditor.send("/inbox?list=all");
  if (status !== 200) throw new Error(`The list of all cases was answered with ${status}`);
  await download(auditor, { of: "cases", list: "all", filter: {} });
}

async function download(
  who: StaffMember,
  what: { readonly of: string; readonly list?: string; readonly filter?: object },
): Promise<void> {
  const headers = { "idempotency-key": newKey() };
  const asked = await who.send("/exports", { method: "POST", headers, json: what });
  const { export: id } = asked.json<{ readonly export: string }>();
  await eventually("a file", async () => (await stageOf(who, id)) === "ready" || undefined);
  const { url } = (await who.send(`/exports/${id}`)).json<{ readonly url: string }>();
  const { ok, status } = await fetch(url);
  if (!ok) throw new Error(`The file of ${what.of} was answered with ${status}`);
}

async function stageOf(who: StaffMember, id: string): Promise<string | undefined> {
  type Listed = { readonly items: readonly { readonly export: string; readonly stage: string }[] };
  const { items } = (await who.send("/exports")).json<Listed>();
  return items.find((one) => one.export === id)?.stage;
}
