import type {
  Documents,
  PersonKeys,
  SealedRows,
  ServiceSecret,
} from "../../../shared/documents/documents.ts";
import type { Begun } from "../../../shared/journal/begun.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { Limits } from "../../../shared/limits/limits.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import type { BlockFact, BlockState } from "../blocks/journal.ts";
import type { ChallengeFact, ChallengeState } from "../challenge/journal.ts";
import type { LooksFact, LooksState } from "../looks/journal.ts";
import type { PersonFact, PersonState } from "../person/person-standing/journal.ts";

/** The ports of the use cases of identity. The Lambdas and the simulation each pass their own implementations. */
export interface IdentityDeps {
  /** The applicants' data: one encrypted row per request, with the applicant as given on that request. */
  readonly vault: SealedRows;
  readonly keys: PersonKeys;
  readonly secret: ServiceSecret;
  readonly codeKeys: KeyRing;
  readonly limits: Limits;
  readonly challenges: Journal<ChallengeState, ChallengeFact>;
  /** The journal of the facts known about each person's identity (C13). */
  readonly people: Journal<PersonState, PersonFact>;
  /** The journal of looks: which staff saw an applicant's data, and when (R15). */
  readonly looks: Journal<LooksState, LooksFact>;
  /** The journal of the block list (C17). */
  readonly blocks: Journal<BlockState, BlockFact>;
  /** Finds out which of the aggregates with these ids have a row in this service's journal. */
  readonly begun: Begun;
  readonly now: () => Date;
}

/** The ports of changes to the block list; `documents` stores the reasons. */
export interface BlockDeps extends Pick<IdentityDeps, "blocks" | "keys" | "secret" | "now"> {
  readonly documents: Documents;
}
