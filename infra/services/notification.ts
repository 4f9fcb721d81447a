import { EmailIdentity, Identity as Sender } from "aws-cdk-lib/aws-ses";
import type { Construct } from "constructs";
import triggers from "../../functions/notification/triggers.ts";
import { domainOf } from "../config.ts";
import { Service, type Surroundings } from "../constructs/service.ts";
import type { Directory } from "./directory.ts";
import type { Identity } from "./identity.ts";

/** The notification service: sends each notice once, by SMS or e-mail, and records its outcome. */
export class Notification extends Service {
  /**
   * @param referral returns the referral service, which is created later, because the two services call each
   * other
   */
  constructor(
    scope: Construct,
    surroundings: Surroundings,
    directory: Directory,
    identity: Identity,
    referral: () => Service,
  ) {
    const { emailFrom: from, emailIdentity } = surroundings.config;
    const domain = domainOf(from);
    const sender =
      emailIdentity === "existing"
        ? EmailIdentity.fromEmailIdentityName(scope, "sender", domain)
        : new EmailIdentity(scope, "sender", { identity: Sender.domain(domain) });
    super(scope, "notification", triggers, surroundings, {
      directory,
      calls: () => [identity, referral()],
      mail: { identity: sender, from },
    });
  }
}
