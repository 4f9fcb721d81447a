import type { Claims } from "../../../shared/limits/claims.ts";
import type { IntakeDeps } from "./deps.ts";

/** The ports of intake's use cases for partner systems. */
export type PartnerDeps = Omit<IntakeDeps, "identity"> & {
  readonly identity: Pick<IntakeDeps["identity"], "putApplicant">;
  readonly claims: Claims;
};
