/** What is hidden from the units until the applicant consents (C15), told from the journals and not from the case's own word. */

import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { inForce } from "../invariants/directory.ts";
import type { Cast } from "./cast.ts";

/** Nobody leaves inspection or the outside authority; a reorganisation moves experts to inspection. */
const isKeeper = (world: Cast["world"], username: string): boolean =>
  inForce(world).staff.some(
    (one) => one.username === username && (one.unit === "inspection" || one.unit === "outside"),
  );

/** What the applicant said of it last, as the case has heard it by now. */
const heard = ({ world }: Cast, id: string): readonly boolean[] =>
  world.referral.table.rows
    .filter((row) => row.id === id)
    .flatMap(({ facts }) => facts as readonly CaseFact[])
    .flatMap((fact) => {
      if (fact.type === "opened") return fact.hidden ? [fact.hidden.given] : [];
      return fact.type === "consent-heard" ? [fact.given] : [];
    });

/**
 * Looks with somebody at a case, and minds what they are told.
 * @param told whether what they were shown has the applicant's name or words.
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
  // A table that was put back may have forgotten what was heard.
  if (!hides || cast.world.restored.length > 0 || isKeeper(cast.world, username)) return shown;
  const since = heard(cast, code).slice(before.length);
  const may = before.at(-1) === true || since.includes(true);
  if (told(shown) && !may)
    cast.world.run.violate(
      "no unit is told whom and what is hidden from it (C15)",
      `${username} reads ${code}`,
    );
  cast.world.run.tally.count(
    "effect",
    may ? "a unit read what it may" : "a unit read without what is hidden",
  );
  return shown;
}
