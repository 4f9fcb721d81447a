import type { Construct } from "constructs";
import triggers from "../../functions/identity/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";

/** The vault of applicants, people's keys and one-time codes; called directly by intake and notification only. */
export class Identity extends Service {
  constructor(scope: Construct, surroundings: Surroundings) {
    super(scope, "identity", triggers, surroundings);
  }
}
