/** Simulates an administrator who makes a new key for a partner and then ends the partner's former key (N7). */

import { endPartnerKey, makePartnerKey } from "../../../functions/intake/partner/keep-partner-key.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";

const by = "v.sadeghi";
const partner = "samad";

/** The share of simulation runs in which a key is replaced, from 0 to 1. */
const changing = 0.5;

/** The number of the partner's first key, which was made before the desk could make keys. */
const before = 1;

export async function changesPartnerKey(cast: Cast): Promise<void> {
  const { run } = cast.world;
  const random = run.random.fork("partner-keys");
  if (!random.chance(changing)) return;
  await run.scheduler.sleep(random.between(60_000, 900_000));
  const made = await makes(cast, random.chance(0.5) ? 7 : undefined);
  if ("refused" in made) return;
  await run.scheduler.sleep(random.between(1_000, 60_000));
  await ends(cast, before);
}

const answered = <Told extends object>(told: Told | { readonly refused: Refusal }, value: unknown): Answer =>
  "refused" in told ? { accepted: false, code: told.refused.code } : { accepted: true, value };

function makes({ world, client }: Cast, overlapDays: number | undefined) {
  const key = "make-samad-key";
  return client.command({
    ...{ name: "make-partner-key", who: by, key: `${by}/${key}` },
    send: (body) =>
      world.intake.partnerApi.invoke((deps) =>
        makePartnerKey(
          deps,
          { partner, by, key },
          { overlapDays: body === "own" ? overlapDays : (overlapDays ?? 0) + 1 },
        ),
      ),
    // After ten minutes a retry no longer shows the key itself, so only number and time are compared.
    read: (told) => answered(told, "number" in told && [told.number, told.toldUntil]),
  });
}

function ends({ world, client }: Cast, number: number) {
  const key = "end-samad-key";
  return client.command({
    ...{ name: "end-partner-key", who: by, key: `${by}/${key}`, bodiless: true as const },
    send: () => world.intake.partnerApi.invoke((deps) => endPartnerKey(deps, { partner, by, key }, number)),
    read: (told) => answered(told, told),
  });
}
