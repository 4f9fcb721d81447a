import type * as z from "zod/mini";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { status } from "../../../../shared/contracts/public/requests.ts";
import type { printReceipt } from "../../../../shared/contracts/staff/desk-acts.ts";
import type { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";

export type Registered = ReplyOf<typeof registerForApplicant>["body"] & {
  /** C20: whether the applicant already has a receipt from a pre-printed pad. */
  readonly hasReceipt?: boolean;
  /**
   * The new request as listed among the applicant's requests; undefined on a further receipt for an earlier request.
   */
  readonly listed?: z.output<typeof status>;
  /** C6: on a further receipt, what clerks did in the applicant's name since the previous receipt. */
  readonly acts?: ReplyOf<typeof printReceipt>["body"]["acts"];
};
