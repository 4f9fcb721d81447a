import type * as z from "zod/mini";
import type { listOwed } from "../../../shared/contracts/casework.ts";
import type { ReferralDeps } from "../deps.ts";
import type { Names } from "../names.ts";
import type { OwedRow } from "../owed-rows.ts";
import { commitmentOf } from "../read-case/commitments-of.ts";
import { readingOf } from "../read-case/reading.ts";

export type Owed = z.output<(typeof listOwed)["responses"][200]["body"]>["items"][number];

/** A commitment as its owner sees it: what was promised and what became of it, and of its case the code alone (R2, R11). */
export async function owedOf(
  { documents, directory, now }: Pick<ReferralDeps, "documents" | "directory" | "now">,
  { case: code, number, ...commitment }: OwedRow,
  names: Names,
): Promise<Owed> {
  const { snapshot } = await directory.current();
  const reading = { ...readingOf(documents, snapshot, now()), names };
  return { case: code, ...(await commitmentOf(reading, commitment, number)) };
}
