import type { Issued } from "./journal.ts";

/** The actor of a one-time code's rows: the clerk to whom the code is read, else the applicant. */
export const actorOf = ({ person, receiptFor }: Pick<Issued, "person" | "receiptFor">): string =>
  receiptFor === undefined ? `applicant:${person}` : `staff:${receiptFor}`;
