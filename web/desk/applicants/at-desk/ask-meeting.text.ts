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
    lead: "The request is looked at, and if it is agreed to the applicant chooses a time. Read to them what you write.",
    official: "Meeting with",
    words: "About what, in the applicant's words",
    needs: "For the day",
    need: {
      companion: "Comes with a companion",
      wheelchair: "Comes in a wheelchair",
      interpreter: "Needs an interpreter",
    },
    insists: "The applicant wants to meet this official with an inspector present",
    submit: "Ask for the meeting",
  },
);
