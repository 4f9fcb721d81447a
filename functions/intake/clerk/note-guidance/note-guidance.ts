/**
 * Counts what people were told before they registered: the matter was handed off to whose it is (C5), or an answer was enough
 * (C16). By day and channel, once for each form; nothing of the person is kept.
 */

import { handOffOf } from "../../../../shared/directory/guidance.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { keyedHash } from "../../../../shared/documents/keyed-hash.ts";
import { tehranDay } from "../../../../shared/domain/time/tehran-time.ts";
import type { Tallies } from "../../../../shared/limits/tallies.ts";
import { onceOf, within } from "../../access/limits.ts";
import type { IntakeDeps } from "../../adapters/deps.ts";
import { guidanceLimit } from "../../rules/rules.ts";

export interface GuidanceDeps extends Pick<IntakeDeps, "secret" | "now"> {
  readonly tallies: Tallies;
}

/** The key of a hand-off, of an item of guidance, or neither: a clerk's own words were enough. */
export interface Told {
  readonly handOff?: string | undefined;
  readonly answered?: string | undefined;
}

/** What is counted: `hand-off/trader/web`. */
const whatOf = ({ handOff, answered }: Told, channel: string): string =>
  handOff === undefined ? `answered/${answered ?? "-"}/${channel}` : `hand-off/${handOff}/${channel}`;

/** Whether the directory in force has it to tell. */
export const isKnown = ({ handOff, answered }: Told, snapshot: Snapshot): boolean =>
  handOff === undefined
    ? answered === undefined || (snapshot.guidance ?? []).some(({ key }) => key === answered)
    : handOffOf(snapshot, handOff) !== undefined;

/** @param form names the form it happened on, and whose it is: `other` when that told something else before */
export async function noteGuidance(
  { tallies, secret, now }: GuidanceDeps,
  told: Told,
  channel: string,
  form: readonly string[],
): Promise<"counted" | "before" | "other"> {
  const once = keyedHash(await secret.get(), "guidance", ...form)
    .toString("base64url")
    .slice(0, 22);
  const at = now();
  return tallies.add(tehranDay(at), whatOf(told, channel), once, at);
}

/** On the web: a form may lead somebody to several places, each counted once. One address counts so often and no more. */
export async function noteOnWeb(
  deps: GuidanceDeps & Pick<IntakeDeps, "limits">,
  { address }: { readonly address: string },
  told: Told,
  key: string,
): Promise<void> {
  const what = whatOf(told, "web");
  const once = await onceOf(deps, "guidance", key, what);
  if (!(await within(deps, "guided-from", [address], guidanceLimit, once))) return;
  await noteGuidance(deps, told, "web", ["web", key, what]);
}
