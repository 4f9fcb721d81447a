/** What people are told before they register: whose matter it is (C5), and short answers (C16). */
import { fitting } from "../contracts/fields/fitting.ts";
import type { Guidance, HandOff, Snapshot } from "./snapshot.ts";

/** The hand-off that a first answer means; none: it is about the organisation, or nothing of the kind is known. */
export const handOffOf = (
  { handOffs = [] }: Pick<Snapshot, "handOffs">,
  about: string | undefined,
): HandOff | undefined => handOffs.find(({ key }) => key === about);

/** The short answers for a kind and a subject, first things first; at most three. */
export const guidanceFor = (
  { guidance = [] }: Pick<Snapshot, "guidance">,
  chosen: Parameters<typeof fitting>[1],
): readonly Guidance[] => fitting(guidance, chosen);
