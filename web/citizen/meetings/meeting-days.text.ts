import { words } from "../../design/words.ts";

export const meetingDaysWords = words(
  {
    title: "روزهای ملاقات مردمی",
    lead: "روزهایی که مسئولان مردم را می‌پذیرند و هنوز نوبت خالی دارند.",
    how: "ملاقات درباره درخواستی است که ثبت کرده‌اید. با کد رهگیری آن را باز کنید و «درخواست ملاقات حضوری» را بفرستید؛ اگر پذیرفته شود، چند زمان پیشنهاد می‌شود و شما یکی را انتخاب می‌کنید.",
    head: (name: string, unit: string) => `${name}، مدیر «${unit}»`,
    hours: (from: string, until: string) => `نوبت‌های خالی از ساعت ${from} تا ${until}`,
    free: (count: string) => `${count} نوبت خالی`,
    none: "اکنون روزی با نوبت خالی منتشر نشده است. روزهای تازه همین‌جا منتشر می‌شود؛ درخواست ملاقات را پیش از آن هم می‌توانید بفرستید.",
    next: "روزهای بعدی",
    before: "روزهای قبلی",
    track: "پیگیری درخواست و ملاقات",
    register: "ثبت درخواست",
    figures: "آمار رسیدگی",
  },
  {
    title: "Public meeting days",
    lead: "Days on which officials receive people and places are still free.",
    how: "A meeting is about a request that you registered. Open it with its tracking code and ask for a meeting; if it is approved, a few times are offered and you choose one.",
    head: (name: string, unit: string) => `${name}, head of “${unit}”`,
    hours: (from: string, until: string) => `Free places from ${from} to ${until}`,
    free: (count: string) => `Free places: ${count}`,
    none: "No day with free places is published now. New days are published here; you can ask for a meeting before that, too.",
    next: "Later days",
    before: "Earlier days",
    track: "Track a request and its meeting",
    register: "Register a request",
    figures: "Figures",
  },
);
