import type { PastDirectory } from "../../../shared/directory/past.ts";
import type { Directory } from "../../../shared/directory/snapshot.ts";
import type { Documents, ServiceSecret } from "../../../shared/documents/documents.ts";
import type { Journal } from "../../../shared/journal/journal.ts";
import type { ViewStore } from "../../../shared/journal/views.ts";
import type { Presence } from "../../../shared/presence/presence.ts";
import type { KeyRing } from "../../../shared/secrets/key-ring.ts";
import type { IdentityForReferral } from "../../../shared/vault/for-referral.ts";
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

/** The OIDC issuer, the public client of this API at that issuer, and the scope. */
export interface SignInAt {
  readonly issuer: string;
  readonly clientId: string;
  readonly scope: string;
}

/** The stores and services that referral's use cases call. The Lambdas and the simulation each supply their own. */
export interface ReferralDeps {
  readonly cases: Journal<CaseState, CaseFact>;
  readonly filters: Journal<FiltersState, FiltersFact>;
  readonly bulks: Journal<BulkState, BulkFact>;
  /** The requested exports of lists and figures (I4). */
  readonly exports: Journal<ExportsState, ExportFact>;
  /** The access log: the people who opened a case or its applicant's data (R15). */
  readonly looks: Journal<LooksState, LookedFact>;
  /** The latest day on which the contested cases were checked for conflicts of interest (R2). */
  readonly days: Journal<DaysState, DaySweptFact>;
  /** The progress of moving the due dates of all running clocks to a changed calendar (D3). */
  readonly recounts: Journal<RecountsState, RecountFact>;
  /** The numbers of outgoing letters (C19). */
  readonly letters: Journal<LetterNumberState, NumberedFact>;
  readonly documents: Documents;
  /** Reads the applicant's name and address, and records each access (R15). */
  readonly identity: IdentityForReferral;
  readonly directory: Directory;
  /** Makes a reader of earlier versions of the directory. Each new reader has an empty cache. */
  readonly past: () => PastDirectory;
  readonly views: Pick<ViewStore, "list">;
  /** Finds the cases whose texts contain a word (R18). */
  readonly wordIndex: Pick<WordIndex, "having">;
  readonly presence: Presence;
  /** The keys with which the word index hashes words. */
  readonly wordRing: KeyRing;
  /** The keys of the links of outside bodies (R7). */
  readonly linkRing: KeyRing;
  /** Derives the `draftKey` of each person, which encrypts unsent drafts in the browser. */
  readonly secret: ServiceSecret;
  /** The identity provider at which the browsers of staff sign in. */
  readonly signInAt: SignInAt;
  readonly now: () => Date;
}
