import type { Issued } from "./journal.ts";

/** Names the owner of an SMS budget: one request, or one mobile of one person. */
export const subjectOf = ({
  request,
  asked,
  person,
  contact,
}: Pick<Issued, "request" | "asked" | "person" | "contact">): string => {
  if (contact !== undefined) return `${person}/${contact}`;
  return request ?? `${asked}/${person}`;
};
