import { words } from "../../../design/words.ts";

export const feedWords = words(
  {
    mine: "تقویم من",
    theirs: "تقویم مسئول",
    of: (name: string) => `تقویم ${name}`,
    lead: "ملاقات‌ها را در تقویم گوشی یا رایانه خود ببینید. تقویم زمان و محل را نشان می‌دهد؛ نام متقاضی، موضوع و کد رهگیری در آن نیست.",
    none: "هنوز پیوندی ساخته نشده است.",
    make: "ساختن پیوند تقویم",
    standing: (name: string, when: string) => `پیوندی که ${name} در ${when} ساخت باز است.`,
    notShown:
      "نشانی آن نگه داشته نمی‌شود. اگر آن را گم کرده‌اید، پیوند تازه بسازید؛ پیوند پیشین دیگر باز نمی‌شود.",
    anew: "ساختن پیوند تازه",
    revoke: "باطل کردن پیوند",
    revoked: "پیوند تقویم باطل شد.",
    address: "نشانی تقویم",
    once: "این نشانی فقط همین یک بار نشان داده می‌شود. هر کس آن را داشته باشد زمان ملاقات‌ها را می‌بیند؛ آن را برای کسی نفرستید.",
    copy: "کپی نشانی",
    copied: "نشانی تقویم کپی شد.",
    here: "افزودن در همین دستگاه",
    how: "افزودن به تقویم",
    ways: [
      {
        where: "آیفون و آیپد",
        what: "«افزودن در همین دستگاه» را بزنید؛ یا در برنامه «تقویم»: تقویم‌ها، افزودن تقویم، افزودن تقویم اشتراکی، و نشانی را بگذارید.",
      },
      {
        where: "اندروید (تقویم گوگل)",
        what: "در رایانه به calendar.google.com بروید: کنار «سایر تقویم‌ها» علامت + را بزنید، «از نشانی اینترنتی» را انتخاب کنید و نشانی را بگذارید. سپس در گوشی دیده می‌شود.",
      },
      { where: "اوت‌لوک", what: "افزودن تقویم، «اشتراک از وب»، و نشانی را بگذارید." },
    ],
    slow: "برنامه تقویم هر چند ساعت یک بار تازه می‌شود. برنامه همان روز را در «ملاقات‌های روز» ببینید.",
    close: "بستن",
  },
  {
    mine: "My calendar",
    theirs: "Official’s calendar",
    of: (name: string) => `Calendar of ${name}`,
    lead: "Shows the meetings in the calendar of your telephone or computer: when and where, but no applicant’s name, subject or tracking code.",
    none: "No link yet.",
    make: "Make a calendar link",
    standing: (name: string, when: string) => `The link that ${name} made on ${when} works.`,
    notShown: "The address is not stored. If you lost it, make a new link; the old one then stops working.",
    anew: "Make a new link",
    revoke: "Revoke the link",
    revoked: "The calendar link is revoked.",
    address: "Address of the calendar",
    once: "This address is shown only once. It lets anyone see when the meetings are; do not share it.",
    copy: "Copy the address",
    copied: "Calendar address copied.",
    here: "Add on this device",
    how: "How to add it to a calendar",
    ways: [
      {
        where: "iPhone and iPad",
        what: "Tap “Add on this device”; or in Calendar: Calendars, Add Calendar, Add Subscription Calendar, and paste the address.",
      },
      {
        where: "Android (Google Calendar)",
        what: "On a computer go to calendar.google.com: press + beside “Other calendars”, choose “From URL” and paste the address. It then shows on the telephone.",
      },
      { where: "Outlook", what: "Add calendar, “Subscribe from web”, and paste the address." },
    ],
    slow: "Calendar programs update only every few hours. For today's programme see “Meetings of the day”.",
    close: "Close",
  },
);
