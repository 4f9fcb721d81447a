import type { Construct } from "constructs";
import triggers from "../../functions/identity/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";
import type { Directory } from "./directory.ts";

/**
 * The identity service: the vault of applicants' personal data, their keys, one-time codes and the block
 * list. Only intake, referral and notification may invoke its functions.
 */
export class Identity extends Service {
  constructor(scope: Construct, surroundings: Surroundings, directory: Directory) {
    super(scope, "identity", triggers, surroundings, { directory });
  }
}
