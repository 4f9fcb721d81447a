/**
 * The call by which intake asks insight for the figures of its public page (I2), which hide small numbers.
 */
import * as z from "zod/mini";
import { slug } from "../../events/fields.ts";
import { once } from "../../events/once.ts";

const month = once(() => z.string().check(z.regex(/^1[34]\d{2}-(0[1-9]|1[0-2])$/)));

/** A past month; the newest where none is named. */
export const forIntakeSchema = once(() =>
  z.strictObject({
    operation: z.literal("read-public-figures"),
    month: z.exactOptional(month()),
  }),
);

/** Null: hidden. */
const count = z.nullable(z.int());
/** In per cent, or only a bound on it; null: too few to publish. */
const share = z.nullable(
  z.union([
    z.strictObject({ percent: z.int() }),
    z.strictObject({ atLeast: z.int() }),
    z.strictObject({ atMost: z.int() }),
  ]),
);
const text = z.strictObject({ fa: z.string(), en: z.string() });
const unit = { unit: slug(), name: text };

export const publicFigures = z.strictObject({
  month: month(),
  /** The oldest and the newest month with figures. */
  first: month(),
  last: month(),
  counts: z.strictObject({ came: count, answered: count, secondStages: count, owed: count, kept: count }),
  waiting: z.strictObject({ to10: count, to30: count, to90: count, more: count, late: count }),
  shares: z.strictObject({ onTime: share, process: share, outcome: share, responses: share }),
  channels: z.array(z.strictObject({ channel: z.string(), came: count })),
  months: z.array(z.strictObject({ month: month(), came: count, answered: count, onTime: share })),
  units: z.array(z.strictObject({ ...unit, answered: count, onTime: share, outcome: share })),
  /** Of administrative emergencies, in twelve months (I3). */
  scores: z.array(z.strictObject({ ...unit, rated: z.int(), process: share, outcome: share })),
});

export const publicFiguresReply = z.union([publicFigures, z.strictObject({ none: z.literal(true) })]);

export type PublicFigures = z.output<typeof publicFigures>;
export type ShownCount = z.output<typeof count>;
export type ShownShare = z.output<typeof share>;
/** `none`: there are no figures of that month. */
export type PublicFiguresReply = z.output<typeof publicFiguresReply>;

export interface FiguresForIntake {
  /** @param month `1405-08` */
  readPublicFigures(month?: string): Promise<PublicFiguresReply>;
}
