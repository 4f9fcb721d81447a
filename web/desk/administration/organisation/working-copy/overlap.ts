import { latin } from "../../../app/words/latin.ts";

/**
 * Reads for how many days, 0 to 90, the old key of a partner works beside the new one. An empty text means until the
 * old key is ended by hand. Returns `"wrong"` for other text.
 */
export function overlapIn(typed: string): { readonly overlapDays?: number } | "wrong" {
  const text = latin(typed).trim();
  if (text === "") return {};
  return /^\d{1,2}$/.test(text) && Number(text) <= 90 ? { overlapDays: Number(text) } : "wrong";
}
