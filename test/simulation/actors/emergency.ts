/**
 * Simulates an administrative emergency (S3): an applicant in an office registers it or calls the emergency number 128;
 * inspection works on the case and tries to reach the applicant.
 */

import type { StepAction } from "../../../functions/referral/rules/machine.ts";
import { simulated } from "../services/organisation.ts";
import { registerByPhone } from "./caller.ts";
import type { Cast } from "./cast.ts";
import { type Citizen, register } from "./citizen.ts";
import { followUp } from "./follow-up.ts";
import { emergencyOf } from "./people.ts";
import { open, take } from "./staff.ts";
import type { Page } from "./steps.ts";

/** The employees of inspection, or of the outside authority where inspection is accused. */
const crew = simulated.staff
  .filter(({ unit }) => unit === "inspection" || unit === "outside")
  .map(({ username }) => username);

/** The steps tried at each stage; a step that is listed several times is chosen more often. */
const wanted: Readonly<Partial<Record<Page["stage"], readonly StepAction[]>>> = {
  waiting: ["accept-case", "accept-case", "accept-case", "refer-case", "return-case"],
  "in-hand": [
    ...(["check-on-spot", "check-on-spot", "order-remedy", "judge-commitment"] as const),
    ...(["ask-explanation", "refer-case", "split-case", "draft-answer", "draft-answer"] as const),
  ],
  asked: ["note-reply"],
  "for-approval": ["approve-answer"],
  answered: ["note-contact", "note-contact", "note-contact", "judge-commitment", "close-no-opinion"],
};

export async function emergency(cast: Cast): Promise<void> {
  const { random, scheduler: time } = cast.world.run;
  const calls = random.fork("calls-128").chance(0.3);
  // Some callers accuse the unit of the clerk who takes the call (R2).
  const ofTheDesk = calls && random.fork("complains-of-the-desk").chance(0.4);
  const asked = {
    ...emergencyOf(random.fork("asked-on-the-spot")),
    ...(ofTheDesk && { complainedOfUnit: "service-desk" }),
  };
  const self: Citizen = { who: "applicant-on-the-spot", asked, key: "emergency", comesAfter: 0 };
  await time.sleep(random.between(0, 120_000));
  // A clerk who may not enter the call directs the caller to the web page.
  const code = (calls ? await registerByPhone(cast, self) : undefined) ?? (await register(cast, self));
  if (code === undefined) return;
  const mind = random.fork("mind-on-the-spot");
  const rounds = mind.between(8, 16);
  // Half of the applicants give their opinion of the outcome; the other half say nothing.
  const speaksAt = mind.chance(0.5) ? mind.between(4, rounds) : undefined;
  for (let round = 0; round < rounds; round += 1) {
    await time.sleep(random.between(10_000, 90_000));
    await inspect(cast, code, `emergency-${round}`);
    if (round === speaksAt) await followUp(cast, self, code, `emergency-${round}`);
  }
}

/** Steps that the desk does not offer yet, or never offers. An employee sends such a step from an old page or by the API. */
const notOffered: readonly StepAction[] = ["close-no-opinion", "refer-case"];

/** Opens the case as one employee after another; the first to whom a step of `wanted` is open takes it. */
async function inspect(cast: Cast, code: string, key: string): Promise<void> {
  const { random } = cast.world.run;
  const first = random.below(crew.length);
  for (const username of [...crew.slice(first), ...crew.slice(0, first)]) {
    const page = await open(cast, username, code);
    const may = [...(page?.mayI ?? []), ...notOffered];
    const now = page && (wanted[page.stage] ?? []).filter((action) => may.includes(action));
    if (now && now.length > 0) return take(cast, page, { username, key }, random.pick(now));
  }
}
