import type { Construct } from "constructs";
import triggers from "../../functions/directory/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";

/** The organisation as numbered snapshots; every other service reads its views. */
export class Directory extends Service {
  constructor(scope: Construct, surroundings: Surroundings) {
    super(scope, "directory", triggers, surroundings);
  }
}
