/**
 * Simulates staff who deal with applicants: an expert who looks up an applicant's identity, a clerk at the counter, and a
 * clerk who edits the block list.
 */

import { addBlock } from "../../../functions/identity/commands/add-block.ts";
import { liftBlock } from "../../../functions/identity/commands/lift-block.ts";
import { actForApplicant } from "../../../functions/intake/clerk/act-for-applicant.ts";
import type { Opened } from "../../../functions/intake/clerk/clerk-command.ts";
import { contactApplicant } from "../../../functions/intake/clerk/contact-applicant.ts";
import { printReceipt } from "../../../functions/intake/clerk/print-receipt.ts";
import { rateForApplicant } from "../../../functions/intake/clerk/rate-for-applicant.ts";
import { sendReceiptCode } from "../../../functions/intake/clerk/send-receipt-code.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import type { Cast } from "./cast.ts";
import { clerk, identify } from "./identify.ts";
import { anybodyLooksUp } from "./look-up.ts";
import { comesWithoutATime } from "./meetings/without-a-time.ts";
import { canary, receiptCodeIn } from "./people.ts";
import { showsAuthority } from "./proxies.ts";

type Act = Parameters<typeof actForApplicant>[1]["act"];

const administrator = "v.sadeghi";

/** Plays `rounds` visits: in each, the applicant of a registered request comes to the service desk. */
export async function applicantsAtDesk(cast: Cast, rounds: number): Promise<void> {
  const { run } = cast.world;
  for (let round = 0; round < rounds; round += 1) {
    await run.scheduler.sleep(run.random.between(60_000, 600_000));
    const codes = [...cast.registered.keys()];
    if (codes.length === 0) continue;
    const hidden = codes.filter((one) => cast.registered.get(one)?.knownTo === "inspection");
    const code = run.random.pick(hidden.length > 0 && run.random.chance(0.3) ? hidden : codes);
    const each = [anybodyLooksUp, identifies, contactAtDesk, actAtDesk, printAtDesk];
    const come = run.random.pick(cast.receiving.length > 0 ? [...each, comesWithoutATime] : each);
    await come(cast, code, `contact-${round}`);
    if (run.random.fork(`shows-${round}`).chance(0.5)) await showsAuthority(cast, code, `authority-${round}`);
  }
}

const identifies = async (cast: Cast, code: string): Promise<void> => {
  await identify(cast, code);
};

