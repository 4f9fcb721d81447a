import { words } from "../../../design/words.ts";

export const askMeetingWords = words(
  {
    lead: "درخواست بررسی می‌شود و اگر موافقت شد، متقاضی زمان را انتخاب می‌کند. آنچه را می‌نویسید برای او بخوانید.",
    official: "ملاقات با",
    words: "موضوع، به زبان متقاضی",
    needs: "برای روز ملاقات",
    need: {
      companion: "کسی همراه او می‌آید",
      wheelchair: "با صندلی چرخ‌دار می‌آید",
      interpreter: "مترجم لازم دارد",
    },
    insists: "متقاضی با همین مسئول و با حضور بازرس ملاقات می‌کند",
    submit: "ثبت درخواست ملاقات",
  },
  {
    lead: "If the request is approved, the applicant chooses a time. Read back to them what you write.",
    official: "Meeting with",
    words: "Subject, in the applicant's words",
    needs: "Needs on the day",
    need: {
      companion: "With a companion",
      wheelchair: "Uses a wheelchair",
      interpreter: "Needs an interpreter",
    },
    insists: "The applicant insists on meeting this official, with an inspector present",
    submit: "Request the meeting",
  },
);
