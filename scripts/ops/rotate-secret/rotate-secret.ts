/**
 * `rotate-secret`: replaces the signing keys of one purpose in two steps (ADR 0052, `docs/operate/keys.md`).
 */

import { randomBytes } from "node:crypto";
import { rememberedFor } from "../../../shared/secrets/key-ring.ts";
import { olderSecretIn } from "../../../shared/secrets/older-secret.ts";
import { isPurpose, type Purpose, purposes, ringId } from "../../../shared/secrets/purposes.ts";
import {
  keyZero,
  oldKeys,
  type Ring,
  ringOf,
  rowOf,
  withNewKey,
  withoutKeys,
} from "../../../shared/secrets/ring.ts";
import { NotUnderstood } from "../../operator/run-command.ts";
import { neverRotated } from "./never-rotated.ts";
import type { RingRows } from "./ring-rows.ts";

export interface Choice {
  readonly purpose: string | undefined;
  /**
   * Creates the key ring of each purpose that used the service's own secret. The first key, number 0, is this secret.
   * This is needed once, before the first release that uses key rings is deployed.
   */
  readonly begin: boolean;
  /** Removes each key whose signatures have all expired. */
  readonly removeOld: boolean;
  /**
   * With `removeOld`: removes all keys except the present one, even when signatures of the removed keys have not
   * expired.
   */
  readonly leaked: boolean;
  readonly dryRun: boolean;
}

export interface RotatingPorts {
  readonly rows: RingRows;
  readonly now: () => Date;
  readonly say: (line: string) => void;
  readonly fresh?: () => Uint8Array;
  /** Whether the word index has the entries of every case under the present key. */
  readonly isIndexRebuilt: () => Promise<boolean>;
}

/**
 * Lists the keys, starts the key rings, adds a key or removes old keys, as the operator chose.
 * @returns whether the operator's choice was carried out
 * @throws NotUnderstood for an unknown purpose
 */
export async function rotateSecret(ports: RotatingPorts, choice: Choice): Promise<boolean> {
  const { purpose } = choice;
  if (purpose === undefined) return choice.begin ? begun(ports, choice) : listed(ports);
  const never = Object.hasOwn(neverRotated, purpose) ? neverRotated[purpose] : undefined;
  if (never !== undefined) throw new Error(`“${purpose}” is never rotated. ${never}`);
  if (!isPurpose(purpose))
    throw new NotUnderstood(`There is no purpose “${purpose}”: ${allPurposes.join(", ")}`);
  return choice.removeOld ? removed(ports, purpose, choice) : added(ports, purpose, choice);
}

const allPurposes = Object.keys(purposes).filter(isPurpose);

interface Standing {
  readonly ring: Ring;
  /** The revision of the row that was read; undefined when there is no row. */
  readonly revision: number | undefined;
}

/**
 * Returns the key ring of a purpose. If the service's own secret was stored before key rings existed, it is the first
 * key, number 0, of a ring from which it was not removed; partner keys never used it.
 */
async function standing({ rows }: RotatingPorts, purpose: Purpose): Promise<Standing> {
  const row = await rows.find(ringId(purpose));
  const ring = ringOf(row ?? {});
  const isZeroKnown = ring.removed.includes(0) || ring.keys.some(({ id }) => id === 0);
  const older = isZeroKnown ? undefined : await olderSecretIn(rows, purposes[purpose].service);
  const whole =
    older && purpose !== "partner-keys" ? { ...ring, keys: [keyZero(older), ...ring.keys] } : ring;
  return { ring: whole, revision: row && ring.revision };
}

async function begun(ports: RotatingPorts, { dryRun }: Choice): Promise<boolean> {
  for (const purpose of allPurposes) {
    const { ring, revision } = await standing(ports, purpose);
    const isOlder = ring.keys.some(({ id }) => id === 0);
    if (isOlder && !dryRun) await written(ports, purpose, { ...ring, revision: ring.revision + 1 }, revision);
    ports.say(
      `${purpose}: ${isOlder ? "the current secret is its key 0" : "was never signed with an older secret"}`,
    );
  }
  return true;
}

