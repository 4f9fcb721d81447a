/**
 * Checks that everybody sees exactly the commitments that staff published and that neither staff nor a later fact of
 * the case withdrew (I6).
 */

import type { RequestFact } from "../../../functions/intake/request/request-state.ts";
import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import { type PublishedRow, publishedList } from "../../../functions/referral/projections/published-rows.ts";
import { listPublished } from "../../../functions/referral/queries/list-published/list-published.ts";
import { inspects, isByInspection } from "../../../shared/directory/lookups.ts";
import { requestOf } from "../../../shared/domain/cases/case-id.ts";
import type { Cast } from "../actors/cast.ts";
import { simulated } from "../services/organisation.ts";
import { type Step, stepsOf, told } from "./cases.ts";
import type { Invariant } from "./invariant.ts";

/** The Solar Hijri years in which the commitments of a run end. */
const years = [1404, 1405, 1406, 1407, 1408];

/** Whether a case may publish a commitment in this state; computed without the product's rule. */
function isAllowed({ before }: Step, commitment: number): boolean {
  const { hidden, request, hops, commitments } = before;
  const promise = commitments[commitment - 1];
  return (
    promise !== undefined &&
    !("order" in promise) &&
    hidden?.given !== false &&
    request?.withoutIdentity !== true &&
    !isByInspection(simulated, request?.kind) &&
    !inspects(simulated, hops.at(-1)?.unit ?? "")
  );
}

export const publishedByRight: Invariant = {
  law: "no commitment of a hidden applicant, a report, an emergency or a case with inspection is published (I6)",
  broken: (cast) =>
    stepsOf(cast)
      .filter((step) =>
        step.facts.some((fact) => fact.type === "commitment-published" && !isAllowed(step, fact.commitment)),
      )
      .map(told),
};

/** The wordings that are public after these facts of one case, by the number of the commitment. */
function publicAfter(facts: readonly CaseFact[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const fact of facts) {
    if (fact.type === "commitment-published") found.set(fact.commitment, fact.words);
    if (fact.type === "publication-withdrawn") found.delete(fact.commitment);
    // A hidden applicant's commitments are not public, and a later consent does not publish them again.
    if (fact.type === "consent-heard" && !fact.given) found.clear();
  }
  return found;
}

const erasedIn = ({ world }: Cast): ReadonlySet<string> =>
  new Set(
    world.intake.table.rows
      .filter(({ facts }) => (facts as readonly RequestFact[]).some(({ type }) => type === "erased"))
      .map(({ id }) => id),
  );

export const publicAsDecided: Invariant = {
  law: "everybody sees exactly the commitments that were published and not withdrawn, and none of an erased request (I6, P2)",
  broken: async (cast) => {
    const { referral } = cast.world;
    const erased = erasedIn(cast);
    const wanted = [...Map.groupBy(stepsOf(cast), ({ row }) => row.id)].flatMap(([id, steps]) =>
      erased.has(requestOf(id)) ? [] : [...publicAfter(steps.flatMap(({ facts }) => facts)).values()],
    );
    const listed = await Promise.all(
      years.map(async (year) => {
        const { items } = await referral.views.list(publishedList(year), { limit: 1_000 });
        return items.map(({ data }) => (data as PublishedRow).words as string);
      }),
    );
    const rows = listed.flat().filter((words) => !erased.has(requestOf(words.split("/")[1] ?? "")));
    const pages = await Promise.all(years.map((year) => listPublished(referral.atRest, year)));
    const shown = pages.flatMap(({ items }) => items).length;
    return [
      ...wanted.filter((words) => !rows.includes(words)).map((words) => `${words} is not public`),
      ...rows.filter((words) => !wanted.includes(words)).map((words) => `${words} is public`),
      ...(shown === wanted.length ? [] : [`the pages show ${shown} commitments, not ${wanted.length}`]),
    ];
  },
};
