/**
 * The call by which referral asks insight for figures to export (I4): the same figures that the desk shows
 * that person.
 */
import * as z from "zod/mini";
import { day, slug, staff } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { ageNames, counted } from "../contracts/staff/figures.ts";

export const forReferralSchema = once(() =>
  z.strictObject({
    operation: z.literal("export-figures"),
    username: staff(),
    day: day(),
    /** One unit; absent: all units that the person may see. */
    unit: z.exactOptional(slug()),
  }),
);

const numbers = <const Names extends readonly string[]>(names: Names) =>
  z.strictObject(
    Object.fromEntries(names.map((name) => [name, z.int()])) as Record<Names[number], z.ZodMiniNumberFormat>,
  );

const row = z.strictObject({
  /** Absent: the whole organisation. */
  unit: z.exactOptional(
    z.strictObject({ key: slug(), name: z.strictObject({ fa: z.string(), en: z.string() }) }),
  ),
  /** Absent: all channels together. */
  channel: z.exactOptional(z.string()),
  month: z.string(),
  counts: numbers(counted),
  /** Open cases at the end of the month, or of the day. */
  open: z.int(),
  /** For the current month. */
  backlog: z.exactOptional(z.strictObject({ ages: numbers(ageNames), late: z.int() })),
});

export const exportFiguresReply = z.union([
  z.strictObject({ rows: z.array(row) }),
  z.strictObject({ forbidden: z.literal(true) }),
]);

export type FiguresRow = z.output<typeof row>;
export type ExportFiguresReply = z.output<typeof exportFiguresReply>;

export interface FiguresForReferral {
  /** `forbidden`: the person may see no figures, or none of that unit. */
  exportFigures(
    asked: Omit<z.output<ReturnType<typeof forReferralSchema>>, "operation">,
  ): Promise<ExportFiguresReply>;
}
