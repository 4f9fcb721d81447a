/** Simulates an applicant, who registers, tracks the request, gets a one-time code and reads the answer. */

import { confirmOneTimeCode, sendOneTimeCode } from "../../../functions/intake/access/one-time-codes.ts";
import { readRequest } from "../../../functions/intake/applicant/read-request/read-request.ts";
import { registerRequest } from "../../../functions/intake/applicant/register-request/register-request.ts";
import {
  type NewRequest,
  registrationByApplicant,
} from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { trackRequest } from "../../../functions/intake/applicant/track-request/track-request.ts";
import { registerForApplicant } from "../../../functions/intake/clerk/register-for-applicant.ts";
import type { StatusByMobile } from "../../../functions/intake/http/status-by-mobile.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";
import { attachFiles } from "./files.ts";
import { followUp } from "./follow-up.ts";
import { joined } from "./joiners.ts";
import { lostRequest } from "./lost.ts";
import { visitor } from "./meetings/visitor.ts";
import { signInWithCode, signInWithProvider } from "./mine.ts";
import { entersToo, looksTooEarly, padReceipt } from "./pads.ts";
import { fitsPartner, registerAtPartner } from "./partners.ts";
import { oneTimeCodeIn } from "./people.ts";
import { represented } from "./proxies.ts";

const clerk = "c.ahmadi";

export interface Citizen {
  readonly who: string;
  readonly asked: NewRequest;
  readonly key: string;
  /** In milliseconds from the start of the run. */
  readonly comesAfter: number;
}

/**
 * Plays one applicant from registration to the end.
 * @param later resolves when the staff's work is done
 */
export async function citizen(cast: Cast, self: Citizen, later: Promise<void>): Promise<void> {
  const { run } = cast.world;
  await run.scheduler.sleep(self.comesAfter);
  const code = await registerSomehow(cast, self);
  if (code === undefined) return;
  const visit =
    run.random.chance(0.7) && cast.receiving.length > 0 ? visitor(cast, self.who, code) : undefined;
  const files = run.random.fork(`files-${self.who}`).chance(0.4)
    ? attachFiles(cast, self.who, code)
    : undefined;
  await Promise.all([visit, files, joined(cast, self, code), followed(cast, self, code, later)]);
}

/** Most applicants register on the web, some at the desk, some in a partner's system. */
function registerSomehow(cast: Cast, self: Citizen): Promise<string | undefined> {
  const { random } = cast.world.run;
  if (random.fork(`at-desk-${self.who}`).chance(0.2)) return registerAtDesk(cast, self);
  const atPartner = fitsPartner(self.asked) && random.fork(`at-partner-${self.who}`).chance(0.3);
  return (atPartner ? registerAtPartner : register)(cast, self);
}

async function followed(cast: Cast, self: Citizen, code: string, later: Promise<void>): Promise<void> {
  const { run } = cast.world;
  // An applicant without a mobile gets no one-time code (C18).
  const byCall = cast.byCall.has(code);
  if (run.random.chance(0.5) && !byCall) await lookAround(cast, self, code);
  await represented(cast, self, code, `${self.key}-represented-meanwhile`);
  if (run.random.chance(0.3)) await followUp(cast, self, code, `${self.key}-meanwhile`);
  await later;
  await run.scheduler.sleep(run.random.between(1_000, 600_000));
  const way = run.random.below(10);
  if (byCall) await signInWithProvider(cast, self);
  else if (way < 6) await readWithCode(cast, self, code);
  else if (way < 9) await signInWithCode(cast, self, () => oneTimeCodeFor(cast, self));
  else await signInWithProvider(cast, self);
  await followUp(cast, self, code, `${self.key}-then`);
  await represented(cast, self, code, `${self.key}-represented-then`);
}

/**
 * Returns the command and the API by which this applicant registers. The emergency page has a command and an API of its own.
 */
const doorOf = ({ world: { intake } }: Cast, { channel }: NewRequest) =>
  channel === "foad-web"
    ? { name: "register-emergency", api: intake.foadApi }
    : { name: "register-request", api: intake.citizenApi };

