/**
 * Simulates an applicant without a mobile who opens their request with the PIN of a paper receipt (C2, C18). The applicant
 * reads the request, takes the steps that a PIN allows, and tries steps that a PIN does not allow. The applicant tries all
 * this again after a newer receipt was printed, after signing out, and after half an hour.
 */

import type { IntakeDeps } from "../../../functions/intake/adapters/deps.ts";
import { addInformation } from "../../../functions/intake/applicant/add-information.ts";
import type { Ask, Noted } from "../../../functions/intake/applicant/applicant-command.ts";
import { giveConsent } from "../../../functions/intake/applicant/give-consent.ts";
import { objectToAnswer } from "../../../functions/intake/applicant/object-to-answer.ts";
import { openWithPin } from "../../../functions/intake/applicant/open-with-pin/open-with-pin.ts";
import { preferNews } from "../../../functions/intake/applicant/prefer-news.ts";
import { rateAnswer } from "../../../functions/intake/applicant/rate-answer.ts";
import { readMyRequest } from "../../../functions/intake/applicant/read-request/read-request.ts";
import { replyToQuestion } from "../../../functions/intake/applicant/reply-to-question.ts";
import { takeBackConsent } from "../../../functions/intake/applicant/take-back-consent.ts";
import { withdrawRequest } from "../../../functions/intake/applicant/withdraw-request.ts";
import type { Random } from "../core/random.ts";
import { printAtDesk } from "./applicants-at-desk.ts";
import type { Cast } from "./cast.ts";
import { notedAnswer } from "./follow-up.ts";
import { canary } from "./people.ts";

const who = "receipt-holder";
const halfAnHour = 30 * 60_000;

/** A session opened with a PIN, as the browser holds it. */
export interface PinSession {
  readonly code: string;
  /** The number of the receipt whose PIN opened the session. */
  readonly receipt: number;
  readonly token: string;
  /** When the reply that opened the session arrived, in milliseconds since the epoch. */
  readonly from: number;
  /** When the reply to signing out or to the erasure arrived, in milliseconds since the epoch. */
  endedAt?: number;
}

/** An accepted step or read in a session that a PIN opened. */
export interface ByPin {
  readonly session: PinSession;
  /** The name of the use case. */
  readonly name: string;
  /** When the step was sent, in milliseconds since the epoch. */
  readonly at: number;
  readonly text?: string;
}

type Send = (deps: IntakeDeps, ask: Ask) => Promise<Noted>;

/** The steps that a PIN allows, followed by steps that need a one-time code. */
const acts: Readonly<Record<string, (words: string) => Send>> = {
  "add-information": (words) => (deps, ask) => addInformation(deps, ask, words),
  "reply-to-question": (words) => (deps, ask) => replyToQuestion(deps, ask, { case: ask.code, words }),
  "object-to-answer": (words) => (deps, ask) => objectToAnswer(deps, ask, words),
  "give-consent": () => giveConsent,
  "take-back-consent": () => takeBackConsent,
  "prefer-news": () => (deps, ask) =>
    preferNews(deps, ask, { channel: "call", wanted: "required", language: "fa" }),
  "rate-answer": () => (deps, ask) => rateAnswer(deps, ask, { process: true, outcome: true }),
  "withdraw-request": () => withdrawRequest,
};
const names = Object.keys(acts);

/** Plays the holder of a PIN; most runs have no request with a PIN, and then nothing happens. */
export async function pinHolder(cast: Cast): Promise<void> {
  const { run } = cast.world;
  const random = run.random.fork("receipt-holder");
  for (let look = 0; look < 12 && cast.byCall.size === 0; look += 1) await run.scheduler.sleep(120_000);
  const [code] = cast.byCall;
  if (code === undefined) return;
  const first = await opens(cast, code);
  if (first) await goesOn(cast, random, first, 4);
  await printAtDesk(cast, code, "holder");
  if (first) await goesOn(cast, random, first, 2);
  const [second, third] = [await opens(cast, code), await opens(cast, code)];
  if (third) await signsOut(cast, third);
  for (const session of [second, third]) if (session) await goesOn(cast, random, session, 3);
  if (!second) return;
  await run.scheduler.sleep(halfAnHour);
  await goesOn(cast, random, second, 2);
}

