import type * as z from "zod/mini";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { status } from "../../../../shared/contracts/public/requests.ts";
import type { printReceipt } from "../../../../shared/contracts/staff/desk-acts.ts";
import type { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";

export type Registered = ReplyOf<typeof registerForApplicant>["body"] & {
  /** C20: the request has a code from a pad. */
  readonly hasReceipt?: boolean;
  /** The row for the list of the applicant's requests; undefined for another receipt. */
  readonly listed?: z.output<typeof status>;
  /** C6: on another receipt, clerks' acts in the applicant's name since the previous one. */
  readonly acts?: ReplyOf<typeof printReceipt>["body"]["acts"];
};
