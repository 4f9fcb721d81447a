/** The rules that spoke when a row was decided again, and what they looked at: ids, codes and numbers only. */
import type { Text } from "../../shared/directory/snapshot.ts";

export type Because =
  /** R1: the first rule whose conditions all hold. */
  | {
      readonly rule: "routing";
      readonly key: string;
      readonly unit: string;
      readonly why: Text;
      readonly when: Readonly<Record<string, readonly string[] | undefined>>;
    }
  /** R2: the unit to which the rules send what was left unanswered is complained of. */
  | { readonly rule: "unanswered"; readonly unit: string; readonly key: string }
  /** R15: how the person stood to the case. */
  | {
      readonly rule: "policy";
      readonly action: string;
      readonly username: string;
      readonly unit: string;
      readonly roles: readonly string[];
      readonly relations: readonly string[];
    }
  /** R15, M2: how the person stood to the meeting. */
  | {
      readonly rule: "meeting-policy";
      readonly action: string;
      readonly username: string;
      readonly unit: string;
      readonly roles: readonly string[];
      readonly relations: readonly string[];
    }
  /** R2: who is in conflict with the case, why, and whose unit or which person it comes from. */
  | { readonly rule: "in-conflict"; readonly who: string; readonly why: string; readonly of: string }
  /** C15: who reads what is hidden from the units. */
  | { readonly rule: "hidden"; readonly unit: string }
  /** R13: the unit outside the first stage that decides again. */
  | { readonly rule: "second-stage"; readonly from: string; readonly to: string }
  /** R6: it was decided in another case of the same request. */
  | { readonly rule: "together"; readonly case: string }
  /** R16: from which stage, on which version. */
  | { readonly rule: "stage"; readonly stage: string; readonly version: number }
  /** R10: whether the directory demands a second person for this kind and outcome. */
  | {
      readonly rule: "four-eyes";
      readonly kind: string;
      readonly outcome: string;
      readonly demanded: boolean;
    }
  /** C3: kind, subject and province are of the directory. */
  | { readonly rule: "choices"; readonly unknown: string | undefined }
  /** N2: how old the news was, and how old it may be. */
  | { readonly rule: "tell-within"; readonly minutes: number; readonly seconds: number };