async function listed(ports: RotatingPorts): Promise<boolean> {
  for (const purpose of allPurposes) {
    const { keys } = (await standing(ports, purpose)).ring;
    const told = keys.map(({ id, since }) => `${id}${since && ` since ${since}`}`);
    ports.say(`${purpose}: ${told.length === 0 ? "no key yet" : told.join(", ")}`);
  }
  return true;
}

const minutesRemembered = rememberedFor / 60_000;

async function added(ports: RotatingPorts, purpose: Purpose, { dryRun }: Choice): Promise<boolean> {
  const { now, fresh = () => new Uint8Array(randomBytes(32)), say } = ports;
  const before = await standing(ports, purpose);
  const after = withNewKey(before.ring, fresh(), now());
  const { id } = after.keys.at(-1) ?? { id: 0 };
  if (dryRun) return said(say, `${purpose}: key ${id} would be added beside ${named(before.ring)}.`);
  await written(ports, purpose, after, before.revision);
  say(
    `${purpose}: key ${id} signs everything new within ${minutesRemembered} minutes; ${named(before.ring)} stays good.`,
  );
  const { life } = purposes[purpose];
  return said(
    say,
    typeof life === "number"
      ? `Remove the old keys from ${overAt(now(), life)} on: npm run ops -- rotate-secret ${purpose} --remove-old`
      : `An older key stays valid until everything made with it is replaced. ${replaced[purpose] ?? ""}`,
  );
}

/** For each purpose whose signatures never expire: the sentence that tells an operator how to replace what is signed. */
const replaced: Partial<Record<Purpose, string>> = {
  pins: "A clerk prints a new receipt, whose PIN is under the new key.",
  "partner-keys": "An administrator makes the partner another key in the desk, and ends the one before.",
  words:
    "After five minutes, npm run ops -- rebuild-views referral puts every case under the new key; then --remove-old.",
  webhooks: "An administrator replaces the webhook's secret in the desk.",
};

const named = ({ keys }: Ring): string =>
  keys.length === 0 ? "no other" : keys.map(({ id }) => `key ${id}`).join(", ");

const overAt = (since: Date, life: number): string =>
  new Date(since.getTime() + life + rememberedFor).toISOString();

async function removed(ports: RotatingPorts, purpose: Purpose, { leaked, dryRun }: Choice): Promise<boolean> {
  const { say, now } = ports;
  const before = await standing(ports, purpose);
  const { life } = purposes[purpose];
  if (before.ring.keys.length < 2)
    return refused(say, `${purpose}: there is no old key. Add a new one first.`);
  if (!leaked && life === "until-superseded")
    return refused(
      say,
      `${purpose}: everything made with an old key is valid until it is replaced, so no old key expires. ${replaced[purpose] ?? ""} After a leak: --remove-old --leaked.`,
    );
  if (!leaked && life === "until-rebuilt" && !(await ports.isIndexRebuilt()))
    return refused(say, `${purpose}: not every case is under the current key. ${replaced[purpose] ?? ""}`);
  const old = oldKeys(before.ring, (typeof life === "number" ? life : 0) + rememberedFor);
  const over = old.filter((key) => leaked || key.over <= now());
  for (const { id, over: until } of old.filter((key) => !over.includes(key)))
    say(`${purpose}: key ${id} may have signed something that is valid until ${until.toISOString()}.`);
  if (over.length === 0) return refused(say, "Nothing was removed.");
  const ids = over.map(({ id }) => id);
  if (dryRun) return said(say, `${purpose}: key ${ids.join(", ")} would be removed.`);
  await written(ports, purpose, withoutKeys(before.ring, ids), before.revision);
  say(
    `${purpose}: key ${ids.join(", ")} is removed; no function accepts it after ${minutesRemembered} minutes.`,
  );
  if (leaked && typeof life !== "number") say(replaced[purpose] ?? "");
  return true;
}

async function written({ rows }: RotatingPorts, purpose: Purpose, ring: Ring, before: number | undefined) {
  if (await rows.write(ringId(purpose), rowOf(ring), before)) return;
  throw new Error(
    "Another operator or a function changed these keys at the same time: nothing was changed. Run it again.",
  );
}

const said = (say: RotatingPorts["say"], line: string): true => {
  say(line);
  return true;
};

const refused = (say: RotatingPorts["say"], line: string): false => {
  say(line);
  return false;
};
