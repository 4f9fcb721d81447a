/**
 * The rules by which a decision was repeated, with the values they used: ids, codes, numbers, and the directory's own
 * reason for a routing rule.
 */
import type { Text } from "../../shared/directory/snapshot.ts";

export type Because =
  /** R1: the first routing rule whose conditions the request fulfilled. */
  | {
      readonly rule: "routing";
      readonly key: string;
      readonly unit: string;
      readonly why: Text;
      readonly when: Readonly<Record<string, readonly string[] | undefined>>;
    }
  /**
   * R2: the unit that counts as accused, because the request complains that this unit gave no answer. The directory's
   * routing rules name the unit.
   */
  | { readonly rule: "unanswered"; readonly unit: string; readonly key: string }
  /** R15: the user's relations to the case, such as `assignee`, and the user's roles. */
  | {
      readonly rule: "policy";
      readonly action: string;
      readonly username: string;
      readonly unit: string;
      readonly roles: readonly string[];
      readonly relations: readonly string[];
    }
  /** R15, P3: the unit and roles of a user who read personal data, in the directory version that the row names. */
  | {
      readonly rule: "reader";
      readonly username: string;
      readonly unit: string;
      readonly roles: readonly string[];
      readonly directory: number;
    }
  /** R15, M2: the user's relations to the meeting, such as `host`, and the user's roles. */
  | {
      readonly rule: "meeting-policy";
      readonly action: string;
      readonly username: string;
      readonly unit: string;
      readonly roles: readonly string[];
      readonly relations: readonly string[];
    }
  /**
   * R2: a user or unit in conflict of interest with the case, the reason, and the accused party that causes
   * the conflict.
   */
  | { readonly rule: "in-conflict"; readonly who: string; readonly why: string; readonly of: string }
  /** C15: the unit that may read the name and text that are hidden from other units. */
  | { readonly rule: "hidden"; readonly unit: string }
  /** R2: the unit that decides whom the applicant means by the written name of the accused. */
  | { readonly rule: "name-undecided"; readonly unit: string }
  /** R13: after an objection, the unit that decides again (`to`) and the unit that decided before (`from`). */
  | { readonly rule: "second-stage"; readonly from: string; readonly to: string }
  /** R6: the decision was taken on another case of the same request. */
  | { readonly rule: "together"; readonly case: string }
  /** R16: the stage, such as `waiting`, and the version of the case or meeting when the decision was taken. */
  | { readonly rule: "stage"; readonly stage: string; readonly version: number }
  /**
   * R10: whether the directory demands approval by a second person. `kind` and `outcome` list, joined by `+`, all that
   * the case had up to this draft.
   */
  | {
      readonly rule: "four-eyes";
      readonly kind: string;
      readonly outcome: string;
      readonly demanded: boolean;
    }
  /** C3: the chosen kind, subject or province that the directory lacks; undefined when it has all. */
  | { readonly rule: "choices"; readonly unknown: string | undefined }
  /** N2: the age of the news in seconds, and the minutes after which it is not sent any more. */
  | { readonly rule: "tell-within"; readonly minutes: number; readonly seconds: number };
