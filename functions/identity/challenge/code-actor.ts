import type { Issued } from "./journal.ts";

/**
 * The actor named in the journal rows of a one-time code: the clerk to whom the applicant reads the code aloud, or else
 * the applicant.
 */
export const actorOf = ({ person, receiptFor }: Pick<Issued, "person" | "receiptFor">): string =>
  receiptFor === undefined ? `applicant:${person}` : `staff:${receiptFor}`;
