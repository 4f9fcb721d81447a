import { words } from "../../../design/words.ts";

export const walkInWords = words(
  {
    title: "ملاقات امروز، بدون نوبت",
    lead: "اگر مسئول امروز بدون نوبت می‌پذیرد، متقاضی شماره می‌گیرد و در سالن انتظار می‌ماند.",
    official: "ملاقات با",
    words: "موضوع ملاقات",
    wordsHint: "یک جمله کوتاه، به زبان متقاضی.",
    submit: "دادن شماره",
    done: (number: string, name: string) => `شماره ${number} برای ملاقات با ${name}`,
    say: "شماره را به متقاضی بگویید. همین شماره در سالن انتظار خوانده می‌شود.",
    see: "ملاقات‌های امروز",
  },
  {
    title: "Meeting today, without an appointment",
    lead: "If the official receives people without an appointment today, the applicant gets a number and waits.",
    official: "Meeting with",
    words: "Subject",
    wordsHint: "One short sentence, in the applicant's words.",
    submit: "Give a number",
    done: (number: string, name: string) => `Number ${number} to meet ${name}`,
    say: "Tell the applicant the number. It will be called in the waiting room.",
    see: "Today's meetings",
  },
);
