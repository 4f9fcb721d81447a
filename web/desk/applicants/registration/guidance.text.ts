import { words } from "../../../design/words.ts";

export const guidanceWords = words(
  {
    title: "پیش از ثبت، شاید این جواب اوست",
    lead: "برای متقاضی بخوانید. اگر جواب او نیست، ثبت را ادامه دهید.",
    answered: "جوابش را گرفت",
    answeredBy: (name: string) => `جوابش را گرفت: ${name}`,
    only: "فقط راهنمایی شد",
    counted: "راهنمایی بدون ثبت شمرده شد. چیزی از او نگه داشته نشد.",
    phone: "تلفن",
  },
  {
    title: "Before you register: perhaps this is their answer",
    lead: "Read it to the applicant. If it is not their answer, go on.",
    answered: "This answered them",
    answeredBy: (name: string) => `This answered them: ${name}`,
    only: "Guidance only",
    counted: "Counted: guidance, and nothing registered. Nothing about the visitor is kept.",
    phone: "Telephone",
  },
);
