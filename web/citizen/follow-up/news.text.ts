import { words } from "../../design/words.ts";

export const newsWords = words(
  {
    title: "خبرهای درخواست",
    lead: "آنچه اینجا انتخاب می‌کنید برای همه درخواست‌هایی است که با همین شماره همراه ثبت کرده‌اید، و از خبر بعدی اجرا می‌شود. رمز یک‌بارمصرف همیشه به همین شماره می‌آید.",
    said: (at: string) => `انتخاب شما از ${at}`,
    submit: "ثبت انتخاب",
    noted: "انتخاب شما ثبت شد. از خبر بعدی به همین شکل خبر می‌دهیم.",
  },
  {
    title: "News of your request",
    lead: "Your choice applies to all requests registered with the same mobile, from the next news on. A one-time code always comes to this number.",
    said: (at: string) => `Your choice since ${at}`,
    submit: "Keep this choice",
    noted: "Your choice is kept. From the next news on we tell you so.",
  },
);
