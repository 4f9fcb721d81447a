import type { Directory, RecentDirectory } from "../../../shared/directory/snapshot.ts";
import type { Documents, PersonKeys, ServiceSecret } from "../../../shared/documents/documents.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { Limits } from "../../../shared/limits/limits.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import type { IdentityForIntake } from "../../../shared/vault/for-intake.ts";
import type { RequestFact, RequestState } from "../request/request-state.ts";

/** The keys from which the PINs of paper receipts are derived (C2). */
export interface PinDeps {
  readonly pinKeys: KeyRing;
}

/** The ports of intake's use cases; the Lambdas and the simulation each bring their own adapters. */
export interface IntakeDeps {
  readonly requests: Journal<RequestState, RequestFact>;
  readonly documents: Documents;
  readonly keys: Pick<PersonKeys, "get" | "find">;
  readonly secret: ServiceSecret;
  readonly limits: Limits;
  readonly directory: Directory & RecentDirectory;
  readonly identity: IdentityForIntake;
  readonly now: () => Date;
}
