/**
 * Cheap lock-outs (C2, C3, C17, ADR 0032): an attacker tries to lock a person out of their request. After each attack the
 * victim tries to open the request until this succeeds. Each result has the attacker's cost and the minutes that the victim
 * needed.
 */

import { addressOf } from "../../functions/identity/queries/address-of.ts";
import { reportHindered } from "../../functions/intake/access/limits.ts";
import { confirmOneTimeCode } from "../../functions/intake/access/one-time-codes.ts";
import { receiptPin } from "../../functions/intake/access/receipt-pin.ts";
import { confirmMyCode, sendMyCode } from "../../functions/intake/applicant/my-requests/my-code.ts";
import { openWithPin } from "../../functions/intake/applicant/open-with-pin/open-with-pin.ts";
import { registerOnWeb } from "../../functions/intake/applicant/register-request/register-on-web.ts";
import { sendCodeForPair } from "../../functions/intake/applicant/track-request/send-code-for-pair.ts";
import { trackRequest } from "../../functions/intake/applicant/track-request/track-request.ts";
import { decidePrintReceipt } from "../../functions/intake/rules/rules-follow-up.ts";
import { exampleNationalCode } from "../../shared/domain/people/national-code.ts";
import { openLog } from "../../shared/handler/log.ts";
import {
  everyDefence,
  onPaper,
  type Victim,
  victims,
  type Without,
  type World,
  words,
  worldWithout,
} from "./victims.ts";

export interface LockOut {
  readonly attack: string;
  readonly spends: { readonly requests: number; readonly addresses: number; readonly sms: number };
  /**
   * The minutes until the victim opened the request, and the way that worked; `minutes` is undefined when thirty days did not
   * suffice.
   */
  readonly loses: { readonly minutes?: number; readonly by: string };
}

type Attack = (world: World, at: Attacker) => Promise<Escape>;

/** A way for the victim to open the request, and whether this way works now. */
interface Escape {
  readonly by: string;
  readonly now: () => Promise<boolean>;
}

interface Attacker {
  /** Returns the attacker's address with this number, and counts one more request of the attacker. */
  readonly from: (address: number) => string;
  readonly hour: () => void;
}

const owners = "203.0.113.7";
const steps = [0, 1, 10, 60, 24 * 60, 7 * 24 * 60, 30 * 24 * 60];

async function play(attack: Attack, name: string, without: Without): Promise<LockOut> {
  const world = worldWithout("2026-11-24T08:00:00.000Z", without);
  const used = new Set<string>();
  let requests = 0;
  const from = (address: number) => {
    requests += 1;
    used.add(`192.0.2.${address}`);
    return `192.0.2.${address}`;
  };
  const hour = () => {
    world.clock.at = new Date(world.clock.at.getTime() + 3_600_000);
  };
  const wayIn = await attack(world, { from, hour });
  const spends = { requests, addresses: used.size, sms: smsIn(world) };
  const begun = world.clock.at.getTime();
  for (const minutes of steps) {
    world.clock.at = new Date(begun + minutes * 60_000);
    if (await wayIn.now()) return { attack: name, spends, loses: { minutes, by: wayIn.by } };
  }
  return { attack: name, spends, loses: { by: wayIn.by } };
}

const issued = "identity.one-time-code-issued.v1";
const smsIn = ({ rows }: World): number =>
  rows.flatMap(({ events }) => events).filter(({ type }) => type === issued).length;

/** The one-time code in the newest SMS to the victim's mobile. */
async function onPhone({ rows, identity }: World, { code: request }: Victim): Promise<string> {
  const newest = rows
    .flatMap(({ events }) => events)
    .findLast(({ type, data }) => type === issued && (data as { request: string }).request === request);
  const { challenge } = (newest?.data ?? {}) as { challenge?: string };
  const address = await addressOf(identity, { request, challenge });
  return "oneTimeCode" in address ? (address.oneTimeCode ?? "") : "";
}

let keys = 0;
const asking = (address: string) => ({ address, language: "fa" as const, key: `lock-out-${++keys}` });

const ask = ({ intake, views }: World, victim: Victim, address: string) =>
  sendMyCode({ ...intake, views }, victim, asking(address));

/** The victim signs in by identity and mobile (C14): requests a one-time code and enters the code of the newest SMS. */
const byMobile = (world: World, victim: Victim): Escape => ({
  by: "a code to the mobile",
  now: async () => {
    const sent = await ask(world, victim, owners);
    if ("refused" in sent) return false;
    const oneTimeCode = await onPhone(world, victim);
    const given = { challenge: sent.challenge, oneTimeCode, ...asking(owners) };
    return "at" in (await confirmMyCode(world.intake, victim, given));
  },
});

const first = async (world: World): Promise<Victim> => {
  const [victim] = await victims(world, 1);
  if (!victim) throw new Error("No victim");
  return victim;
};

