import { latin } from "../../../app/words/latin.ts";

/** The typed days of overlap, in either kind of digits: 0 to 90; empty says none. */
export function overlapIn(typed: string): { readonly overlapDays?: number } | "wrong" {
  const text = latin(typed).trim();
  if (text === "") return {};
  return /^\d{1,2}$/.test(text) && Number(text) <= 90 ? { overlapDays: Number(text) } : "wrong";
}
