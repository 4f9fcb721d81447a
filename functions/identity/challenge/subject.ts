import type { Issued } from "./journal.ts";

/**
 * The name of an SMS budget: one request, or one mobile of one person. Codes for receipts have a budget of their own, so
 * that clerks do not use up the applicant's.
 */
export const subjectOf = ({
  request,
  asked,
  person,
  contact,
  receiptFor,
}: Pick<Issued, "request" | "asked" | "person" | "contact" | "receiptFor">): string => {
  if (receiptFor !== undefined) return `${request}/receipt-for/${receiptFor}`;
  if (contact !== undefined) return `${person}/${contact}`;
  return request ?? `${asked}/${person}`;
};
