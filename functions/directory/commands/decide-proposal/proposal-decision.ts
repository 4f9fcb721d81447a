/** The types of a decision about a proposal, and of its outcome. */

import type { Refusal } from "../../../../shared/journal/journal.ts";
import type { DirectoryDeps } from "../../adapters/deps.ts";
import type { ProposalState } from "../../proposals/journal-proposals.ts";

export type ProposalDecision =
  | { readonly what: "approve" | "withdraw" }
  | { readonly what: "refuse"; readonly reason: string };

export interface ToDecide {
  readonly proposal: string;
  readonly decision: ProposalDecision;
  readonly username: string;
  readonly key: string;
}

export type Decided =
  | { readonly id: string; readonly proposal: ProposalState }
  | { readonly refused: Refusal };

export type Deps = Pick<DirectoryDeps, "journal" | "proposals" | "now">;
