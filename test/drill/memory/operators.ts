/** The telephones: callers wait in one queue for the next free operator, who registers the request (C6). */

import { identifyApplicant } from "../../../functions/intake/clerk/identify-applicant.ts";
import { likelyForApplicant } from "../../../functions/intake/clerk/likely-duplicates/likely-for-applicant.ts";
import { registerForApplicant } from "../../../functions/intake/clerk/register-for-applicant.ts";
import { e164 } from "../../support/citizens.ts";
import { type Arrival, channels } from "../scenario.ts";
import type { Stage } from "./stage.ts";

/** How long a call takes, in milliseconds: at least and at most. */
export const call = { least: 150_000, most: 390_000 };
/**
 * The share of first calls in which the operator also searches for a duplicate, so that requests wrongly shown as
 * duplicates are counted.
 */
const searched = 0.02;

const [, phone] = channels;

/**
 * Plays all calls.
 * @returns a promise that resolves when the last caller hung up
 */
export async function telephones(
  stage: Stage,
  calls: readonly Arrival[],
  operators: readonly string[],
): Promise<void> {
  const line = lineOf<Arrival>();
  const work = operators.map((operator) => atTheTelephone(stage, line.next, operator));
  for (const caller of calls) {
    await stage.time.sleep(Math.max(0, caller.at - stage.time.now()));
    line.add(caller);
  }
  line.end();
  await Promise.all(work);
}

async function atTheTelephone(
  stage: Stage,
  next: () => Promise<Arrival | undefined>,
  operator: string,
): Promise<void> {
  const { time, waited, random } = stage;
  for (let caller = await next(); caller; caller = await next()) {
    waited.push((time.now() - caller.at) / 1_000);
    await time.sleep(random.fork(`call-${caller.number}`).between(call.least, call.most));
    if (caller.repeats !== undefined || random.fork(`search-${caller.number}`).chance(searched))
      await searchDuplicates(stage, caller, operator);
    await register(stage, caller, operator);
  }
}

async function searchDuplicates(
  stage: Stage,
  { person, description, repeats }: Arrival,
  operator: string,
): Promise<void> {
  const { staffApi } = stage.world.intake;
  const identity = { type: "national-code", number: person.nationalCode } as const;
  const found = await staffApi.invoke((deps) =>
    identifyApplicant(deps, { identity, seen: "caller" }, operator),
  );
  if ("refused" in found) return stage.similar.add(`identifying refused: ${found.refused.code}`);
  const { pass } = found;
  const likely = await staffApi.invoke((deps) => likelyForApplicant(deps, { pass, description }, operator));
  if ("refused" in likely) return stage.similar.add(`searching refused: ${likely.refused.code}`);
  const isRepeated = repeats !== undefined ? "second call of an applicant" : "first call of an applicant";
  stage.similar.add(`${isRepeated}: ${likely.length > 0 ? "duplicate shown" : "none shown"}`);
}

async function register(stage: Stage, arrival: Arrival, operator: string): Promise<void> {
  const { world, accepted, refused, gaveUp, time } = stage;
  const { kind, subject, province, description, person, number } = arrival;
  const identity = { type: "national-code", number: person.nationalCode } as const;
  const mobile = e164(person.mobile);
  const asked = {
    ...{
      channel: phone,
      kind,
      subject,
      province,
      description,
      language: "fa" as const,
      readBack: true as const,
    },
    applicant: { type: "given", seen: "caller", fullName: person.fullName, identity, mobile },
  } as const;
  const by = { clerk: operator, key: `call-${number}` };
  const reply = await world.intake.staffApi.invoke((deps) => registerForApplicant(deps, asked, by));
  if ("refused" in reply) {
    refused[phone].add(reply.refused.code);
    gaveUp[phone].add("all");
  } else accepted.set(reply.code, { channel: phone, number, at: time.now() });
}

/** A queue of callers; `next` waits for the next caller and returns undefined when no further caller comes. */
function lineOf<T>() {
  const callers: T[] = [];
  const free: ((caller: T | undefined) => void)[] = [];
  let ended = false;
  return {
    add: (caller: T): void => {
      const operator = free.shift();
      if (operator) operator(caller);
      else callers.push(caller);
    },
    end: (): void => {
      ended = true;
      for (const operator of free.splice(0)) operator(undefined);
    },
    next: (): Promise<T | undefined> =>
      callers.length > 0 || ended
        ? Promise.resolve(callers.shift())
        : new Promise((resolve) => free.push(resolve)),
  };
}
