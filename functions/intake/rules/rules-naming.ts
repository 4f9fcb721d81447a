import type { Whole } from "../applicant/read-request/read-request.ts";

type Seen = Pick<Whole, "status" | "byReceipt" | "group">;

/**
 * Whether a certificate names the applicant to the session that opened the request (D10): to them alone. Neither the holder of a receipt
 * (C2), a member of their group (C10) nor whom they ask for (C11) reads their name, and where it is hidden from the unit (C15) no paper
 * carries it there.
 */
export const mayNameApplicant = ({ status, byReceipt, group }: Seen): boolean =>
  !byReceipt && group?.as !== "member" && !status.forYou && status.knownTo !== "inspection";
