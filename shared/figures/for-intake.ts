/**
 * The call from the intake service to the insight service for the figures on the public page (I2). These
 * figures leave out small numbers.
 */

import * as z from "zod/mini";
import { slug } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { inLanguages } from "../contracts/fields/in-languages.ts";

const month = once(() => z.string().check(z.regex(/^1[34]\d{2}-(0[1-9]|1[0-2])$/)));

/** The input: a past month; when absent, the newest month with figures. */
export const forIntakeSchema = once(() =>
  z.strictObject({
    operation: z.literal("read-public-figures"),
    month: z.exactOptional(month()),
  }),
);

/** A count; null when it is too small to be published. */
const count = z.nullable(z.int());
/**
 * A percentage, or only a lower or upper bound of the percentage; null when too few cases stand behind it to
 * be published.
 */
const share = z.nullable(
  z.union([
    z.strictObject({ percent: z.int() }),
    z.strictObject({ atLeast: z.int() }),
    z.strictObject({ atMost: z.int() }),
  ]),
);
const text = inLanguages(z.string());
const unit = { unit: slug(), name: text };

export const publicFigures = z.strictObject({
  month: month(),
  /** The oldest and newest month for which there are figures. */
  first: month(),
  last: month(),
  counts: z.strictObject({ came: count, answered: count, secondStages: count, owed: count, kept: count }),
  waiting: z.strictObject({ to10: count, to30: count, to90: count, more: count, late: count }),
  shares: z.strictObject({ onTime: share, process: share, outcome: share, responses: share }),
  channels: z.array(z.strictObject({ channel: z.string(), came: count })),
  months: z.array(z.strictObject({ month: month(), came: count, answered: count, onTime: share })),
  units: z.array(z.strictObject({ ...unit, answered: count, onTime: share, outcome: share })),
  /** Ratings of administrative emergencies, over twelve months (I3). */
  scores: z.array(z.strictObject({ ...unit, rated: z.int(), process: share, outcome: share })),
});

export const publicFiguresReply = z.union([publicFigures, z.strictObject({ none: z.literal(true) })]);

export type PublicFigures = z.output<typeof publicFigures>;
export type ShownCount = z.output<typeof count>;
export type ShownShare = z.output<typeof share>;
/** The figures of the month, or `none` when there are no figures for that month. */
export type PublicFiguresReply = z.output<typeof publicFiguresReply>;

export interface FiguresForIntake {
  /** @param month Solar Hijri, `1405-08`; when absent, the newest month with figures */
  readPublicFigures(month?: string): Promise<PublicFiguresReply>;
}
