/** Checks how cases and letters show the acts of clerks in an applicant's name (C6, C18). */

import type { RequestFact } from "../../../functions/intake/request/request-state.ts";
import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import { envelopesOf } from "../../../shared/journal/envelopes.ts";
import { lostOf } from "../actors/lost.ts";
import { isFollowed, stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

const twice = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) < at);

export const deskActsOnPaper: Invariant = {
  law: "an act at the desk that no message tells is in its case once, and on one letter at most (C6, C18, C19)",
  broken: (cast) => {
    const { intake, referral, setAside } = cast.world;
    const heard = referral.table.rows.filter(({ command }) => command === "hear-desk-act");
    const unknown = intake.table.rows
      .flatMap((row) => envelopesOf("intake", row))
      .filter(({ type, data }) => type === "intake.acted-at-desk.v1" && (data as { byCall?: true }).byCall)
      .filter(({ subject }) => isFollowed(cast, subject))
      .filter(({ subject }) => !setAside.some(({ about }) => about.subject === subject))
      .filter(({ id }) => heard.filter(({ key }) => key === id).length !== 1)
      .map(({ id }) => `${id}: its case does not know`);
    const listed = stepsOf(cast)
      .filter(({ facts }) => facts.some(({ type }) => type === "letter-issued"))
      .flatMap(({ row, after }) =>
        (after.letters?.at(-1)?.acts ?? []).map(({ sequence }) => `${row.id} ${sequence}`),
      );
    return [...unknown, ...twice(listed).map((one) => `${one} is on two letters`)];
  },
};

const clerkOf = (fact: RequestFact | undefined): string | undefined =>
  fact && "enteredBy" in fact ? fact.enteredBy : undefined;

/** Returns the clerk whom the given facts of a case name as the one who entered the act; the first fact is used. */
function clerkHeard([fact]: readonly CaseFact[]): string | undefined {
  if (fact?.type === "consent-heard") return fact.entered?.by;
  return fact && "by" in fact && typeof fact.by === "string" ? fact.by : undefined;
}

const hears = ["hear-information", "hear-reply", "hear-withdrawal", "hear-objection", "hear-consent"];

export const clerksInTheCase: Invariant = {
  law: "a case names the clerk who entered an applicant's step, or none (C6)",
  broken: (cast) => {
    const entered = new Map(
      cast.world.intake.table.rows.map(({ id, version, facts }) => [
        `intake/${id}/${version}/0`,
        clerkOf((facts as readonly RequestFact[])[0]),
      ]),
    );
    // Leaves out requests that lost rows, since their restored journal may have other rows under the lost rows' versions.
    const lost = new Set(lostOf(cast.world, "intake").map(({ id }) => id));
    return stepsOf(cast)
      .filter(({ row }) => !lost.has(requestOf(row.id)))
      .filter(({ row, facts }) => hears.includes(row.command) && facts.length > 0 && entered.has(row.key))
      .filter(({ row, facts }) => clerkHeard(facts) !== entered.get(row.key))
      .map(told);
  },
};
