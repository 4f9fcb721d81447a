import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type {
  identifyApplicant,
  showApplicantsRequest,
} from "../../../../shared/contracts/staff/applicants.ts";

export type Identified = ReplyOf<typeof identifyApplicant>["body"];
export type ShownRequest = ReplyOf<typeof showApplicantsRequest>["body"];
