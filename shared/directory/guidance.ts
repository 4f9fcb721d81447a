/** What people are told before they register: whose matter it is (C5), and short answers (C16). */
import type { Guidance, HandOff, Snapshot } from "./snapshot.ts";

/** A page of a phone holds no more. */
const mostShown = 3;

/** The hand-off that a first answer means; none: it is about the organisation, or nothing of the kind is known. */
export const handOffOf = (
  { handOffs = [] }: Pick<Snapshot, "handOffs">,
  about: string | undefined,
): HandOff | undefined => handOffs.find(({ key }) => key === about);

/** The short answers for a kind and a subject, first things first; at most three. */
export const guidanceFor = (
  { guidance = [] }: Pick<Snapshot, "guidance">,
  { kind = "", subject = "" }: { readonly kind?: string | undefined; readonly subject?: string | undefined },
): readonly Guidance[] =>
  guidance
    .filter(({ when }) => (when.kind?.includes(kind) ?? true) && (when.subject?.includes(subject) ?? true))
    .slice(0, mostShown);
