/** Checks the people whom a step names: each must be in the directory and without a conflict of interest (R2). */

import { staffMember } from "../../../../shared/directory/lookups.ts";
import type { Clearance, Cleared } from "../../../../shared/domain/cases/clearance.ts";
import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { About } from "./meeting-step.ts";

/** Checks one person whom a step names. Refuses with `unknown-person` and any `in-conflict-*` code. */
export const named = ({ snapshot, gate }: Pick<About, "snapshot" | "gate">, username: string): Clearance =>
  staffMember(snapshot, username) ? gate.person(username) : { refused: { code: "unknown-person" } };

/** Checks all people whom a step names. Returns them as `Cleared`, or the first refusal. */
export function allNamed(
  about: Pick<About, "snapshot" | "gate">,
  usernames: readonly string[],
): { readonly cleared: readonly Cleared[] } | { readonly refused: Refusal } {
  const cleared: Cleared[] = [];
  for (const username of new Set(usernames)) {
    const one = named(about, username);
    if ("refused" in one) return one;
    cleared.push(one.cleared);
  }
  return { cleared };
}
