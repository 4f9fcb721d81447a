/** The rules behind a repeated decision, and their inputs: ids, codes and numbers only. */
import type { Text } from "../../shared/directory/snapshot.ts";

export type Because =
  /** R1: the first routing rule with fulfilled conditions. */
  | {
      readonly rule: "routing";
      readonly key: string;
      readonly unit: string;
      readonly why: Text;
      readonly when: Readonly<Record<string, readonly string[] | undefined>>;
    }
  /** R2: the unit accused of leaving the subject's complaint unanswered, by the routing rules. */
  | { readonly rule: "unanswered"; readonly unit: string; readonly key: string }
  /** R15: the user's relations to the case. */
  | {
      readonly rule: "policy";
      readonly action: string;
      readonly username: string;
      readonly unit: string;
      readonly roles: readonly string[];
      readonly relations: readonly string[];
    }
  /** R15, M2: the user's relations to the meeting. */
  | {
      readonly rule: "meeting-policy";
      readonly action: string;
      readonly username: string;
      readonly unit: string;
      readonly roles: readonly string[];
      readonly relations: readonly string[];
    }
  /** R2: the user in conflict with the case, the reason, and the accused it derives from. */
  | { readonly rule: "in-conflict"; readonly who: string; readonly why: string; readonly of: string }
  /** C15: the unit that may read data hidden from the units. */
  | { readonly rule: "hidden"; readonly unit: string }
  /** R13: the second stage's unit, which took no part in the first. */
  | { readonly rule: "second-stage"; readonly from: string; readonly to: string }
  /** R6: decided in another case of the same request. */
  | { readonly rule: "together"; readonly case: string }
  /** R16: the stage and the version on which it was decided. */
  | { readonly rule: "stage"; readonly stage: string; readonly version: number }
  /** R10: whether the directory requires a second person for this kind and outcome. */
  | {
      readonly rule: "four-eyes";
      readonly kind: string;
      readonly outcome: string;
      readonly demanded: boolean;
    }
  /** C3: whether kind, subject and province are in the directory. */
  | { readonly rule: "choices"; readonly unknown: string | undefined }
  /** N2: the news's age and its limit. */
  | { readonly rule: "tell-within"; readonly minutes: number; readonly seconds: number };
