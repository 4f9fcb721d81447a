import type { Construct } from "constructs";
import triggers from "../../functions/meeting/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";
import type { Directory } from "./directory.ts";

/** Meetings with officials: public days, places, minutes. */
export class Meeting extends Service {
  /** @param referral created after it, since intake calls both */
  constructor(scope: Construct, surroundings: Surroundings, directory: Directory, referral: () => Service) {
    super(scope, "meeting", triggers, surroundings, { directory, calls: () => [referral()] });
  }
}
