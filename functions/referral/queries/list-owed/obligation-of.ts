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

/**
 * Shows commitments and explanations to one person: the texts and names that the page needs (`reading`), and the
 * tracking code of a case, or a pseudonym when the person may not know the code (`nameOf`).
 */
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
 * Whether the tracking code is hidden from this person: it is hidden from the accused, their subordinates and their
 * deputies (R2). The people who decided the first stage know the code already, so it is not hidden from them.
 */
function isSecret(snapshot: Snapshot, { concerning }: OwedRow, username: string, at: Date): boolean {
  const conflict = concerning && gateOf(snapshot, concerning, at).conflictOf(username);
  return conflict !== undefined && conflict.reason !== "first-stage";
}

/** A commitment with its status, and nothing else of its case (R2, R11). */
export async function owedCommitmentOf(
  deps: Deps,
  row: OwedCommitment,
  username: string,
): Promise<Body<typeof giveEvidence>> {
  const { reading, nameOf } = await shownTo(deps, username);
  const { case: _, number, concerning: __, ...commitment } = row;
  return { case: nameOf(row), ...(await commitmentOf(reading, commitment, number)) };
}

/** An overdue commitment, with whether the viewer may open its case (R11). */
export async function lateOf(deps: Deps, row: LateRow, username: string): Promise<OwedItem> {
  const { unit: _, expert: __, formerUnits: ___, escalatedTo: ____, opens, ...owed } = row;
  return { ...(await owedCommitmentOf(deps, owed, username)), ...(opens && { opens }) };
}

/** Inspection's question and the explanation, and nothing else of the case (R2). */
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
