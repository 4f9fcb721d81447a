import type { Construct } from "constructs";
import triggers from "../../functions/intake/triggers.ts";
import { Service, type Surroundings } from "../constructs/service.ts";
import type { Directory } from "./directory.ts";
import type { Identity } from "./identity.ts";
import type { Insight } from "./insight.ts";
import type { Meeting } from "./meeting.ts";

/** The intake service: the request as the applicant gave it, and its public timeline. */
export class Intake extends Service {
  /** @param referral returns the referral service, which is created later */
  constructor(
    scope: Construct,
    surroundings: Surroundings,
    directory: Directory,
    {
      identity,
      meeting,
      insight,
    }: { readonly identity: Identity; readonly meeting: Meeting; readonly insight: Insight },
    referral: () => Service,
  ) {
    const calls = () => [identity, meeting, insight, referral()];
    super(scope, "intake", triggers, surroundings, { directory, calls });
  }
}
