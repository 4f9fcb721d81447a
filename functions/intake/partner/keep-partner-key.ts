import { defined } from "../../../shared/defined.ts";
import { partnerIn } from "../../../shared/directory/lookups.ts";
import type { Partner } from "../../../shared/directory/snapshot.ts";
import { byStaff } from "../../../shared/journal/actors.ts";
import { fingerprintOf } from "../../../shared/journal/fingerprint.ts";
import type { Decision, Refusal } from "../../../shared/journal/journal.ts";
import {
  endedKey,
  madeKey,
  type PartnerKeyFact,
  type PartnerKeysState,
  partnerKeysId,
} from "../journals/journal-partner-keys.ts";
import { type KnownKey, knownKeys, madeKeyOf, type PartnerKeyDeps } from "./partner-keys.ts";

interface Ask {
  readonly partner: string;
  readonly by: string;
  /** The idempotency key. */
  readonly key: string;
}

type OrRefused<T> = T | { readonly refused: Refusal };

/** The number of minutes in which a retry gets the key. */
const toldMinutes = 10;

export interface Made {
  readonly number: number;
  /** The time until which a retry gets the key; later calls never get the key. */
  readonly toldUntil: string;
  readonly signingKey?: string;
}

/**
 * Makes another key for a partner (N7). The older keys stay valid until an administrator ends them, or for `overlapDays`.
 *
 * Refuses with `not-found`, `two-partner-keys` and `key-reused`.
 */
export async function makePartnerKey(
  deps: PartnerKeyDeps,
  ask: Ask,
  { overlapDays }: { readonly overlapDays?: number | undefined },
): Promise<OrRefused<Made>> {
  const at = deps.now();
  const { by } = ask;
  const { id: from } = await deps.partnerRing.current();
  const done = await decided(deps, ask, { name: "make-partner-key", input: { overlapDays } }, (numbers) =>
    madeKey({ ...numbers, overlapDays, by, at, from }),
  );
  if ("refused" in done) return done;
  const made = done.state.made.at(-1);
  if (!made) throw new Error("The key that was made is in the state");
  const until = new Date(Date.parse(made.at) + toldMinutes * 60_000);
  const told = { number: made.number, toldUntil: until.toISOString() };
  if (at >= until) return told;
  const signingKey = await madeKeyOf(deps.partnerRing, ask.partner, made);
  return { ...told, ...defined({ signingKey }) };
}

/**
 * Ends a key: its signatures are refused from now on (N7).
 *
 * Refuses with `not-found`, `partner-key-over` and `key-reused`.
 */
export async function endPartnerKey(
  deps: PartnerKeyDeps,
  ask: Ask,
  number: number,
): Promise<OrRefused<{ readonly at: string }>> {
  const done = await decided(deps, ask, { name: "end-partner-key", input: { number } }, ({ inForce }) =>
    endedKey(inForce, { number, by: ask.by }),
  );
  if ("refused" in done) return done;
  const end = done.state.ends[number];
  if (!end) throw new Error("The key that was ended has its end in the state");
  return { at: end.at };
}

interface Numbers {
  readonly inForce: readonly number[];
  readonly greatest: number;
}

async function decided(
  { partnerKeys, directory, now }: PartnerKeyDeps,
  { partner: name, by, key }: Ask,
  { name: command, input }: { readonly name: string; readonly input: object },
  decide: (numbers: Numbers) => Decision<PartnerKeyFact>,
): Promise<OrRefused<{ readonly state: PartnerKeysState }>> {
  const { number, snapshot } = await directory.current();
  const partner = partnerIn(snapshot, name);
  if (!partner) return { refused: { code: "not-found" } };
  const id = partnerKeysId(name);
  const at = now();
  const row = {
    ...{
      name: command,
      ...byStaff(by, key),
      fingerprint: fingerprintOf({ command, input }),
    },
    ...{ at, directory: number, correlation: id },
  };
  const outcome = await partnerKeys.decide(id, row, ({ state }) => decide(numbersIn(state, partner, at)));
  return outcome.accepted ? { state: outcome.loaded.state } : { refused: outcome.refusal };
}

function numbersIn(state: PartnerKeysState, partner: Partner, at: Date): Numbers {
  const keys = knownKeys(state, partner, at);
  return {
    inForce: keys.filter(({ inForce }) => inForce).map((one) => one.number),
    greatest: Math.max(partner.keyNumber ?? 0, ...keys.map((one) => one.number)),
  };
}

export interface KeysOf {
  readonly partner: Partner;
  readonly keys: readonly KnownKey[];
}

/** Lists the present and past keys of each partner in the directory, without the keys themselves. */
export async function listPartnerKeys(deps: PartnerKeyDeps): Promise<readonly KeysOf[]> {
  const { snapshot } = await deps.directory.current();
  return Promise.all(
    (snapshot.partners ?? []).map(async (partner) => {
      const { state } = await deps.partnerKeys.load(partnerKeysId(partner.key));
      return { partner, keys: knownKeys(state, partner, deps.now()) };
    }),
  );
}
