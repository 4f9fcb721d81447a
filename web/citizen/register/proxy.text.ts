import { words } from "../../design/words.ts";

/** As what somebody asks for another (C11). */
export const relationWords = words(
  { lawyer: "وکیل", guardian: "ولی یا قیم", relative: "از بستگان" },
  { lawyer: "Lawyer", guardian: "Guardian", relative: "Relative" },
);