/** Opens a session before the applicant's data is erased. Returns the function that uses the session after the erasure. */
export async function throughErasure(cast: Cast, code: string): Promise<() => Promise<void>> {
  const { run } = cast.world;
  const session = cast.byCall.has(code) ? await opens(cast, code) : undefined;
  if (!session) return async () => {};
  // Waits, since the machine that erases the person's data may have a slower clock than the machine that made the session.
  await run.scheduler.sleep(10_000);
  return async () => {
    session.endedAt = run.scheduler.now();
    await goesOn(cast, run.random.fork(`erased-${code}`), session, 2);
  };
}

/** Opens a session with the newest PIN that the desk printed; returns undefined when the PIN is refused. */
async function opens(cast: Cast, code: string): Promise<PinSession | undefined> {
  const { run, intake } = cast.world;
  const pin = cast.pins.get(code);
  if (pin === undefined) return undefined;
  const opened = await cast.client.read("open-with-pin", who, () =>
    intake.citizenApi.invoke(async (deps) => {
      const reply = await openWithPin(deps, { code, pin }, who);
      return "refused" in reply
        ? reply
        : {
            receipt: reply.opens.receipt,
            session: await deps.sessions.replace(undefined, reply.opens, deps.now()),
          };
    }),
  );
  if ("refused" in opened) {
    run.tally.count("refusal", opened.refused.code);
    return undefined;
  }
  run.tally.count("command", "open-with-pin accepted");
  return { code, receipt: opened.receipt, token: opened.session.token, from: run.scheduler.now() };
}

const signsOut = async ({ client, world }: Cast, session: PinSession): Promise<void> => {
  await client.read("sign-out", who, () =>
    world.intake.citizenApi.invoke((deps) => deps.sessions.end(session.token, deps.now())),
  );
  session.endedAt = world.run.scheduler.now();
};

async function goesOn(cast: Cast, random: Random, session: PinSession, times: number): Promise<void> {
  await reads(cast, session);
  for (let at = 0; at < times; at += 1) {
    await cast.world.run.scheduler.sleep(random.between(500, 20_000));
    await act(cast, session, random.pick(names), `${canary}: رسید ${random.below(1_000_000)}`);
  }
}

async function reads(cast: Cast, session: PinSession): Promise<void> {
  const { run, intake } = cast.world;
  const at = run.scheduler.now();
  const shown = await cast.client.read("read-by-pin", who, () =>
    intake.citizenApi.invoke(async (deps) => {
      const opened = await deps.sessions.open(session.token, deps.now());
      return opened && readMyRequest(site(cast, deps), session.code, opened);
    }),
  );
  if (shown === undefined || shown === "erased") return;
  run.tally.count("command", "read-by-pin accepted");
  cast.byPin.push({ session, name: "read-by-pin", at, text: JSON.stringify(shown) });
}

async function act(cast: Cast, session: PinSession, name: string, words: string): Promise<void> {
  const { run, intake } = cast.world;
  const send = acts[name]?.(words);
  if (!send) throw new Error(`nobody can ${name}`);
  const at = run.scheduler.now();
  const key = `pin-${session.receipt}-${name}-${at}`;
  const reply = await cast.client.command({
    name,
    who,
    key: `${session.code}/${key}`,
    bodiless: true,
    // A retry is refused when another receipt was printed, the session ended, or the applicant's data was erased.
    lapsesTo: "not-found",
    send: () =>
      intake.citizenApi.invoke(async (deps): Promise<Noted> => {
        const opened = await deps.sessions.open(session.token, deps.now());
        if (!opened) return { refused: { code: "not-found" } };
        return send(site(cast, deps), { code: session.code, session: opened, key });
      }),
    read: notedAnswer,
  });
  if (!("refused" in reply)) cast.byPin.push({ session, name, at });
}

const site = ({ world }: Cast, deps: IntakeDeps): IntakeDeps => world.wiring.holder(deps);
