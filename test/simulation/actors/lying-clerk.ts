/**
 * Simulates a lying clerk (C2, C15, R15), who identifies absent applicants, prints their receipts, acts in their name, and
 * opens cases and meetings of other units. The invariants compare this clerk's replies with the journals.
 */

import { actForApplicant } from "../../../functions/intake/clerk/act-for-applicant.ts";
import { identifyApplicant } from "../../../functions/intake/clerk/identify-applicant.ts";
import { printReceipt } from "../../../functions/intake/clerk/print-receipt.ts";
import { showApplicantsRequest } from "../../../functions/intake/clerk/show-applicants-request.ts";
import { readMeeting } from "../../../functions/meeting/queries/read-meeting/read-meeting.ts";
import { readApplicant } from "../../../functions/referral/queries/read-applicant.ts";
import { readCase } from "../../../functions/referral/queries/read-case/read-case.ts";
import { actForApplicant as contract } from "../../../shared/contracts/staff/desk-acts.ts";
import type { Random } from "../core/random.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";
import { clerk } from "./identify.ts";
import { canary } from "./people.ts";

/** The share of simulation runs with a lying clerk, from 0 to 1. */
const lying = 0.5;

/** An accepted act of the clerk, or a reply that shows the clerk something. */
export interface ByClerk {
  readonly clerk: string;
  readonly code: string;
  readonly name: string;
  /** The time when the call was sent, and in `to` the time when the call was answered, in milliseconds since the epoch. */
  readonly from: number;
  readonly to: number;
  /** The idempotency key of the row that the act made. */
  readonly key?: string;
  readonly pin?: string;
  readonly text?: string;
}

export async function lyingClerk(cast: Cast): Promise<void> {
  const { run } = cast.world;
  const random = run.random.fork("lying-clerk");
  if (!random.chance(lying)) return;
  for (let round = 0; round < 4; round += 1) {
    await run.scheduler.sleep(random.between(60_000, 500_000));
    const codes = [...cast.registered.keys()];
    if (codes.length > 0) await oneLie(cast, random, random.pick(codes), `lie-${round}`);
  }
}

async function oneLie(cast: Cast, random: Random, code: string, key: string): Promise<void> {
  const pass = await identifies(cast, code, random.pick(["document", "caller"] as const));
  if (pass === undefined) return;
  const lies = [prints, acts, actsUnread, looksAround, actsAsAnother];
  await random.pick(lies)(cast, { code, pass, key, random });
}

interface Lie {
  readonly code: string;
  readonly pass: string;
  readonly key: string;
  readonly random: Random;
}

async function identifies(
  cast: Cast,
  code: string,
  seen: "document" | "caller",
): Promise<string | undefined> {
  const { run, intake } = cast.world;
  const number = cast.registered.get(code)?.applicant.identityNumber;
  if (number === undefined) return undefined;
  const body = { identity: { type: "national-code", number }, seen } as const;
  const from = run.scheduler.now();
  const found = await cast.client.read("identify-applicant", clerk, () =>
    intake.staffApi.invoke((deps) => identifyApplicant(deps, body, clerk)),
  );
  if ("refused" in found) return undefined;
  const text = JSON.stringify({ ...found, pass: "" });
  cast.byClerk.push({ clerk, code, name: `identify ${seen}`, from, to: run.scheduler.now(), text });
  return found.pass;
}

async function prints(cast: Cast, { code, pass, key }: Lie): Promise<void> {
  const { run, intake } = cast.world;
  const from = run.scheduler.now();
  const printed = await cast.client.command({
    name: "print-receipt",
    who: clerk,
    key: `${code}/${clerk}/${key}`,
    bodiless: true,
    lapsesTo: "not-found",
    send: () => intake.staffApi.invoke((deps) => printReceipt(deps, { request: code, pass }, { clerk, key })),
    read: (reply): Answer =>
      "refused" in reply
        ? { accepted: false, code: reply.refused.code }
        : { accepted: true, value: reply.pin },
  });
  if ("refused" in printed) return;
  const { pin } = printed;
  if (pin !== undefined) cast.pins.set(code, pin);
  cast.byClerk.push({
    ...{ clerk, code, name: "print-receipt", from, to: run.scheduler.now(), key: `${clerk}/${key}` },
    ...(pin !== undefined && { pin }),
  });
}

