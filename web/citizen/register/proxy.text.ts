import { words } from "../../design/words.ts";

/** The roles in which an applicant represents another person (C11). */
export const relationWords = words(
  { lawyer: "وکیل", guardian: "ولی یا قیم", relative: "از بستگان" },
  { lawyer: "Lawyer", guardian: "Guardian", relative: "Relative" },
);
