import { defined } from "../defined.ts";
import { conflictIn } from "../domain/cases/clearance.ts";
import type { Conflict, ConflictReason } from "../domain/cases/conflict-of-interest.ts";
import { fingerprintOf } from "../journal/fingerprint.ts";
import type { Fact, Journal, Refusal } from "../journal/journal.ts";

/**
 * An operation that was refused, since its user has a conflict of interest in the case, or named a unit or
 * person that has one (R2).
 */
export interface RefusedConflict<Named> {
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** The name of the refused operation. */
  readonly action: string;
  /** The unit or person with a conflict of interest that the operation named; absent when the user has the conflict. */
  readonly named?: Named;
  readonly why: ConflictReason;
}

/**
 * The conflict of interest because of which an operation was refused: the conflict of the caller, or the conflict
 * of the unit or person whom the caller named.
 * @param own the conflict of the caller, if any
 * @returns undefined when the operation was refused for another reason
 */
export function conflictBehind<Named>(
  refusal: Refusal,
  { by, action, own, named }: ConflictTried<Named>,
): Omit<RefusedConflict<Named>, "at"> | undefined {
  const why = own?.reason ?? conflictIn(refusal);
  return why && { by, action, why, ...(!own && defined({ named })) };
}

interface ConflictTried<Named> extends Pick<RefusedConflict<Named>, "by" | "action"> {
  readonly own: Conflict | undefined;
  readonly named: Named | undefined;
}

/**
 * Tells `noteConflictIn` where to record a refusal: the journal, the aggregate, and a function that makes the
 * fact.
 */
export interface ConflictNotes<Named, F extends Fact> {
  readonly journal: Pick<Journal<unknown, F>, "decide">;
  readonly id: (at: string) => string;
  /** The tracking code of the request. */
  readonly correlation: string;
  readonly fact: (conflict: RefusedConflict<Named>) => F;
}

/**
 * Records in the journal that an operation was refused for a conflict of interest (R2): once per person,
 * operation and hour, so that repeated attempts within the hour write no more rows.
 * @param directory the version of the directory under which the operation was refused
 */
export async function noteConflictIn<Named, F extends Fact>(
  { journal, id, correlation, fact }: ConflictNotes<Named, F>,
  conflict: Omit<RefusedConflict<Named>, "at">,
  now: Date,
  directory: number,
): Promise<void> {
  const at = now.toISOString();
  const attempt = { ...conflict, hour: at.slice(0, 13) };
  const command = {
    name: "note-conflict",
    actor: `staff:${conflict.by}`,
    key: `${conflict.by}/conflict/${fingerprintOf(attempt)}`,
    fingerprint: fingerprintOf(attempt),
    at: now,
    directory,
    correlation,
  };
  const outcome = await journal.decide(id(at), command, () => ({ facts: [fact({ ...conflict, at })] }));
  if (!outcome.accepted) throw new Error(`noting a conflict was refused: ${outcome.refusal.code}`);
}
