/** Rows for tests. A row with a higher number has a later deadline. */
import { inboxItemExample } from "../../../../shared/contracts/openapi/cases-example.ts";
import type { InboxItem } from "./asked.ts";

export const code = (n: number): string => String(100_000_000_000 + n);

export const row = (n: number, changes: Partial<InboxItem> = {}): InboxItem => ({
  ...(inboxItemExample as unknown as InboxItem),
  case: code(n),
  version: 1,
  place: `0#${String(n).padStart(6, "0")}`,
  ...changes,
});

export const rows = (...numbers: readonly number[]): readonly InboxItem[] => numbers.map((n) => row(n));
