import type { Construct } from "constructs";
import triggers from "../../functions/directory/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";

/**
 * The directory service: publishes the organisation's units, staff and rules as numbered snapshots, which
 * every other service reads.
 */
export class Directory extends Service {
  constructor(scope: Construct, surroundings: Surroundings) {
    super(scope, "directory", triggers, surroundings);
  }
}
