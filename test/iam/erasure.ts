/** An administrator erases an applicant after a legal hold, all services erase their data, and a file arrives late (P2). */

import type { Stack } from "../../local/stack/stack.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { jpeg } from "../attachments/files.ts";
import { newKey, newRequest, registered } from "../support/citizens.ts";
import { eventually } from "../support/local-stack.ts";
import { publishAtDesk } from "../support/publishing.ts";
import { type StaffMember, staffMember } from "../support/staff.ts";
import { newVisitor, type Visitor } from "../support/visitor.ts";
import { signedIn } from "./signed-in.ts";

interface Form {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** Plays an applicant who registered, attached a file and accepted the answer, and who can still send another file. */
async function wasContent(stack: Stack) {
  const given = newRequest();
  const code = await registered(newVisitor(stack.addresses.pages), given);
  const citizen = await signedIn(stack, code, given.mobile);
  const [first, late] = [await placeFor(citizen, code, 1), await placeFor(citizen, code, 2)];
  await send(first);
  await eventually("a file that was looked at", async () =>
    (await citizen.send(`/api/requests/${code}/attachments/1`)).text.includes('"url"') ? true : undefined,
  );
  await isContent(stack, citizen, code);
  return { code, citizen, given, late };
}

export async function erasesSomebody(stack: Stack): Promise<void> {
  const { code, citizen, given, late } = await wasContent(stack);
  const administrator = await staffMember(stack, "v.sadeghi");
  await post(administrator, "/holds", { request: code, because: "court" });
  await eventually("the list of holds", async () =>
    (await administrator.send("/holds")).text.includes(code) ? true : undefined,
  );
  await post(administrator, "/holds/lift", { request: code });
  await post(administrator, "/applicants/erasure", { request: code, because: "asked" });
  await eventually("the tombstone", async () => {
    const asked = { code, mobile: given.mobile };
    const { status } = await citizen.send("/api/track", { json: asked });
    return status === 410 ? true : undefined;
  });
  await send(late);
}

/** A similar applicant's data are kept for a month, then erased by the nightly retention. */
export async function erasedAtNight(stack: Stack): Promise<void> {
  const { code } = await wasContent(stack);
  const administrator = await staffMember(stack, "v.sadeghi");
  await keepsForAMonth(stack, administrator);
  await post(administrator, "/retention", { on: true, looked: { ready: 0, waiting: 0 } });
  await stack.settled();
  const [day, now] = [86_400_000, stack.clock.now().getTime()];
  const twoAtNight = 22.5 * 3_600_000;
  stack.clock.moveBy(Math.ceil((now - twoAtNight) / day) * day + twoAtNight + 33 * day - now);
  await eventually("the night's run", async () => {
    const later = await staffMember(stack, "v.sadeghi");
    const { text } = await later.send("/retention");
    return text.includes('"endedAt"') ? true : undefined;
  });
  const { status } = await newVisitor(stack.addresses.pages).send("/api/track", {
    json: { code, mobile: "09120000000" },
  });
  if (status >= 500) throw new Error(`The tombstone: ${status}`);
}

async function keepsForAMonth(stack: Stack, administrator: StaffMember): Promise<void> {
  const { number, snapshot } = (await administrator.send("/directory")).json<{
    readonly number: number;
    readonly snapshot: Snapshot;
  }>();
  const clocks = (snapshot.clocks ?? []).filter(({ clock }) => clock !== "retention");
  const aMonth = { clock: "retention", when: {}, takes: 1, in: "months" } as const;
  const published = await publishAtDesk(stack, { ...snapshot, clocks: [...clocks, aMonth] }, number);
  if (published.status !== 200) throw new Error(`publish: ${published.status} ${published.text}`);
}

/** Staff answer the request without a commitment, and the applicant accepts the answer. */
async function isContent(stack: Stack, citizen: Visitor, code: string): Promise<void> {
  const [expert, head] = [await staffMember(stack, "s.jafari"), await staffMember(stack, "e.hosseini")];
  const inHand = { outcome: "granted", answers: ["بررسی شد."], reasoning: "بر پایه بازدید." };
  await eventually("the case", async () => ((await expert.read(code)).status === 200 ? true : undefined));
  await taken(expert, code, "accept", { points: ["کفش زود پاره شد"] });
  await taken(expert, code, "draft", inHand);
  await taken(head, code, "approve", {});
  await eventually("an answer that can be rated", async () => {
    const headers = { "idempotency-key": newKey() };
    const json = { process: true, outcome: true };
    const { status } = await citizen.send(`/api/requests/${code}/rating`, { json, headers });
    return status === 200 ? true : undefined;
  });
}

async function taken(staff: StaffMember, code: string, name: string, body: object): Promise<void> {
  const answer = await staff.step(code, name, body);
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`);
}

async function placeFor(citizen: Visitor, code: string, number: number): Promise<Form> {
  const api = `/api/requests/${code}/attachments`;
  await citizen.send(api, { json: {}, headers: { "idempotency-key": newKey() } });
  return (await citizen.send(`${api}/${number}`)).json<{ readonly upload: Form }>().upload;
}

async function send({ url, fields }: Form): Promise<void> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append("file", new Blob([new Uint8Array(jpeg())]));
  await fetch(url, { method: "POST", body: form });
}

async function post(staff: StaffMember, path: string, json: object): Promise<void> {
  const headers = { "idempotency-key": newKey() };
  const answer = await staff.send(path, { method: "POST", json, headers });
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`);
}
