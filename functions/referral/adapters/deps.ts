import type { PastDirectory } from "../../../shared/directory/past.ts";
import type { Directory } from "../../../shared/directory/snapshot.ts";
import type { Documents, ServiceSecret } from "../../../shared/documents/documents.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { Presence } from "../../../shared/presence/presence.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import type { WordIndex } from "../../../shared/word-index/word-index.ts";
import type { CaseFact } from "../case/case-facts.ts";
import type { CaseState } from "../case/case-state.ts";
import type { BulkFact, BulkState } from "../journals/journal-bulk.ts";
import type { DaySweptFact, DaysState } from "../journals/journal-days.ts";
import type { ExportFact, ExportsState } from "../journals/journal-exports.ts";
import type { FiltersFact, FiltersState } from "../journals/journal-filters.ts";
import type { LetterNumberState, NumberedFact } from "../journals/journal-letters.ts";
import type { LookedFact, LooksState } from "../journals/journal-looks.ts";
import type { RecountFact, RecountsState } from "../journals/journal-recounts.ts";

/** The OIDC issuer, the public client at it, and the scope of this API. */
export interface SignInAt {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** What referral's use cases work with; the Lambdas and the simulation each bring their own. */
export interface ReferralDeps {
  readonly cases: Journal<CaseState, CaseFact>;
  readonly filters: Journal<FiltersState, FiltersFact>;
  readonly bulks: Journal<BulkState, BulkFact>;
  /** What was taken out of the desk as files (I4). */
  readonly exports: Journal<ExportsState, ExportFact>;
  /** Who looked at a case and at its applicant's data (R15). */
  readonly looks: Journal<LooksState, LookedFact>;
  /** Which day every case was asked for (R2). */
  readonly days: Journal<DaysState, DaySweptFact>;
  /** By which calendar the dates of all open clocks are counted (D3). */
  readonly recounts: Journal<RecountsState, RecountFact>;
  /** The numbers of letters that go out (C19). */
  readonly letters: Journal<LetterNumberState, NumberedFact>;
  readonly documents: Documents;
  readonly directory: Directory;
  /** The directory as it was on earlier days; each call begins with nothing read. */
  readonly past: () => PastDirectory;
  readonly views: Pick<ViewStore, "list">;
  /** Which cases have which words (R18). */
  readonly wordIndex: Pick<WordIndex, "having">;
  readonly presence: Presence;
  /** Keys that words are hashed with in the index. */
  readonly wordRing: KeyRing;
  /** What each person's `draftKey` is derived from. */
  readonly secret: ServiceSecret;
  /** Where a browser signs in. */
  readonly signInAt: SignInAt;
  readonly now: () => Date;
}