export async function register(cast: Cast, { who, asked, key }: Citizen): Promise<string | undefined> {
  const { name, api } = doorOf(cast, asked);
  const other: NewRequest = { ...asked, description: `${asked.description} (دیگر)` };
  const result = await cast.client.command({
    name,
    who,
    key,
    send: async (body) => {
      const sent = body === "own" ? asked : other;
      const reply = await api.invoke((deps) => registerRequest(deps, registrationByApplicant(sent, key)));
      if (reply.registered) cast.registered.set(reply.code, sent);
      for (const wake of cast.awaiting.splice(0)) wake();
      return reply;
    },
    read: (reply): Answer => {
      if (!reply.registered) return { accepted: false, code: reply.refusal.code };
      return { accepted: true, value: { code: reply.code, at: reply.at } };
    },
  });
  return result.registered ? result.code : undefined;
}

/**
 * Returns how a clerk enters the request. Some applicants left a paper form three days before. Some wrote a letter, and a few
 * of the letters name a day by which the sender wants an answer (C7, C19). Others have a receipt that was printed in advance
 * and handed out yesterday during a power cut (C20).
 */
async function howEntered(cast: Cast, of: string) {
  const { run } = cast.world;
  const daysAgo = (days: number) => tehranDay(new Date(run.scheduler.now() - days * 86_400_000));
  const post = run.random.fork(`by-letter-${of}`);
  if (post.chance(0.3)) {
    const answerBy = daysAgo(-post.below(2));
    const sender = { type: "organisation", name: "سازمان نمونه" } as const;
    const letter = { sender, number: of, date: daysAgo(3), ...(post.chance(0.5) && { answerBy }) };
    return { channel: "letter", handedIn: daysAgo(3), letter } as const;
  }
  const drawn = run.random.fork(`on-paper-${of}`).below(10);
  if (drawn < 3) return { channel: "paper", handedIn: daysAgo(3) } as const;
  const receipt = drawn < 6 ? await padReceipt(cast, of) : undefined;
  if (receipt === undefined) return { channel: "desk", readBack: true } as const;
  if (drawn === 3) await looksTooEarly(cast, receipt, of);
  return { channel: drawn === 5 ? "paper" : "desk", handedIn: daysAgo(1), padCode: receipt.code } as const;
}

/**
 * A clerk enters the request of an applicant who is at the desk or left a paper form; this applicant has the same rights as
 * others (C6, C7).
 */
