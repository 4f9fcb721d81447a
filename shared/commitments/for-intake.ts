/** The call from the intake service to the referral service for the page of public commitments (I6). */

import * as z from "zod/mini";
import { day, slug } from "../../events/fields.ts";
import { once } from "../../events/once.ts";
import { inLanguages } from "../contracts/fields/in-languages.ts";

/** A Solar Hijri year. */
const year = once(() => z.int().check(z.gte(1300), z.lte(1499)));

/** The input: a year; when absent, the present one. */
export const listPublishedSchema = once(() =>
  z.strictObject({ operation: z.literal("list-published"), year: z.exactOptional(year()) }),
);

/**
 * `kept`: judged as kept; `late`: not kept, and the last day has passed; `open`: not kept yet, and the last day has not
 * passed.
 */
export const publicStates = ["open", "late", "kept"] as const;

export const publicCommitment = z.strictObject({
  /** A name that leads neither to the case nor to the request, and stays the same while the wording is public. */
  id: z.string().check(z.regex(/^[\w-]{16}$/)),
  wording: z.string(),
  /** The owner's unit, or a unit above it; absent when only the organisation is named. */
  unit: z.exactOptional(z.strictObject({ key: slug(), name: inLanguages(z.string()) })),
  /** Days are ISO, Tehran. */
  due: day(),
  publishedOn: day(),
  state: z.enum(publicStates),
  /** The day on which the owner showed that the commitment is kept; present when the state is `kept`. */
  keptOn: z.exactOptional(day()),
});

export const publicCommitments = z.strictObject({
  year: year(),
  /** By last day, the latest first. */
  items: z.array(publicCommitment),
  /** Whether there are public commitments of the year before and of the year after. */
  before: z.boolean(),
  after: z.boolean(),
  /** Present when the year has more public commitments than the reply. */
  more: z.exactOptional(z.literal(true)),
});

export type PublicCommitment = z.output<typeof publicCommitment>;
export type PublicCommitments = z.output<typeof publicCommitments>;

export interface CommitmentsForIntake {
  /** @param year Solar Hijri, of the last days of the commitments; when absent, the present year */
  listPublished(year?: number): Promise<PublicCommitments>;
}
