/** Samples of the page on which an outside body answers (R7). */

import { textIn } from "../../shared/contracts/fields/language.ts";
import { OutsidePage, type OutsideProps } from "../citizen/outside/outside.tsx";
import type { Language } from "../design/words.ts";
import { frame } from "./frame.ts";
import type { Sample } from "./sample.ts";

const both = (fa: string, en: string) => ({ fa, en });

const open: OutsideProps["opened"] = {
  state: "open",
  body: "اداره استاندارد استان",
  question: "آیا وزن این کالا با نشان استاندارد آن یکی است؟ اگر آزموده‌اید، نتیجه آزمایش را بنویسید.",
  unit: both("دفتر نظارت بر کالاهای خوراکی", "Food Goods Office"),
  askedAt: "2026-11-24T09:08:00.000Z",
  until: "2026-12-08T20:29:00.000Z",
  texts: [
    { what: "description", text: "من … هستم. روغنی که خریدم سبک‌تر از وزن روی بسته است. شماره من … است." },
    { what: "information", text: "رسید خرید را پیدا کردم." },
  ],
};

const page = (language: Language, opened: OutsideProps["opened"], more: Partial<OutsideProps> = {}) => (
  <OutsidePage
    {...frame(language, "/outside/1.xxxxxxxxxxxxxxxxxxxxxxxx")}
    {...{ opened, action: "/outside/1.xxxxxxxxxxxxxxxxxxxxxxxx", formKey: "key", values: {}, errors: [] }}
    {...more}
  />
);

const required = both("این را بنویسید.", "Enter this.");

export const outsideSamples = (language: Language): readonly Sample[] => [
  { name: "outside-question", page: page(language, open) },
  {
    name: "outside-question-errors",
    page: page(language, open, { errors: [{ field: "answer", message: textIn(required, language) }] }),
  },
  {
    name: "outside-answered",
    page: page(language, { state: "answered", at: "2026-11-26T09:08:00.000Z" }, { noted: "answer" }),
  },
  {
    name: "outside-answered-again",
    page: page(language, { state: "answered", at: "2026-11-26T09:08:00.000Z" }, { noted: "again" }),
  },
  { name: "outside-expired", page: page(language, { state: "expired" }) },
];
