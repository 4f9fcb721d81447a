/**
 * Guidance before registration: directions to another body that is competent (C5), and short answers to common
 * questions (C16).
 */
import { fitting } from "../contracts/fields/fitting.ts";
import type { Guidance, HandOff, Snapshot } from "./snapshot.ts";

/**
 * The hand-off (directions to another body) for the user's first answer in the form. Undefined when the
 * matter is the organisation's own, or the answer is unknown.
 */
export const handOffOf = (
  { handOffs = [] }: Pick<Snapshot, "handOffs">,
  about: string | undefined,
): HandOff | undefined => handOffs.find(({ key }) => key === about);

/** The short answers to common questions about a kind and a subject, in the directory's order; at most three. */
export const guidanceFor = (
  { guidance = [] }: Pick<Snapshot, "guidance">,
  chosen: Parameters<typeof fitting>[1],
): readonly Guidance[] => fitting(guidance, chosen);
