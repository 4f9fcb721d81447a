import type {
  CountedPersonKeys,
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

/** The dependencies of identity's use cases; the Lambdas and the simulation each bring their own. */
export interface IdentityDeps {
  /** One encrypted row per request: the applicant as given there. */
  readonly vault: SealedRows;
  readonly keys: PersonKeys;
  readonly countedKeys: CountedPersonKeys;
  readonly secret: ServiceSecret;
  readonly codeKeys: KeyRing;
  readonly limits: Limits;
  readonly challenges: Journal<ChallengeState, ChallengeFact>;
  /** The facts known about each person's identity (C13). */
  readonly people: Journal<PersonState, PersonFact>;
  /** Who looked at an applicant's data (R15). */
  readonly looks: Journal<LooksState, LooksFact>;
  /** The block list (C17). */
  readonly blocks: Journal<BlockState, BlockFact>;
  /** Finds which aggregates of this service's journal have a row. */
  readonly begun: Begun;
  readonly now: () => Date;
}

/** The dependencies of changes to the block list; `documents` has its reasons. */
export interface BlockDeps extends Pick<IdentityDeps, "blocks" | "keys" | "secret" | "now"> {
  readonly documents: Documents;
}
