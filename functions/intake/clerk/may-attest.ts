import { mayI } from "../../../shared/handler/auth/may-i.ts";
import type { Staff } from "../../../shared/handler/auth/staff.ts";

/**
 * Whether this member of staff may identify an applicant by `seen`: a document, or questions on the telephone. Only a
 * clerk at the desk sees documents.
 */
export const mayAttest = (seen: string, staff: Staff): boolean =>
  seen !== "document" || mayI("attest-document", staff) === "yes";
