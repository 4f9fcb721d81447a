import type { Documents, PersonKeys, ServiceSecret } from "../../shared/documents/documents.ts";
import type { Journal } from "../../shared/journal/journal.ts";
import type { Limits } from "../../shared/limits/limits.ts";
import type { ChallengeFact, ChallengeState } from "./journal.ts";

/** What identity's use cases work with; the Lambdas and the simulation each bring their own. */
export interface IdentityDeps {
  /** One encrypted row per request: the applicant as given there. */
  readonly vault: Documents;
  readonly keys: PersonKeys;
  readonly secret: ServiceSecret;
  readonly limits: Limits;
  readonly challenges: Journal<ChallengeState, ChallengeFact>;
  readonly now: () => Date;
}
