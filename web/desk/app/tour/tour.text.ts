import { words } from "../../../design/words.ts";

/** The tour of a new user: three steps for each role (the first task, the next one, and a helpful tool). */
export const tourWords = words(
  {
    title: "آشنایی با میز کار",
    step: (number: string, most: string) => `گام ${number} از ${most}`,
    before: "قبلی",
    next: "بعدی",
    close: "بستن راهنما",
    done: "فهمیدم",
    steps: {
      clerk: [
        ["متقاضی پای میز", "شماره یا کد را بنویسید و هویت را ثبت کنید؛ درخواست‌های او همان‌جا می‌آید."],
        ["ثبت درخواست", "متن را به زبان خود متقاضی بنویسید، برایش بخوانید و رسید را چاپ کنید."],
        ["نوبت همکار", "«ورود همکار دیگر» میز را به همکار می‌دهد؛ نوشته ناتمام شما بسته و محفوظ می‌ماند."],
      ],
      expert: [
        [
          "کارتابل",
          "پرونده‌ها به ترتیب مهلت است. پرونده را بپذیرید، یا اگر کار واحد شما نیست با دلیل برگردانید.",
        ],
        ["پاسخ", "به هر نکته متقاضی جداگانه پاسخ دهید و پیش‌نویس را برای تأیید بفرستید."],
        ["پرسش", "اگر چیزی روشن نیست از متقاضی بپرسید؛ مهلت تا رسیدن پاسخ او می‌ایستد."],
      ],
      head: [
        ["منتظر شما", "پیش‌نویس‌ها کنار درخواست است: تأیید کنید، یا با توضیح برگردانید."],
        ["تقسیم کار", "پرونده‌های بی‌کارشناس را از کارتابل به همکاران بدهید، چند پرونده را با هم هم می‌شود."],
        ["دیرکرد", "«یادآوری‌ها» و «تعهدها» نشان می‌دهد کدام مهلت نزدیک است یا گذشته است."],
      ],
      inspector: [
        ["فوریت اداری", "سه ساعت کاری مهلت دارد. بررسی در محل را ثبت کنید و دستور را با ساعت بدهید."],
        ["توضیح", "از مورد شکایت توضیح بخواهید؛ او نام و نوشته متقاضی را نمی‌بیند."],
        ["تعهدها", "آنچه دیر شده است، هرجای سازمان که باشد، در «تعهدها» می‌آید."],
      ],
      coordinator: [
        ["ملاقات‌ها", "درخواست‌های منتظر تصمیم و زمان، به ترتیب مهلت، همین‌جاست."],
        ["روزهای ملاقات", "روز و نوبت‌ها را منتشر کنید؛ متقاضی خودش از میان آنها انتخاب می‌کند."],
        ["روز ملاقات", "آمدن، صدا زدن و پایان هر ملاقات یک دکمه دارد؛ صورت‌جلسه از همان‌جا نوشته می‌شود."],
      ],
      administrator: [
        [
          "سازمان",
          "واحدها، کارکنان، تقویم و متن پیام‌ها را در پیش‌نویس عوض کنید و پیش از انتشار تفاوت را ببینید.",
        ],
        ["نفر دوم", "تغییر اختیارها را مدیر سامانه دیگری تأیید می‌کند؛ «پیشنهادها» را ببینید."],
        ["قفل میز", "در «حدهای زمانی» سازمان بنویسید میز بی‌کار پس از چند دقیقه قفل شود."],
      ],
      auditor: [
        ["جست‌وجو", "کد رهگیری را در نوار بالا بنویسید؛ سابقه پرونده همان‌جا باز می‌شود."],
        ["مسیر پرونده", "چه کسی، کی و به چه دلیل: ارجاع‌ها، مهلت‌ها و مشاهده‌ها هر کدام یک برگه دارد."],
        ["آمار", "شمارها را به تفکیک واحد و نوع ببینید و فایل آن را بگیرید."],
      ],
    },
  },
  {
    title: "Your first day at the desk",
    step: (number: string, most: string) => `Step ${number} of ${most}`,
    before: "Back",
    next: "Next",
    close: "Close the tour",
    done: "Got it",
    steps: {
      clerk: [
        ["Applicants", "Type a number or a code and record the identity; the applicant’s requests appear."],
        ["Registering", "Write the applicant’s own words, read them back and print the receipt."],
        ["Changing users", "“Switch user” hands the desk over; your unsent text is encrypted and kept."],
      ],
      expert: [
        [
          "Inbox",
          "Cases are sorted by deadline. Accept a case, or return it with a reason if it is not your unit’s.",
        ],
        ["Answer", "Answer each of the applicant’s points and send the draft for approval."],
        ["Question", "Ask the applicant when something is unclear; the deadline pauses until the reply."],
      ],
      head: [
        [
          "Waiting for you",
          "Each draft is shown beside its request: approve it, or send it back with a note.",
        ],
        [
          "Assigning work",
          "In the inbox, assign cases without an expert to colleagues, one or several at once.",
        ],
        ["Overdue", "Reminders and Commitments show deadlines that are near or past."],
      ],
      inspector: [
        [
          "Emergencies",
          "They are due in three working hours. Record the on-site check and order a remedy with a time.",
        ],
        ["Explanation", "Ask the accused to explain; they see neither the applicant’s name nor words."],
        ["Commitments", "Commitments lists overdue commitments of the whole organisation."],
      ],
      coordinator: [
        ["Meetings", "Requests that need a decision or a time are listed by deadline."],
        ["Public days", "Publish days and places; applicants choose among them."],
        ["The day", "Arriving, calling and finishing take one button each; you write the minutes there too."],
      ],
      administrator: [
        [
          "Organisation",
          "Change units, staff, calendar and texts in a working copy, and review the changes before you publish.",
        ],
        [
          "A second person",
          "Another administrator or an inspector approves changes of authority: see Proposals.",
        ],
        ["Desk lock", "Time limits set after how many minutes an idle desk locks."],
      ],
      auditor: [
        ["Search", "Type a tracking code in the top bar: its case opens with the whole history."],
        ["History", "Who, when and why: referrals, deadlines and access each have a tab."],
        ["Figures", "See the counts by unit and kind, and export them as a file."],
      ],
    },
  },
);

export type TourRole = keyof (typeof tourWords)["fa"]["steps"];
