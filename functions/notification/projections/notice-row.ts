import type { UndeliveredReason } from "../../../shared/contracts/staff/notices.ts";
import type { NoticeState, Settled, Withheld } from "../notice/journal.ts";

/** The fields of a notice that staff see (N3). */
export interface NoticeRow {
  readonly notice: string;
  readonly request: string;
  readonly template: string;
  readonly stage: NoticeState["stage"];
  readonly provider?: string;
  readonly outcome?: Settled | Withheld;
  readonly arrival?: "delivered" | "not-delivered";
  readonly reason?: UndeliveredReason;
  /** When the newest attempt began, or until when the notice is postponed; ISO 8601 in UTC. */
  readonly at?: string;
}
