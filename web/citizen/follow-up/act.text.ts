import { words } from "../../design/words.ts";

/** The texts of the applicant's steps on a request (add, reply, object …). */
export const actWords = words(
  {
    heading: "چه کارهایی می‌توانید بکنید",
    askMeeting: "درخواست ملاقات حضوری",
    meeting: "ملاقات حضوری",
    attachments: "پیوست‌ها",
    names: {
      add: "افزودن توضیح یا مدرک",
      reply: "پاسخ به پرسش",
      withdraw: "انصراف می‌دهم",
      object: "به پاسخ اعتراض دارم",
      rate: "نظر شما درباره رسیدگی",
      consent: "نام و متن من به واحد گفته شود",
      "take-back-consent": "رضایتم را پس می‌گیرم",
    },
    leads: {
      add: "توضیح بنویسید، عکس یا سند بفرستید، یا هر دو. رسیدگی‌کننده آن را می‌بیند.",
      addHidden: "توضیح بنویسید، عکس یا سند بفرستید، یا هر دو.",
      reply: "مهلت رسیدگی تا رسیدن پاسخ شما متوقف است.",
      withdraw: "درخواست بسته می‌شود و دیگر به آن رسیدگی نمی‌شود. این کار برگشت ندارد.",
      object: "شخص دیگری دوباره رسیدگی می‌کند و نتیجه آن نهایی است. یک بار می‌توانید اعتراض کنید.",
      rate: "نظر شما یک بار ثبت می‌شود. اگر از نتیجه راضی باشید، پرونده بسته می‌شود و دیگر نمی‌توانید اعتراض کنید.",
      rateRemedied: "به همان واحد مراجعه کنید و سپس بگویید راضی بودید یا نه. نظر شما یک بار ثبت می‌شود.",
      rateFinal: "نظر شما یک بار ثبت می‌شود و نتیجه نهایی را تغییر نمی‌دهد.",
      consent:
        "از این پس واحدی که درخواست نزد آن است نام، راه تماس و همه نوشته‌های شما را می‌خواند. هر وقت بخواهید می‌توانید رضایت خود را پس بگیرید.",
      "take-back-consent":
        "از این پس فقط بازرسی نام و متن شما را می‌خواند. البته واحد آنچه را پیش از این خوانده است می‌داند.",
    },
    /** C15: shown when the applicant's name and text are hidden from the unit. */
    hidden: {
      add: "چون نام و متن شما پوشیده است، فقط بازرسی آن را می‌خواند.",
      reply:
        "نام و متن شما پوشیده است، ولی این پاسخ را همان واحدی می‌خواند که پرسیده است. چیزی ننویسید که شما را از روی آن بشناسند.",
      object: "متن اعتراض را، مانند متن درخواست، فقط بازرسی می‌خواند.",
    },
    labels: {
      add: "متن توضیح",
      reply: "متن پاسخ شما",
      object: "متن اعتراض",
      process: "از نحوه رسیدگی راضی بودید؟",
      outcome: "از نتیجه راضی بودید؟",
    },
    hints: {
      add: "اگر مدرکی دارید شماره و تاریخ آن را بنویسید. شماره کارت بانکی و رمز ننویسید.",
      reply: "کوتاه و روشن بنویسید. شماره کارت بانکی و رمز ننویسید.",
      object: "کدام بخش پاسخ را قبول ندارید و چرا؟",
    },
    submit: {
      add: "ثبت توضیح",
      reply: "ثبت پاسخ",
      withdraw: "بله، انصراف می‌دهم",
      object: "ثبت اعتراض",
      rate: "ثبت نظر",
      consent: "بله، به واحد گفته شود",
      "take-back-consent": "بله، پس می‌گیرم",
    },
    attach: "ثبت و افزودن فایل",
    yes: "بله",
    no: "نه",
    noted: {
      add: "توضیح شما ثبت شد.",
      reply: "پاسخ شما به پرسش ثبت شد.",
      withdraw: "انصراف شما ثبت شد و درخواست بسته شد.",
      object: "اعتراض شما ثبت شد. شخص دیگری دوباره رسیدگی می‌کند.",
      rate: "نظر شما ثبت شد. سپاسگزاریم.",
      consent: "رضایت شما ثبت شد. تا یک دقیقه دیگر واحد می‌تواند نام و متن شما را بخواند.",
      "take-back-consent": "رضایت شما پس گرفته شد. تا یک دقیقه دیگر نام و متن شما دوباره پوشیده می‌شود.",
    },
    back: "بازگشت به درخواست",
    stay: "نه، بازگشت به درخواست",
    about: "درباره درخواست",
    until: {
      object: (day: string) => `مهلت اعتراض: تا ${day}`,
      rate: (day: string) => `مهلت نظر دادن: تا ${day}`,
    },
    question: "پرسش از شما",
    questionOfPart: (part: string) => `پرسش از شما (بخش ${part})`,
    asked: (at: string) => `پرسیده شد: ${at}`,
  },
  {
    heading: "What you can do",
    askMeeting: "Ask for a meeting in person",
    meeting: "Meeting in person",
    attachments: "Attachments",
    names: {
      add: "Add information or a document",
      reply: "Reply to the question",
      withdraw: "I withdraw it",
      object: "I object to the answer",
      rate: "Your opinion of the handling",
      consent: "Tell the unit my name and words",
      "take-back-consent": "I take my consent back",
    },
    leads: {
      add: "Write, send photos or documents, or both. The person handling your request sees it.",
      addHidden: "Write, send photos or documents, or both.",
      reply: "The deadline is paused until you reply.",
      withdraw: "The request is closed and handled no further. This cannot be undone.",
      object: "Another person decides again, and that decision is final. You can object once.",
      rate: "Your opinion is registered once. If the outcome satisfies you, the case is closed and you can no longer object.",
      rateRemedied:
        "Go back to the same unit, then say whether you are satisfied. Your opinion is registered once.",
      rateFinal: "Your opinion is registered once, and does not change the final result.",
      consent:
        "From now on the unit that has the request reads your name, how to reach you and all you wrote. You can take your consent back whenever you like.",
      "take-back-consent":
        "From now on only inspection reads your name and words. The unit still knows what it has already read.",
    },
    hidden: {
      add: "As your name and words are hidden, only inspection reads it.",
      reply:
        "Your name and words are hidden, but whichever unit asked reads this reply. Write nothing that reveals who you are.",
      object: "Only inspection reads the words of your objection, as those of your request.",
    },
    labels: {
      add: "Words to add",
      reply: "Words of your reply",
      object: "Words of the objection",
      process: "Was I satisfied with the handling?",
      outcome: "Was I satisfied with the outcome?",
    },
    hints: {
      add: "If there is a document, write its number and date. Do not write bank card numbers or passwords.",
      reply: "Short and clear. Do not write bank card numbers or passwords.",
      object: "Which part of the answer do you not accept, and why?",
    },
    submit: {
      add: "Add it",
      reply: "Send the reply",
      withdraw: "Yes, I withdraw it",
      object: "Send the objection",
      rate: "Send the opinion",
      consent: "Yes, tell the unit",
      "take-back-consent": "Yes, I take it back",
    },
    attach: "Add it, and a file",
    yes: "Yes",
    no: "No",
    noted: {
      add: "What you added is registered.",
      reply: "Your reply to the question is registered.",
      withdraw: "Your withdrawal is registered and the request is closed.",
      object: "Your objection is registered. Another person decides again.",
      rate: "Your opinion is registered. Thank you.",
      consent: "Your consent is registered. Within a minute the unit can read your name and words.",
      "take-back-consent":
        "Your consent is taken back. Within a minute your name and words are hidden again.",
    },
    back: "Back to the request",
    stay: "No, back to the request",
    about: "About request",
    until: {
      object: (day: string) => `You can object until ${day}`,
      rate: (day: string) => `You can give your opinion until ${day}`,
    },
    question: "A question to you",
    questionOfPart: (part: string) => `A question to you (part ${part})`,
    asked: (at: string) => `Asked: ${at}`,
  },
);
