/**
 * The call from the referral service to the insight service for figures to be exported (I4). The exported
 * figures are those that the desk shows to the same person.
 */

import * as z from "zod/mini";
import { day, slug, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { inLanguages } from "../contracts/fields/in-languages.ts";
import { ageNames, counted } from "../contracts/staff/figures.ts";

export const forReferralSchema = once(() =>
  z.strictObject({
    operation: z.literal("export-figures"),
    username: staff(),
    day: day(),
    /** The key of a unit; when absent, all units whose figures the person may see. */
    unit: z.exactOptional(slug()),
  }),
);

const numbers = <const Names extends readonly string[]>(names: Names) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.int()])) as Record<Names[number], z.ZodMiniNumberFormat>,
  );

const row = z.strictObject({
  /** The unit of the figures; absent for the whole organisation. */
  unit: z.exactOptional(z.strictObject({ key: slug(), name: inLanguages(z.string()) })),
  /** The channel of the figures; absent for all channels together. */
  channel: z.exactOptional(z.string()),
  month: z.string(),
  counts: numbers(counted),
  /**
   * The number of open cases at the end of the month; for the current month, at the end of the requested day.
   */
  open: z.int(),
  /** The open cases by age, and the number of late cases; only for the current month. */
  backlog: z.exactOptional(z.strictObject({ ages: numbers(ageNames), late: z.int() })),
});

export const exportFiguresReply = z.union([
  z.strictObject({ rows: z.array(row) }),
  z.strictObject({ forbidden: z.literal(true) }),
]);

export type FiguresRow = z.output<typeof row>;
export type ExportFiguresReply = z.output<typeof exportFiguresReply>;

export interface FiguresForReferral {
  /** Returns the figures, or `forbidden` when the person may see no figures, or none of this unit. */
  exportFigures(
    asked: Omit<z.output<ReturnType<typeof forReferralSchema>>, "operation">,
  ): Promise<ExportFiguresReply>;
}
