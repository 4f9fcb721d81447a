import type * as z from "zod/mini";
import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { status } from "../../../../shared/contracts/public/requests.ts";
import type { printReceipt } from "../../../../shared/contracts/staff/desk-acts.ts";
import type { registerForApplicant } from "../../../../shared/contracts/staff/desk-registration.ts";

export type Registered = ReplyOf<typeof registerForApplicant>["body"] & {
  /** C20: of a pad, with the code that they have. */
  readonly hasReceipt?: boolean;
  /** As the list of the applicant's requests will have it; absent on another receipt. */
  readonly listed?: z.output<typeof status>;
  /** C6: on another receipt, what clerks did in the applicant's name since the one before. */
  readonly acts?: ReplyOf<typeof printReceipt>["body"]["acts"];
};
