import { latin } from "../../../app/words/latin.ts";

/** Reads days of overlap, 0 to 90 in Persian or Latin digits; empty means until ended by hand. */
export function overlapIn(typed: string): { readonly overlapDays?: number } | "wrong" {
  const text = latin(typed).trim();
  if (text === "") return {};
  return /^\d{1,2}$/.test(text) && Number(text) <= 90 ? { overlapDays: Number(text) } : "wrong";
}
