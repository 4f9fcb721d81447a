import { words } from "../../../design/words.ts";

export const waitingWords = words(
  {
    review: "منتظر تصمیم",
    reviewAbout: "به ترتیب مهلت تصمیم",
    noReview: "درخواستی منتظر تصمیم نیست.",
    waiting: "در فهرست انتظار",
    noWaiting: "کسی منتظر زمان نیست.",
    lanes: {
      priority: "با اولویت",
      priorityWhy:
        "نوبتشان از طرف سازمان لغو شد، مسئول در ملاقاتشان حاضر نشد، جانشین را نپذیرفتند یا نیازمند توجه ویژه‌اند (سالمند، بیمار، دارای معلولیت، باردار)؛ پیش از دیگران زمان می‌گیرند.",
      ordinary: "به ترتیب زمان درخواست",
    },
    contested: "ملاقات با مورد شکایت",
    contestedAbout:
      "با هر مسئولی که در همان پرونده از او شکایت شده است: تصمیم و تعیین زمان با بازرسی است و یک بازرس حاضر می‌شود.",
    noContested: "ملاقاتی با مورد شکایت باز نیست.",
    reminders: "یادآوری ملاقات‌ها",
    remindersAbout: "ملاقات‌هایی که نیمی یا بیشتر از مهلت تصمیم یا صورت‌جلسه‌شان گذشته است؛ به ترتیب مهلت.",
    late: "از مهلت گذشته",
    lateAbout: "تصمیم یا صورت‌جلسه‌ای که به‌موقع نرسید و به شما به‌عنوان مدیر بالاتر اعلام شد.",
    open: "باز کردن ملاقات",
    waits: (time: string) => `${time} در انتظار`,
    asked: (time: string) => `درخواست: ${time}`,
    more: "ملاقات‌های بعدی",
    with: (name: string) => `با ${name}`,
  },
  {
    review: "To be decided",
    reviewAbout: "By due date",
    noReview: "No meetings are waiting for a decision.",
    waiting: "On the waiting list",
    noWaiting: "No applicants are waiting for a time.",
    lanes: {
      priority: "Priority",
      priorityWhy:
        "These applicants get a time before the others: the organisation cancelled, the official did not come, they declined a deputy, or they need special care (elderly, ill, disabled, pregnant).",
      ordinary: "By date of request",
    },
    contested: "With the accused",
    contestedAbout:
      "With an official who is the accused in the same case: inspection decides and arranges the meeting, and an inspector attends.",
    noContested: "No open meetings with the accused.",
    reminders: "Meeting reminders",
    remindersAbout: "Half or more of the time for the decision or minutes is used; by due date.",
    late: "Overdue",
    lateAbout: "Overdue decisions and minutes, escalated to you as the head above.",
    open: "Open meeting",
    waits: (time: string) => `waiting ${time}`,
    asked: (time: string) => `Requested ${time}`,
    more: "More meetings",
    with: (name: string) => `With ${name}`,
  },
);
