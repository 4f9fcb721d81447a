import type * as z from "zod/mini";
import type { giveEvidence, giveExplanation, listOwed } from "../../../../shared/contracts/staff/casework.ts";
import type { Snapshot } from "../../../../shared/directory/snapshot.ts";
import { gateOf } from "../../access/conflict.ts";
import type { ReferralDeps } from "../../adapters/deps.ts";
import type { OwedCommitment, OwedExplanation, OwedRow } from "../../projections/obligation-rows.ts";
import { commitmentOf } from "../read-case/commitments-of.ts";
import { explanationOf } from "../read-case/explanations-of.ts";
import { type Reading, readingOf } from "../read-case/reading.ts";
import { hiddenCases } from "./hidden-case.ts";
import type { LateRow } from "./list-late.ts";

type Body<Operation extends { responses: { 200: { body: z.core.$ZodType } } }> = z.output<
  Operation["responses"][200]["body"]
>;
type OwedItem = Body<typeof listOwed>["items"][number];

type Deps = Pick<ReferralDeps, "documents" | "directory" | "secret" | "now">;

/** How what is owed is shown to one person: by the directory in force, and with what stands for cases they may not know. */
interface Shown {
  readonly reading: Reading;
  readonly nameOf: (row: OwedRow) => string;
}

async function shownTo({ documents, directory, secret, now }: Deps, username: string): Promise<Shown> {
  const { snapshot } = await directory.current();
  const hidden = await hiddenCases(secret, username);
  return {
    reading: readingOf(documents, snapshot, now()),
    nameOf: (row) => (isSecret(snapshot, row, username, now()) ? hidden.of(row.case) : row.case),
  };
}

/**
 * Whoever is complained of, below or acting for them, is told no number of the case (R2). Who decided its first stage had
 * it, and knows.
 */
function isSecret(snapshot: Snapshot, { concerning }: OwedRow, username: string, at: Date): boolean {
  const conflict = concerning && gateOf(snapshot, concerning, at).conflictOf(username);
  return conflict !== undefined && conflict.reason !== "first-stage";
}

/** What was promised or ordered and what became of it, and of its case nothing else (R2, R11). */
export async function owedCommitmentOf(
  deps: Deps,
  row: OwedCommitment,
  username: string,
): Promise<Body<typeof giveEvidence>> {
  const { reading, nameOf } = await shownTo(deps, username);
  const { case: _, number, concerning: __, ...commitment } = row;
  return { case: nameOf(row), ...(await commitmentOf(reading, commitment, number)) };
}

/** What is late, and whether its case is open to who looks (R11). */
export async function lateOf(deps: Deps, row: LateRow, username: string): Promise<OwedItem> {
  const { unit: _, expert: __, formerUnits: ___, escalatedTo: ____, opens, ...owed } = row;
  return { ...(await owedCommitmentOf(deps, owed, username)), ...(opens && { opens }) };
}

/** What inspection asked, in its words, and what was explained; of its case nothing else (R2). */
export async function owedExplanationOf(
  deps: Deps,
  row: OwedExplanation,
  username: string,
): Promise<Body<typeof giveExplanation>> {
  const { reading, nameOf } = await shownTo(deps, username);
  return { case: nameOf(row), ...(await explanationOf(reading, row.explanation, row.number)) };
}

export const owedOf = (deps: Deps, row: OwedRow, username: string): Promise<OwedItem> =>
  "explanation" in row ? owedExplanationOf(deps, row, username) : owedCommitmentOf(deps, row, username);
