import type { Construct } from "constructs";
import triggers from "../../functions/meeting/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";
import type { Directory } from "./directory.ts";

/** The meeting service: meetings of applicants with officials, the days on which officials receive, and the minutes. */
export class Meeting extends Service {
  /** @param referral returns the referral service, which is created later */
  constructor(scope: Construct, surroundings: Surroundings, directory: Directory, referral: () => Service) {
    super(scope, "meeting", triggers, surroundings, { directory, calls: () => [referral()] });
  }
}
