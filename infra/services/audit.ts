import type { Construct } from "constructs";
import triggers from "../../functions/audit/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";

/** The hashes of all journals' rows, out of reach of those who write journals. */
export class Audit extends Service {
  constructor(scope: Construct, surroundings: Surroundings) {
    super(scope, "audit", triggers, surroundings);
  }
}
