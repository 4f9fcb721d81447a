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
    title: "Before you register: this may answer them",
    lead: "Read it to the applicant. If it does not answer them, continue.",
    answered: "This answered them",
    answeredBy: (name: string) => `This answered them: ${name}`,
    only: "Guidance only",
    counted: "Counted as guidance without a request. Nothing about the visitor is stored.",
    phone: "Telephone",
  },
);
