import type { Construct } from "constructs";
import triggers from "../../functions/identity/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";
import type { Directory } from "./directory.ts";

/** The vault of applicants, people's keys, one-time codes and the block list; called directly by intake, referral and notification only. */
export class Identity extends Service {
  constructor(scope: Construct, surroundings: Surroundings, directory: Directory) {
    super(scope, "identity", triggers, surroundings, { directory });
  }
}
