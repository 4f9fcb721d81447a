/** Cases about the same matter, linked (R14): as facts, and what they fold into. Both cases have each fact. */

import type { DocumentId } from "../../../shared/documents/documents.ts";

export type LinkFact =
  /** `reason` is a document of the case in which somebody said so; the other one names it too. */
  | { readonly type: "linked"; readonly to: string; readonly reason: DocumentId }
  | { readonly type: "unlinked"; readonly to: string; readonly reason: DocumentId }
  /** The other one was answered while this one was worked on; once for each link. */
  | { readonly type: "similar-answered"; readonly of: string };

export interface Link {
  /** The other case: a whole one, by the code of its request. */
  readonly case: string;
  /** When and by whom, ISO 8601 in UTC. */
  readonly at: string;
  readonly by: string;
  readonly reason: DocumentId;
  /** The applicant of this case was told that the other was answered. */
  readonly answered?: true;
}
