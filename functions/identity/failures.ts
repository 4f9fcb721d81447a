import type { Issued } from "./journal.ts";

/**
 * Whose wrong tries a challenge's are: its person's, over all their codes. Where nothing was registered with the mobile
 * they are that pair's alone, or whoever knows an identity could shut its owner out without an SMS to warn them.
 */
export const failureCounter = ({
  request,
  person,
  contact,
}: Pick<Issued, "request" | "person" | "contact">): string =>
  request === undefined ? `failures/${person}/${contact}` : `failures/${person}`;
