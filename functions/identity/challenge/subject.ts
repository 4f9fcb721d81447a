import type { Issued } from "./journal.ts";

/**
 * Names the owner of an SMS budget: one request, or one mobile of one person. Codes for receipts have their own: what clerks ask for
 * takes nothing from the applicant's.
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
