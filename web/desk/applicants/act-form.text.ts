import { words } from "../../design/words.ts";

export const actWords = words(
  {
    title: "از طرف متقاضی",
    lead: "همان را که متقاضی می‌گوید بنویسید و برای او بخوانید. در پرونده می‌ماند که شما ثبت کرده‌اید.",
    acts: {
      object: { name: "قبول ندارم", words: "اعتراض متقاضی", said: "قبول ندارم.", submit: "ثبت اعتراض" },
      add: { name: "افزودن توضیح", words: "توضیح متقاضی", submit: "ثبت توضیح" },
      withdraw: { name: "انصراف می‌دهد", submit: "ثبت انصراف" },
    },
    meet: "درخواست ملاقات حضوری",
    sure: "پرونده بی‌پاسخ بسته می‌شود. از متقاضی دوباره بپرسید.",
    receipt: "رسید تازه",
    receiptHint: "رمز رسید پیشین دیگر باز نمی‌کند.",
    done: {
      object: "اعتراض ثبت شد. شخص دیگری دوباره رسیدگی می‌کند.",
      add: "توضیح متقاضی ثبت شد.",
      withdraw: "انصراف متقاضی ثبت شد.",
      meet: "درخواست ملاقات حضوری ثبت شد و بررسی می‌شود.",
    },
  },
  {
    title: "For the applicant",
    lead: "Write what the applicant says and read it to them. It stays in the case that you wrote it down.",
    acts: {
      object: {
        name: "They do not accept it",
        words: "The applicant's objection",
        said: "I do not accept it.",
        submit: "Note the objection",
      },
      add: { name: "Add information", words: "What the applicant adds", submit: "Note it" },
      withdraw: { name: "They withdraw", submit: "Note the withdrawal" },
    },
    meet: "Ask for a meeting",
    sure: "The case is closed without an answer. Ask the applicant once more.",
    receipt: "A new receipt",
    receiptHint: "The PIN of the receipt before opens nothing any more.",
    done: {
      object: "The objection was noted. Somebody else decides again.",
      add: "What the applicant adds was noted.",
      withdraw: "The withdrawal was noted.",
      meet: "The meeting was asked for; it is to be decided.",
    },
  },
);
