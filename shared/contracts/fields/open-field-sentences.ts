/**
 * Sentences for a required field that was left empty: «انتخاب کنید» (choose) for a choice, «بنویسید» (write)
 * for a text. Where the field's name does not tell what to do, the schema chooses another sentence with
 * `asking`.
 */

import * as z from "zod/mini";
import type { Bilingual } from "./language.ts";

/** The sentences by name. `{field}` is the field's name in the language of the sentence. */
export const openFieldSentences = {
  write: { fa: "«{field}» را بنویسید.", en: "Enter: {field}." },
  choose: { fa: "«{field}» را انتخاب کنید.", en: "Choose: {field}." },
  kind: { fa: "نوع درخواست را انتخاب کنید.", en: "Choose the kind of request." },
  subject: { fa: "موضوع را انتخاب کنید.", en: "Choose the subject." },
  problem: { fa: "یکی از مشکل‌ها را انتخاب کنید.", en: "Choose one of the problems." },
  identity: { fa: "نوع شناسه را انتخاب کنید.", en: "Choose the type of identity." },
  added: { fa: "بنویسید چه می‌خواهید اضافه کنید.", en: "Write what you want to add." },
  replied: { fa: "پاسخ خود را بنویسید.", en: "Write your reply." },
  objected: { fa: "بنویسید به چه اعتراض دارید.", en: "Write what you object to." },
  process: {
    fa: "انتخاب کنید: از نحوه رسیدگی راضی بودید یا نه.",
    en: "Choose whether you were satisfied with the handling.",
  },
  outcome: {
    fa: "انتخاب کنید: از نتیجه راضی بودید یا نه.",
    en: "Choose whether you were satisfied with the outcome.",
  },
  official: {
    fa: "انتخاب کنید با مدیر کدام واحد می‌خواهید ملاقات کنید.",
    en: "Choose the unit whose head you want to meet.",
  },
  talk: {
    fa: "بنویسید درباره چه می‌خواهید صحبت کنید.",
    en: "Write what you want to talk about.",
  },
  time: { fa: "یکی از زمان‌ها را انتخاب کنید.", en: "Choose one of the times." },
  insist: {
    fa: "یکی از دو راه را انتخاب کنید: ملاقات با حضور بازرس، یا مسئول دیگر.",
    en: "Choose one of the two: an inspector present, or another official.",
  },
  readBack: {
    fa: "متن را برای متقاضی بخوانید و وقتی گفت درست است، علامت بزنید.",
    en: "Read the words back to the applicant, and tick this when they confirm them.",
  },
} satisfies Record<string, Bilingual>;

export type OpenField = keyof typeof openFieldSentences;

export const isOpenField = (name: string): name is OpenField => Object.hasOwn(openFieldSentences, name);

/** Returns a copy of the schema that reports an empty field with the given sentence. */
export const asking = <Schema extends z.ZodMiniType>(schema: Schema, sentence: OpenField): Schema =>
  z.clone(schema, { ...schema.def, error: () => sentence });
