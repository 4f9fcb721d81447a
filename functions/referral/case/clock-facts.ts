/**
 * What may happen to the clocks of a case (D1–D10). Instants are decided once and kept: a fold never asks a calendar. All
 * are ISO 8601 in UTC.
 */

import type { clockNames } from "../../../shared/contracts/fields/clocks.ts";
import type { Text } from "../../../shared/directory/snapshot.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { Cleared } from "../../../shared/domain/cases/clearance.ts";
import type { Duration } from "../../../shared/domain/time/clock.ts";
import type { Warn } from "../../../shared/domain/time/warning.ts";

/** The clocks of a case; `docs/use/deadlines.md` says when each runs. */
export type ClockName = (typeof clockNames)[number];

/** Which clock: `of` is the stay of `triage` and `accept`, the draft of `approve`, the commitment of `commitment`, from 1. */
export interface ClockKey {
  readonly clock: ClockName;
  readonly of?: number;
}

/** Where a clock stands: when it is due, and when it warns. */
export interface Timed {
  readonly due: string;
  readonly warns: readonly Warn[];
}

/** How long it runs, or the last day of it: ISO, Tehran. `pauseCap`: working days that all its pauses together may take. */
export type Span = { readonly duration: Duration; readonly pauseCap?: number } | { readonly day: string };

/** The named reasons for which a clock stands still (D4). */
export type PauseReason = "applicant-asked";

/**
 * `replied`: the case goes on; `cap`: all pauses together have lasted as long as they may (R8); `late`: by what the case was
 * corrected to it is late already (D4).
 */
export type ResumedBy = "replied" | "cap" | "late";

/** `counted`: it is due, and counts as done: a referral that nobody returned is accepted (R4). */
export type StoppedBy = "done" | "counted";

/**
 * What came into the calendar or went from it (D3): days ISO, both included; the name is the organisation's, of a holiday its
 * own, of a closing why. Without `kind` it is a holiday.
 */
export interface Entry {
  readonly did: "came" | "went";
  readonly kind?: "closed" | "reduced";
  readonly name: Text;
  readonly from: string;
  readonly to: string;
}

export type ClockFact =
  | ({
      readonly type: "clock-started";
      readonly from: string;
      readonly span: Span;
      /** Whose calendar it counts by: the unit that had the case when it began. */
      readonly place: string;
      /** N8: what the receipt says, where the directory became another one before the case was opened. */
      readonly promised?: string;
    } & ClockKey &
      Timed)
  /** `until`: when it goes on by itself. */
  | ({ readonly type: "clock-paused"; readonly why: PauseReason; readonly until: string } & ClockKey)
  | ({ readonly type: "clock-resumed"; readonly because: ResumedBy } & ClockKey & Timed)
  | ({ readonly type: "clock-stopped"; readonly how: StoppedBy } & ClockKey)
  /** D5. `days`: by how many working days; the span that counts from now on is the old one and these. */
  | ({
      readonly type: "extended";
      readonly days: number;
      readonly reason: DocumentId;
    } & ClockKey &
      Timed)
  /** D3: the calendar became another one. `until`: of one that stands. `what`: the entries that touch it, where they are known. */
  | ({
      readonly type: "clock-moved";
      readonly because: "calendar";
      readonly what: readonly Entry[];
      readonly until?: string;
    } & ClockKey &
      Timed)
  /** D4: what the case is about was corrected, and of that the directory says another time. All else of the clock goes on. */
  | ({
      readonly type: "clock-respanned";
      readonly span: Span;
      readonly until?: string;
    } & ClockKey &
      Timed)
  /** D7, once for each share. */
  | ({ readonly type: "warned"; readonly share: number; readonly to: readonly Cleared[] } & ClockKey)
  /** D8, once for each level. `next`: when it goes up further; absent when nobody is above. */
  | ({
      readonly type: "escalated";
      readonly level: number;
      readonly unit: Cleared;
      readonly to: readonly Cleared[];
      readonly next?: string;
    } & ClockKey)
  /** D8: nobody who may have to do with the case is above those who were told: it goes no further up. */
  | ({ readonly type: "escalation-ended" } & ClockKey);

export const clockFactTypes: Readonly<Record<ClockFact["type"], true>> = {
  "clock-started": true,
  "clock-paused": true,
  "clock-resumed": true,
  "clock-stopped": true,
  extended: true,
  "clock-moved": true,
  "clock-respanned": true,
  warned: true,
  escalated: true,
  "escalation-ended": true,
};

export const isClockFact = (fact: { readonly type: string }): fact is ClockFact =>
  Object.hasOwn(clockFactTypes, fact.type);
