/** The public commitments as CSV (I6): one row per commitment, in UTF-8 with a byte order mark for Excel. */

import type { PublicCommitment } from "../../../shared/commitments/for-intake.ts";
import { asCsv } from "../../../shared/contracts/fields/csv.ts";
import { formatNumeric, toSolarHijri } from "../../../shared/domain/time/solar-hijri.ts";

const columns = ["id", "wording", "unit", "due", "dueSolarHijri", "state", "keptOn", "publishedOn"] as const;

/** @param organisation the name to write for a commitment that names no unit */
export const csvOfCommitments = (items: readonly PublicCommitment[], organisation: string): string =>
  asCsv([
    columns,
    ...items.map(({ id, wording, unit, due, state, keptOn = "", publishedOn }) => [
      ...[id, wording, unit?.name.fa ?? organisation],
      ...[due, formatNumeric(toSolarHijri(due)), state, keptOn, publishedOn],
    ]),
  ]);