async function registerAtDesk(cast: Cast, { who, asked, key }: Citizen): Promise<string | undefined> {
  const { staffApi } = cast.world.intake;
  const { applicant: of, language, channel: _, ...matter } = asked;
  const { fullName, mobile, identityNumber: number = "" } = of;
  const identity = { type: "national-code", number } as const;
  // Some applicants at the desk have no mobile, and are called instead (C18).
  const byCall = cast.world.run.random.fork(`without-mobile-${who}-${key}`).chance(0.6);
  const reached = byCall ? { landline: "02112345678" } : { mobile };
  const applicant = { type: "given", seen: "document", fullName, identity, ...reached } as const;
  const how = await howEntered(cast, `${who}-${key}`);
  const kept: NewRequest = {
    ...{ ...matter, language, channel: how.channel },
    applicant: { fullName, identityType: "national-code", identityNumber: number, mobile, contactBy: "sms" },
  };
  const seen = cast.world.run.random.fork(`authority-${who}-${key}`).chance(0.4);
  const authority = matter.onBehalfOf?.type === "another" && seen ? { authoritySeen: true as const } : {};
  const accepted = (code: string, sent: NewRequest) => {
    cast.registered.set(code, sent);
    if (byCall) cast.byCall.add(code);
  };
  const entering = (sent: NewRequest) => ({
    ...{ ...matter, ...how, ...authority, language, applicant },
    description: sent.description,
  });
  const too =
    "padCode" in how &&
    entersToo(cast, entering(kept), {
      of: `${who}-${key}`,
      accepted: (code, fullName = kept.applicant.fullName) =>
        accepted(code, { ...kept, applicant: { ...kept.applicant, fullName } }),
    });
  const result = await cast.client.command({
    name: "register-for-applicant",
    who: clerk,
    key: `${who}/${key}`,
    send: async (body) => {
      const sent = body === "own" ? kept : { ...kept, description: `${kept.description} (دیگر)` };
      const reply = await staffApi.invoke((deps) =>
        registerForApplicant(deps, entering(sent), { clerk, key }),
      );
      if (!("refused" in reply)) accepted(reply.code, sent);
      for (const wake of cast.awaiting.splice(0)) wake();
      return reply;
    },
    read: (reply): Answer =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
  await too;
  if ("refused" in result) return undefined;
  if (byCall && result.pin !== undefined) cast.pins.set(result.code, result.pin);
  return result.code;
}

async function lookAround(cast: Cast, self: Citizen, code: string): Promise<void> {
  const { run } = cast.world;
  await run.scheduler.sleep(run.random.between(1_000, 1_200_000));
  await track(cast, self, code);
  if (!run.random.chance(0.3)) return;
  const wrong = await looks(cast, self, code, "+989120000000");
  if (wrong.found) run.violate("a right code with a wrong mobile shows nothing", code);
}

const looks = ({ client, world }: Cast, { who }: Citizen, code: string, mobile: string) =>
  client.read("track-request", who, () =>
    world.intake.citizenApi.invoke((deps) => trackRequest(deps, { code, mobile }, who)),
  );

const tooOften = ["too-many-from-here", "confirm-mobile"];

/**
 * Tracks the request with the applicant's mobile. The request must be found, unless it was tracked too often or a restore lost
 * it.
 */
async function track(cast: Cast, self: Citizen, code: string): Promise<StatusByMobile | undefined> {
  const tracked = await looks(cast, self, code, self.asked.applicant.mobile);
  cast.world.run.tally.count("command", tracked.found ? "track-request accepted" : "track-request refused");
  if (tracked.found) return tracked.status;
  if (!tooOften.includes(tracked.refusal.code) && !lostRequest(cast.world, code))
    cast.world.run.violate("a registered request is found", `${code}: ${tracked.refusal.code}`);
  return undefined;
}

async function readWithCode(cast: Cast, self: Citizen, code: string): Promise<void> {
  const { run, intake } = cast.world;
  if (!(await track(cast, self, code))) return;
  const key = `${self.key}-code`;
  const how = { address: self.who, language: self.asked.language, key };
  const sent = await cast.client.command({
    name: "issue-code",
    who: self.who,
    key,
    bodiless: true,
    send: () => intake.citizenApi.invoke((deps) => sendOneTimeCode(deps, code, how)),
    read: (reply): Answer =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
  if ("refused" in sent) return;
  const digits = await oneTimeCodeFor(cast, self);
  if (run.random.chance(0.4))
    await confirm(cast, self, { code, challenge: sent.challenge, digits: "000000" }, "wrong");
  if (digits === undefined) return;
  const right = await confirm(cast, self, { code, challenge: sent.challenge, digits }, "right");
  if (right) await read(cast, self, code);
}

/** Waits for the one-time code in an SMS; returns undefined after some minutes. */
async function oneTimeCodeFor({ world }: Cast, { asked }: Citizen): Promise<string | undefined> {
  for (const seconds of [10, 60, 240]) {
    await world.run.scheduler.sleep(seconds * 1_000);
    const sent = world.stores.providers.sms.flatMap(({ delivered }) => delivered);
    const mine = sent.filter(({ to }) => to === asked.applicant.mobile);
    const found = mine.map(({ text }) => oneTimeCodeIn(text)).findLast(Boolean);
    if (found) return found;
  }
  return undefined;
}

interface Given {
  readonly code: string;
  readonly challenge: string;
  readonly digits: string;
}

async function confirm(
  cast: Cast,
  { who, key }: Citizen,
  { code, challenge, digits }: Given,
  name: string,
): Promise<boolean> {
  const { citizenApi } = cast.world.intake;
  const given = {
    request: code,
    challenge,
    oneTimeCode: digits,
    key: `${key}-confirm-${name}`,
    address: who,
  };
  const confirmed = await cast.client.command({
    name: "confirm-code",
    who,
    key: given.key,
    bodiless: true,
    send: () => citizenApi.invoke((deps) => confirmOneTimeCode(deps, given)),
    read: (reply): Answer =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
  return !("refused" in confirmed);
}

async function read(cast: Cast, { who, asked }: Citizen, code: string): Promise<void> {
  const { run, intake } = cast.world;
  const whole = await cast.client.read("read-request", who, () =>
    intake.citizenApi.invoke((deps) => readRequest(deps, code)),
  );
  run.tally.count("command", "read-request accepted");
  if (whole?.description !== asked.description && !lostRequest(cast.world, code))
    run.violate("an applicant reads their own text", code);
  if (whole?.answer) run.tally.count("command", "read-answer accepted");
}
