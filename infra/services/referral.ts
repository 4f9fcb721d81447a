import type { Construct } from "constructs";
import triggers from "../../functions/referral/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";
import type { Directory } from "./directory.ts";
import type { Identity } from "./identity.ts";
import type { Insight } from "./insight.ts";
import type { Notification } from "./notification.ts";

/** The referral service: the case of a request, with the units that hold it, its texts and its approvals. */
export class Referral extends Service {
  constructor(
    scope: Construct,
    surroundings: Surroundings,
    directory: Directory,
    identity: Identity,
    notification: Notification,
    insight: Insight,
  ) {
    super(scope, "referral", triggers, surroundings, {
      directory,
      calls: () => [identity, notification, insight],
    });
  }
}
