import type { Issued } from "./journal.ts";

/**
 * The name of the counter that limits SMS: one for each request, or for each mobile of a person. Codes for receipts
 * have a separate counter, so that clerks do not use up the applicant's SMS.
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
