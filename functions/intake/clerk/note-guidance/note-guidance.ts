/**
 * Counts the guidance shown before registration: that another body is in charge (C5), or an answer to a common question
 * that made the request unnecessary (C16). The counts are by day and channel, once per form, and hold no personal data.
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

/**
 * The guidance shown, as keys of the directory: the other body in charge (`handOff`), or the text that made the request
 * unnecessary (`answered`). Both are absent when the clerk's own explanation made it unnecessary.
 */
export interface Told {
  readonly handOff?: string | undefined;
  readonly answered?: string | undefined;
}

/**
 * The counter's name. Example: `hand-off/trader/web` counts the forms on the web that named `trader` as the body in
 * charge.
 */
const whatOf = ({ handOff, answered }: Told, channel: string): string =>
  handOff === undefined ? `answered/${answered ?? "-"}/${channel}` : `hand-off/${handOff}/${channel}`;

export const isKnown = ({ handOff, answered }: Told, snapshot: Snapshot): boolean =>
  handOff === undefined
    ? answered === undefined || (snapshot.guidance ?? []).some(({ key }) => key === answered)
    : handOffOf(snapshot, handOff) !== undefined;

/** @param form identifies the form and its user, so that one form counts the same guidance once */
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

/**
 * Counts guidance shown on the web, within a limit per address. One form may show several pieces of guidance; each is
 * counted once.
 */
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
