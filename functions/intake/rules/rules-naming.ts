/** Which name a certificate shows (D10). */

import type { NamedAs } from "../../../shared/contracts/fields/certificate.ts";
import type { Whole } from "../applicant/read-request/read-request.ts";

type Seen = Pick<Whole, "status" | "byReceipt" | "group" | "proxy">;

/**
 * The role in which a certificate may name the owner of the session. Undefined for the holder of a receipt (C2), who has
 * not proved to be the applicant, and for a member of a group (C10), who did not make the request.
 */
export function namedAs({ status, byReceipt, group, proxy }: Seen): NamedAs | undefined {
  if (byReceipt || group?.as === "member") return undefined;
  if (status.forYou) return "represented";
  if (proxy) return "proxy";
  return group ? "representative" : "applicant";
}

/**
 * C15: whether the name is hidden from the units. A certificate shows a hidden name only when the applicant asks for the name.
 */
export const isHidden = ({ status }: Pick<Whole, "status">): boolean => status.knownTo === "inspection";
