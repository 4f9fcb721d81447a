import { EmailIdentity, Identity as Sender } from "aws-cdk-lib/aws-ses";
import type { Construct } from "constructs";
import triggers from "../../functions/notification/triggers.ts";
import { domainOf } from "../config.ts";
import { Service, type Surroundings } from "../constructs/service.ts";
import type { Directory } from "./directory.ts";
import type { Identity } from "./identity.ts";

/** Notices by SMS and e-mail: each sent once, with its outcome. */
export class Notification extends Service {
  /** @param referral created after it, since each calls the other */
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
