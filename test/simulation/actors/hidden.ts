/**
 * Finds replies that show a unit the applicant of a case, although the applicant asked to stay unknown to units and has not
 * consented since (C15). The consent is read from the journals, not from the case's state.
 */

import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { inForce } from "../invariants/directory.ts";
import type { Cast } from "./cast.ts";

/**
 * Returns whether the employee belongs to inspection or the outside authority. No change of the directory moves an employee
 * out of these two units.
 */
const isKeeper = (world: Cast["world"], username: string): boolean =>
  inForce(world).staff.some(
    (one) => one.username === username && (one.unit === "inspection" || one.unit === "outside"),
  );

/** Returns the applicant's consents and refusals that the case's journal has recorded. */
export const heard = ({ world }: Pick<Cast, "world">, id: string): readonly boolean[] =>
  world.referral.table.rows
    .filter((row) => row.id === id)
    .flatMap(({ facts }) => facts as readonly CaseFact[])
    .flatMap((fact) => {
      if (fact.type === "opened") return fact.hidden ? [fact.hidden.given] : [];
      return fact.type === "consent-heard" ? [fact.given] : [];
    });

/**
 * Opens a case as an employee and checks that the reply does not show an applicant who is hidden from this employee.
 * @param told returns whether the reply contains the applicant's name or text
 */
export async function minding<Shown>(
  cast: Cast,
  { username, code }: { readonly username: string; readonly code: string },
  look: () => Promise<Shown>,
  told: (shown: Shown) => boolean,
): Promise<Shown> {
  const before = heard(cast, code);
  const shown = await look();
  const hides = cast.registered.get(requestOf(code))?.knownTo === "inspection";
  // A journal that was restored from a backup may have lost the consent, so then nothing is checked.
  if (!hides || cast.world.restored.length > 0 || isKeeper(cast.world, username)) return shown;
  const since = heard(cast, code).slice(before.length);
  const may = before.at(-1) === true || since.includes(true);
  if (told(shown) && !may)
    cast.world.run.violate(
      "no unit is shown the applicant and text that are hidden from it (C15)",
      `${username} reads ${code}`,
    );
  cast.world.run.tally.count(
    "effect",
    may ? "a unit read what it may see" : "a unit read without what is hidden",
  );
  return shown;
}
