import { words } from "../../../design/words.ts";

/** Where a meeting stands and what is known of it, in the words of the vocabulary; for every screen of meetings. */
export const stageWords = words(
  {
    stages: {
      asked: "منتظر تصمیم",
      approved: "در فهرست انتظار",
      offered: "منتظر انتخاب متقاضی",
      booked: "زمان تعیین شد",
      arrived: "متقاضی آمده است",
      called: "فراخوانده شد",
      "in-session": "در حال ملاقات",
      finished: "برگزار شد",
      minuted: "صورت‌جلسه نهایی است",
      refused: "موافقت نشد",
      "in-writing": "پاسخ کتبی داده شد",
      withdrawn: "متقاضی انصراف داد",
    },
    needs: { companion: "همراه دارد", wheelchair: "صندلی چرخ‌دار", interpreter: "مترجم لازم است" },
    priority: "اولویت",
    dayLost: {
      official: "روز ملاقات از طرف سازمان لغو شد",
      holiday: "روز ملاقات تعطیل شد",
      left: "مسئول پیش از نوبت رفت",
    },
    unanswered: (count: string) => `${count} پیشنهاد بی‌پاسخ ماند؛ با متقاضی تماس بگیرید`,
    despite: "با مورد شکایت، با حضور بازرس",
    absent: {
      applicant: (count: string) => `متقاضی ${count} بار نیامده است`,
      organisation: (count: string) => `مسئول ${count} بار نیامده است`,
    },
    number: (number: string) => `ملاقات ${number}`,
    when: (day: string, time: string) => `${day}، ساعت ${time}`,
    until: (day: string) => `تا ${day}`,
  },
  {
    stages: {
      asked: "To be decided",
      approved: "On the waiting list",
      offered: "The applicant chooses",
      booked: "Time settled",
      arrived: "The applicant is here",
      called: "Called",
      "in-session": "In session",
      finished: "Held",
      minuted: "The minutes are final",
      refused: "Refused",
      "in-writing": "Answered in writing",
      withdrawn: "Withdrawn by the applicant",
    },
    needs: { companion: "With a companion", wheelchair: "Wheelchair", interpreter: "Needs an interpreter" },
    priority: "Priority",
    dayLost: {
      official: "The public day was cancelled",
      holiday: "The public day became a holiday",
      left: "The official left before their turn",
    },
    unanswered: (count: string) => `${count} offers unanswered: call the applicant`,
    despite: "With who is complained of, an inspector present",
    absent: {
      applicant: (count: string) => `Applicant absent: ${count}`,
      organisation: (count: string) => `Official absent: ${count}`,
    },
    number: (number: string) => `meeting ${number}`,
    when: (day: string, time: string) => `${day}, ${time}`,
    until: (day: string) => `until ${day}`,
  },
);
