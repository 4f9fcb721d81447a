/** Rows for tests: case n was registered n minutes after the first. */
import { inboxItemExample } from "../../../shared/contracts/cases-example.ts";
import type { InboxItem } from "./asked.ts";

export const code = (n: number): string => String(100_000_000_000 + n);

export const row = (n: number, changes: Partial<InboxItem> = {}): InboxItem => ({
  ...(inboxItemExample as unknown as InboxItem),
  case: code(n),
  version: 1,
  registeredAt: new Date(Date.parse("2026-11-20T08:00:00.000Z") + n * 60_000).toISOString(),
  ...changes,
});

export const rows = (...numbers: readonly number[]): readonly InboxItem[] => numbers.map((n) => row(n));
