import type * as z from "zod/mini";
import type { identifyApplicant as contract } from "../../../shared/contracts/staff/applicants.ts";
import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import type { Refusal } from "../../../shared/journal/journal.ts";
import { mayKnow } from "../access/clerk-access.ts";
import { passEnds } from "../access/passes.ts";
import type { ClerkDeps } from "../adapters/clerk-deps.ts";
import type { Status } from "../http/status.ts";
import { type Listed, personList } from "../projections/build-views.ts";

export interface Identified {
  readonly requests: readonly Status[];
  readonly pass: string;
  readonly passExpiresAt: string;
}

/** The number of a person's requests that a clerk is shown at most. */
export const mostShown = 25;

/**
 * Returns the requests of the person at the desk, newest first: status and dates, no text (R15). Leaves out requests in
 * which the clerk has a conflict of interest (R2). The identity service first records which clerk identified which person
 * and how. A person who never registered has no requests.
 *
 * Refuses with `identity-needed`.
 */
export async function identifyApplicant(
  { identity, views, passes, directory, now }: ClerkDeps,
  { identity: given, seen }: z.output<typeof contract.body>,
  clerk: string,
): Promise<Identified | { readonly refused: Refusal }> {
  if (!("number" in given)) return { refused: { code: "identity-needed" } };
  const { number, snapshot } = await directory.current();
  const { person } = await identity.attest({
    identityType: given.type,
    identityNumber: given.number,
    seen,
    by: clerk,
    directory: number,
  });
  const { items } = await views.list(personList(person), { limit: mostShown });
  const at = now();
  const ends = passEnds(at);
  const listed = items.map(({ data }) => data as Listed);
  return {
    requests: listed.filter(({ complainedOf }) => mayKnow(snapshot, complainedOf ?? noParties, clerk, at)),
    pass: await passes.sign({ clerk, person, seen }, ends),
    passExpiresAt: ends.toISOString(),
  };
}
