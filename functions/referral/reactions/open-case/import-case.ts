import type { EventEnvelope } from "../../../../events/define-event.ts";
import type { UndecidedName } from "../../../../shared/directory/accused-names.ts";
import { withoutOutside } from "../../../../shared/directory/first-place.ts";
import { importedPlace } from "../../../../shared/directory/imported-place.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { noParties, type Parties } from "../../../../shared/domain/cases/conflict-of-interest.ts";
import { fingerprintOf } from "../../../../shared/journal/fingerprint.ts";
import type { Outcome } from "../../../../shared/journal/journal.ts";
import { standingOf } from "../../../../shared/journal/standing.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { CaseState } from "../../case/case-state.ts";
import type { ClosedBefore, ImportFact } from "../../case/importing.ts";
import { timed } from "../../commands/frame/with-clocks.ts";
import { decideImportCase } from "../../rules/moving.ts";
import { placedIn, withLimit, withUndecided } from "./open-case.ts";

/** A request of an earlier system, as intake reports it. */
export interface ImportedRequest {
  readonly request: ImportFact["request"];
  readonly complainedOf?: Parties | undefined;
  /** Set when the applicant's identity is hidden from the units until the applicant consents (C15). */
  readonly hidden?: true | undefined;
  /** Set while nobody has decided whom the written name of the accused means (R2). */
  readonly undecidedName?: UndecidedName | undefined;
  /** The unit that had, or answered, the case in the earlier system. */
  readonly unit?: string | undefined;
  readonly closed?: ClosedBefore | undefined;
}

/**
 * Makes the case of an imported request, once (P8). The case goes to the unit that had it in the earlier system. Routing
 * rules choose the unit when that unit is unknown here, may not hold the case (R2), or when only inspection may (C15, R2). Clocks
 * of an open case begin at the import; a closed case has none.
 */
export async function importCase(
  { cases, directory, now }: Pick<ReferralDeps, "cases" | "directory" | "now">,
  event: Pick<EventEnvelope, "id" | "subject" | "correlationid">,
  { request, closed, ...given }: ImportedRequest,
): Promise<Outcome<CaseState>> {
  const { number, snapshot } = await directory.current();
  const at = now();
  const command = {
    name: "import-case",
    actor: `event:${event.id}`,
    key: event.id,
    fingerprint: fingerprintOf({ request, closed, ...given }),
    at,
    directory: number,
    correlation: event.correlationid,
  };
  const place = placeOfImported(snapshot, { request, ...given }, at);
  const fact = { request, ...place, ...(closed && { closed }) };
  const imported = timed(snapshot, command, ({ state }) => decideImportCase(state, fact));
  const none = standingOf(cases.aggregate, event.subject, []);
  return cases.decide(event.subject, command, (current) => withLimit(imported(current)), none);
}

/** The unit of an imported case, the rule that chose the unit, and the accused. */
export function placeOfImported(
  snapshot: Snapshot,
  { request, complainedOf = noParties, hidden, undecidedName, unit }: Omit<ImportedRequest, "closed">,
  at: Date,
) {
  const given = { named: withoutOutside(snapshot, complainedOf), hidden: hidden === true, undecidedName };
  return placedIn(
    snapshot,
    importedPlace(snapshot, request, { ...withUndecided(given), unit }, at),
    given,
    at,
  );
}