/** The applicant says at the desk how satisfied they are, and the clerk enters the rating (R12). */
export async function rateAtDesk(cast: Cast, code: string, key: string): Promise<void> {
  const { run, intake } = cast.world;
  const pass = await identify(cast, code);
  if (pass === undefined) return;
  const [process, outcome] = [run.random.chance(0.5), run.random.chance(0.5)];
  const said = { request: code, pass, outcome };
  await cast.client.command({
    name: "rate-for-applicant",
    who: clerk,
    key: `${code}/${clerk}/${key}`,
    // A retry is refused when the clerk's pass for this applicant has expired, or the clerk is now in conflict of
    // interest with the case.
    lapsesTo: "not-found",
    send: (body) =>
      intake.staffApi.invoke((deps) =>
        rateForApplicant(deps, { ...said, process: body === "own" ? process : !process }, { clerk, key }),
      ),
    read: (reply) =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
}

/** The applicant asks at the desk about the state of the request; sometimes the clerk promises a call (R19). */
async function contactAtDesk(cast: Cast, code: string, key: string): Promise<void> {
  const { run, intake } = cast.world;
  const pass = await identify(cast, code);
  if (pass === undefined) return;
  const words = `${canary}: صحبت ${run.random.below(1_000_000)}`;
  const day = tehranDay(new Date(run.scheduler.now() + 86_400_000));
  const call = run.random.chance(0.6) ? { call: { day, time: "10:30", reason: words } } : {};
  const said = { request: code, pass, how: "in-person", ...call } as const;
  await cast.client.command({
    name: "contact-applicant",
    who: clerk,
    key: `${code}/${clerk}/${key}`,
    // A retry is refused when the clerk's pass for this applicant has expired, or the clerk is now in conflict of
    // interest with the case.
    lapsesTo: "not-found",
    send: (body) =>
      intake.staffApi.invoke((deps) =>
        contactApplicant(
          deps,
          { ...said, words: body === "own" ? words : `${words} (دیگر)` },
          { clerk, key },
        ),
      ),
    read: (reply) =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
}

/**
 * The clerk enters what the applicant says at the desk: more information, a reply, or whether units may know the applicant
 * (C6, R8, C15).
 */
async function actAtDesk(cast: Cast, code: string, key: string): Promise<void> {
  const { run, intake } = cast.world;
  const pass = await identify(cast, code);
  if (pass === undefined) return;
  const words = `${canary}: توضیح ${run.random.below(1_000_000)}`;
  const drawn = run.random.fork(`act-${key}-${code}`);
  const hidden = cast.registered.get(code)?.knownTo === "inspection" && drawn.chance(0.6);
  const acts = (of: "own" | "other"): Act => {
    if (hidden) return { type: "consent", given: of === "own" };
    const said = of === "own" ? words : `${words} (دیگر)`;
    return drawn.fork("reply").chance(0.3)
      ? { type: "reply", case: code, words: said, readBack: true }
      : { type: "add", words: said };
  };
  await cast.client.command({
    name: "act-for-applicant",
    who: clerk,
    key: `${code}/${clerk}/act-${key}`,
    lapsesTo: "not-found",
    send: (body) => {
      const by = { clerk, key: `act-${key}` };
      const asked = { request: code, pass, act: acts(body) };
      return intake.staffApi.invoke((deps) => actForApplicant(deps, asked, by));
    },
    read: (reply) =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
}

/**
 * Prints a new receipt for an applicant who lost theirs and shows an identity card; some applicants also read out the
 * one-time code from their phone (C2, ADR 0036).
 */
export async function printAtDesk(cast: Cast, code: string, key: string): Promise<void> {
  const pass = await identify(cast, code);
  if (pass === undefined) return;
  const hasPhone = cast.world.run.random.fork(`phone-${key}-${code}`).chance(0.5);
  const proof = hasPhone ? await readAloud(cast, { request: code, pass }, key) : undefined;
  const printed = await cast.client.command({
    name: "print-receipt",
    who: clerk,
    key: `${code}/${clerk}/print-${key}`,
    bodiless: true,
    lapsesTo: "not-found",
    send: () =>
      cast.world.intake.staffApi.invoke((deps) =>
        printReceipt(deps, { request: code, pass, proof }, { clerk, key: `print-${key}` }),
      ),
    read: (reply) =>
      "refused" in reply
        ? { accepted: false, code: reply.refused.code }
        : { accepted: true, value: reply.pin },
  });
  if ("pin" in printed && printed.pin !== undefined) cast.pins.set(code, printed.pin);
}

/**
 * Returns the one-time code from the applicant's SMS; the clerk needs this code to print a receipt with a PIN. Undefined when
 * no SMS was sent or none arrived.
 */
async function readAloud({ world, client, registered }: Cast, opened: Opened, key: string) {
  const { request } = opened;
  const sent = await client.command({
    name: "send-receipt-code",
    who: clerk,
    key: `${request}/${clerk}/code-${key}`,
    bodiless: true,
    lapsesTo: "not-found",
    send: () =>
      world.intake.staffApi.invoke((deps) => sendReceiptCode(deps, opened, { clerk, key: `code-${key}` })),
    read: (reply) =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
  if ("refused" in sent) return undefined;
  await world.run.scheduler.sleep(60_000);
  const { mobile } = registered.get(request)?.applicant ?? {};
  const texts = world.stores.providers.sms.flatMap(({ delivered }) => delivered);
  const oneTimeCode = texts
    .filter(({ to }) => to === mobile)
    .map(({ text }) => receiptCodeIn(text))
    .findLast(Boolean);
  return oneTimeCode === undefined ? undefined : { challenge: sent.challenge, oneTimeCode };
}

/** Adds an unused mobile to the block list and removes it again. */
export async function blocker({ world, client }: Cast): Promise<void> {
  const { run, identity } = world;
  const who = { type: "mobile", mobile: "+989127770099" } as const;
  const reasons = { own: `${canary}: بی‌معنا`, other: `${canary}: دلیلی دیگر` };
  const asks = (key: string) => ({ username: administrator, key, directory: 0 });
  await run.scheduler.sleep(run.random.between(1_000, 900_000));
  const added = await client.command({
    name: "add-block",
    who: administrator,
    key: "add-block",
    send: (body) =>
      identity.staffApi.invoke((deps) => addBlock(deps, asks("add"), { who, reason: reasons[body] })),
    read: ({ outcome }) => answerOf(outcome),
  });
  await run.scheduler.sleep(run.random.between(1_000, 300_000));
  await client.command({
    name: "lift-block",
    who: administrator,
    key: "lift-block",
    send: (body) =>
      identity.staffApi.invoke((deps) =>
        liftBlock(deps, asks("lift"), { block: added.block, reason: reasons[body] }),
      ),
    read: answerOf,
  });
}

const answerOf = (outcome: Awaited<ReturnType<typeof liftBlock>>) =>
  outcome.accepted
    ? ({ accepted: true, value: outcome.loaded } as const)
    : ({ accepted: false, code: outcome.refusal.code } as const);
