import type { Directory } from "../../shared/directory/snapshot.ts";
import type { Documents } from "../../shared/documents/documents.ts";
import type { Journal } from "../../shared/journal/journal.ts";
import type { ViewStore } from "../../shared/journal/views.ts";
import type { Presence } from "../../shared/presence/presence.ts";
import type { CaseFact, CaseState } from "./journal.ts";

/** What referral's use cases work with; the Lambdas and the simulation each bring their own. */
export interface ReferralDeps {
  readonly cases: Journal<CaseState, CaseFact>;
  readonly documents: Documents;
  readonly directory: Directory;
  readonly views: Pick<ViewStore, "list">;
  readonly presence: Presence;
  readonly now: () => Date;
}
