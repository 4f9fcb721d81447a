import type { Issued } from "./journal.ts";

/** Who asks for a one-time code and gives it back: the clerk, of one that is read to them; else the applicant. */
export const actorOf = ({ person, receiptFor }: Pick<Issued, "person" | "receiptFor">): string =>
  receiptFor === undefined ? `applicant:${person}` : `staff:${receiptFor}`;
