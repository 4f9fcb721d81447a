import { words } from "../../../design/words.ts";

export const actWords = words(
  {
    title: "از طرف متقاضی",
    lead: "همان را که متقاضی می‌گوید بنویسید و برای او بخوانید. در پرونده می‌ماند که آن را شما ثبت کرده‌اید.",
    acts: {
      object: { name: "قبول ندارم", words: "اعتراض متقاضی", said: "قبول ندارم.", submit: "ثبت اعتراض" },
      add: { name: "افزودن توضیح", words: "توضیح متقاضی", submit: "ثبت توضیح" },
      withdraw: { name: "انصراف می‌دهد", submit: "ثبت انصراف" },
      "show-authority": { name: "مدرک نمایندگی را نشان داد", submit: "ثبت دیدن مدرک" },
    },
    meet: "درخواست ملاقات حضوری",
    sure: {
      withdraw: "پرونده بی‌پاسخ بسته می‌شود. از متقاضی دوباره بپرسید.",
      "show-authority": "وکالت‌نامه یا قیم‌نامه را ببینید. با نام شما ثبت می‌شود که آن را دیده‌اید.",
    },
    done: {
      object: "اعتراض ثبت شد. شخص دیگری دوباره رسیدگی می‌کند.",
      add: "توضیح متقاضی ثبت شد.",
      withdraw: "انصراف متقاضی ثبت شد.",
      "show-authority": "ثبت شد که مدرک نمایندگی را دیده‌اید.",
      meet: "درخواست ملاقات حضوری ثبت شد و بررسی می‌شود.",
    },
  },
  {
    title: "For the applicant",
    lead: "Write what the applicant says and read it back. The case records that you wrote it.",
    acts: {
      object: {
        name: "Objection",
        words: "The applicant's objection",
        said: "I do not accept it.",
        submit: "Record the objection",
      },
      add: { name: "Add information", words: "What the applicant adds", submit: "Record it" },
      withdraw: { name: "Withdraw", submit: "Record the withdrawal" },
      "show-authority": { name: "Authority document", submit: "Record that I saw it" },
    },
    meet: "Ask for a meeting",
    sure: {
      withdraw: "The case will be closed without an answer. Ask the applicant to confirm.",
      "show-authority": "Check the power of attorney or guardianship. The case records that you saw it.",
    },
    done: {
      object: "Objection recorded. Another person will decide again.",
      add: "Information recorded.",
      withdraw: "Withdrawal recorded.",
      "show-authority": "Recorded that you saw the authority document.",
      meet: "Meeting requested; waiting for a decision.",
    },
  },
);
