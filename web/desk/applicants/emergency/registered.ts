import type { ReplyOf } from "../../../../shared/contracts/operation.ts";
import type { registerEmergencyForApplicant } from "../../../../shared/contracts/public/emergencies.ts";

export type Registered = ReplyOf<typeof registerEmergencyForApplicant>["body"];
