import type { Issued } from "./journal.ts";

/** What the SMS budget of an hour is for: one request, or one mobile of one person. */
export const subjectOf = ({
  request,
  asked,
  person,
  contact,
}: Pick<Issued, "request" | "asked" | "person" | "contact">): string => {
  if (contact !== undefined) return `${person}/${contact}`;
  return request ?? `${asked}/${person}`;
};
