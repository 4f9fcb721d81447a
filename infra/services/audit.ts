import type { Construct } from "constructs";
import triggers from "../../functions/audit/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";

/**
 * The audit service: keeps the hashes of all journals' rows where the services that write journals cannot
 * change them.
 */
export class Audit extends Service {
  constructor(scope: Construct, surroundings: Surroundings) {
    super(scope, "audit", triggers, surroundings);
  }
}