const wrongCodes: Attack = async (world, { from, hour }) => {
  const victim = await first(world);
  for (let n = 0; n < 60; n += 1) {
    if (n % 5 === 0) hour();
    const sent = await ask(world, victim, from(n % 10));
    if ("refused" in sent) continue;
    const given = { challenge: sent.challenge, oneTimeCode: "000000", ...asking(from(n % 10)) };
    await confirmMyCode(world.intake, victim, given);
  }
  return byMobile(world, victim);
};

const codesAskedFor: Attack = async (world, { from }) => {
  const victim = await first(world);
  for (let n = 0; n < 30; n += 1) await ask(world, victim, from(n % 10));
  return byMobile(world, victim);
};

const wrongLooks: Attack = async (world, { from }) => {
  const victim = await first(world);
  const { code, mobile } = victim;
  for (let n = 0; n < 30; n += 1)
    await trackRequest(world.intake, { code, mobile: "+989350000000" }, from(n % 4));
  return {
    by: "a code to the mobile",
    now: async () => {
      const tracked = await trackRequest(world.intake, { code, mobile }, owners);
      if (tracked.found) return true;
      const sent = await sendCodeForPair(world.intake, { code, mobile }, asking(owners));
      if ("refused" in sent) return false;
      const oneTimeCode = await onPhone(world, victim);
      const given = { request: code, challenge: sent.challenge, oneTimeCode, ...asking(owners) };
      return "at" in (await confirmOneTimeCode(world.intake, given));
    },
  };
};

const wrongPins: Attack = async (world, { from, hour }) => {
  const code = await onPaper(world);
  const { intake } = world;
  for (let n = 0; n < 60; n += 1) {
    if (n % 30 === 0) hour();
    await openWithPin(intake, { code, pin: "000000" }, from(n % 10));
  }
  return {
    by: "a new receipt from the desk",
    now: async () => {
      await newReceipt(world, code);
      const { state } = await intake.requests.load(code);
      const pin = receiptPin((await intake.pinKeys.current()).bytes, code, state);
      return "opens" in (await openWithPin(intake, { code, pin }, owners));
    },
  };
};

/** A clerk prints a new receipt. The conditions of the command `print-receipt` are tested elsewhere. */
async function newReceipt({ intake }: World, code: string): Promise<void> {
  const { id: pinKey } = await intake.pinKeys.current();
  await intake.requests.decide(
    code,
    {
      ...{ name: "print-receipt", actor: "staff:c.ahmadi", key: `print-${++keys}`, fingerprint: "print" },
      ...{ at: intake.now(), directory: 1, correlation: code },
    },
    ({ state }) => decidePrintReceipt(state, "c.ahmadi", { pinKey }),
  );
}

const reports: Attack = async ({ intake }, { from }) => {
  for (let n = 0; n < 200; n += 1) await reportHindered(intake, from(n % 10), `report-${n}`);
  return {
    by: "the same form",
    now: async () => (await reportHindered(intake, owners, "the-honest-one")) === undefined,
  };
};

/** A stranger's registration, or the victim's own, under the victim's identity and mobile unless `changes` says otherwise. */
async function registers(
  { intake }: World,
  { mobile, nationalCode: number }: Victim,
  address: string,
  changes: { readonly mobile?: string; readonly nationalCode?: string } = {},
): Promise<boolean> {
  const given = {
    ...{ kind: "complaint", subject: "price", description: words, fullName: "نرگس نمونه‌ای" },
    identity: { type: "national-code" as const, number: changes.nationalCode ?? number },
    ...{ mobile: changes.mobile ?? mobile, contactBy: "sms" as const },
  };
  const about = { service: "intake", lambda: "register-api", release: "test", invocation: "" };
  const asked = { ...asking(address), log: openLog(about, () => {}) };
  return (await registerOnWeb(intake, given, asked)).registered;
}

/** The victim registers a request of their own. */
const registering = (world: World, victim: Victim): Escape => ({
  by: "the same form",
  now: () => registers(world, victim, owners),
});

const inTheirCode: Attack = async (world, { from }) => {
  const victim = await first(world);
  for (let n = 0; n < 40; n += 1)
    await registers(world, victim, from(n % 10), { mobile: `+98935${1_000_000 + n}` });
  return registering(world, victim);
};

const withTheirMobile: Attack = async (world, { from }) => {
  const victim = await first(world);
  for (let n = 0; n < 40; n += 1)
    await registers(world, victim, from(n % 10), { nationalCode: exampleNationalCode(50_000 + n * 7_919) });
  return registering(world, victim);
};

export const lockOuts: Readonly<Record<string, Attack>> = {
  "60 wrong codes at an identity and mobile": wrongCodes,
  "30 codes asked for to one mobile": codesAskedFor,
  "30 wrong looks at a tracking code": wrongLooks,
  "60 wrong PINs at a receipt": wrongPins,
  "200 reports from ten addresses": reports,
  "40 registrations in the victim's national code": inTheirCode,
  "40 registrations with the victim's mobile": withTheirMobile,
};

export const playLockOuts = (without: Without = everyDefence): Promise<readonly LockOut[]> =>
  Promise.all(Object.entries(lockOuts).map(([name, attack]) => play(attack, name, without)));