type Body = Parameters<typeof actForApplicant>[1];

async function acts(cast: Cast, { code, pass, key, random }: Lie): Promise<void> {
  const words = `${canary}: از زبان متقاضی ${random.below(1_000_000)}`;
  const act = random.pick<Body["act"]>([
    { type: "add", words },
    { type: "consent", given: true },
    { type: "news", channel: "call", wanted: "required", language: "fa" },
    { type: "reply", case: code, words, readBack: true },
    { type: "object", words },
  ]);
  await sends(cast, { request: code, pass, act }, { by: clerk, key });
}

/** Enters a reply that the clerk did not read back to the applicant; the contract refuses it (R8). */
async function actsUnread(cast: Cast, { code, pass, random }: Lie): Promise<void> {
  const words = `${canary}: ناخوانده ${random.below(1_000_000)}`;
  const act = { type: "reply", case: code, words };
  const { success } = contract.body.safeParse({ request: code, pass, act });
  if (success) cast.world.run.violate("a reply that a clerk writes was read back (R8)", code);
  else cast.world.run.tally.count("refusal", "not read back");
}

/** Acts with the permission (pass) that another clerk got by identifying the applicant. */
async function actsAsAnother(cast: Cast, { code, pass, key, random }: Lie): Promise<void> {
  const act = { type: "add", words: `${canary}: ${random.below(1_000_000)}` } as const;
  const reply = await sends(cast, { request: code, pass, act }, { by: "e.desk", key });
  if (!("refused" in reply))
    cast.world.run.violate("a pass opens requests to its own clerk alone (R15)", code);
}

async function sends(cast: Cast, body: Body, { by, key }: { readonly by: string; readonly key: string }) {
  const { run, intake } = cast.world;
  const from = run.scheduler.now();
  const reply = await cast.client.command({
    name: "act-for-applicant",
    who: by,
    key: `${body.request}/${by}/${key}`,
    bodiless: true,
    lapsesTo: "not-found",
    send: () => intake.staffApi.invoke((deps) => actForApplicant(deps, body, { clerk: by, key })),
    read: (answer): Answer =>
      "refused" in answer
        ? { accepted: false, code: answer.refused.code }
        : { accepted: true, value: answer },
  });
  const told = { clerk: by, code: body.request, name: body.act.type, from, to: run.scheduler.now() };
  if (!("refused" in reply)) cast.byClerk.push({ ...told, key: `${by}/${key}` });
  return reply;
}

/** Calls every query that could show a clerk something about a request. */
async function looksAround(cast: Cast, { code, pass }: Lie): Promise<void> {
  const { intake, referral, meeting } = cast.world;
  const looks: Readonly<Record<string, () => Promise<unknown>>> = {
    "show-applicants-request": () =>
      intake.staffApi.invoke((deps) => showApplicantsRequest(deps, { request: code, pass }, clerk)),
    "read-case": () => referral.staffApi.invoke((deps) => readCase(deps, code, clerk)),
    "read-applicant": () => referral.staffApi.invoke((deps) => readApplicant(deps, code, clerk)),
    "read-meeting": () => meeting.staffApi.invoke((deps) => readMeeting(deps, `${code}.1`, clerk)),
  };
  for (const [name, look] of Object.entries(looks)) {
    const from = cast.world.run.scheduler.now();
    const shown = await cast.client.read(name, clerk, look);
    const to = cast.world.run.scheduler.now();
    if (name === "read-case" && shown !== undefined) cast.sights.push({ username: clerk, code, from, to });
    cast.byClerk.push({ clerk, code, name, from, to, text: JSON.stringify(shown ?? {}) });
  }
}
