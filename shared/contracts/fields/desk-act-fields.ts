import * as z from "zod/mini";
import { deskActs } from "../words/desk-act-words.ts";
import { moment, named, text } from "./fields.ts";

/** An act of a clerk in an applicant's name, with the clerk's name and unit (C6). */
export const deskAct = z.strictObject({
  act: z.enum(deskActs),
  at: moment,
  by: text,
  unit: z.optional(named),
});
