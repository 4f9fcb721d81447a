/** Whose name a certificate has (D10). Pure. */

import type { NamedAs } from "../../../shared/contracts/fields/certificate.ts";
import type { Whole } from "../applicant/read-request/read-request.ts";

type Seen = Pick<Whole, "status" | "byReceipt" | "group" | "proxy">;

/**
 * As what the session that opened the request may be named: always as its own owner. Nothing for the holder of a receipt (C2), who has not
 * proved to be the applicant, and for a member of a group (C10), who did not ask it.
 */
export function namedAs({ status, byReceipt, group, proxy }: Seen): NamedAs | undefined {
  if (byReceipt || group?.as === "member") return undefined;
  if (status.forYou) return "represented";
  if (proxy) return "proxy";
  return group ? "representative" : "applicant";
}

/** C15: while the name is hidden from the units, paper carries it only where the applicant asks for that. */
export const isHidden = ({ status }: Pick<Whole, "status">): boolean => status.knownTo === "inspection";
