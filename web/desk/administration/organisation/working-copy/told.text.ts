import { words } from "../../../../design/words.ts";

/** The texts on how often applicants were told of another body in charge, or found guidance enough. */
export const toldWords = words(
  {
    title: "در سی روز گذشته",
    none: "هنوز به کسی گفته نشده است.",
    own: "با توضیح کارشناس",
    times: (count: string) => `${count} بار`,
    of: (channel: string, count: string) => `${channel}: ${count}`,
    list: "، ",
    anyway: (count: string) => `؛ ${count} نفر با این حال ثبت کردند`,
    registered: {
      title: "ثبت‌ها به تفکیک راه",
      days: (from: string, until: string) => `از ${from} تا ${until}`,
      none: "در این سی روز چیزی ثبت نشده است.",
      channel: "راه ثبت",
      count: "ثبت‌شده",
      anyway: "از آن‌ها، با آنکه مرجع دیگری معرفی شد",
      all: "همه",
    },
  },
  {
    title: "Last thirty days",
    none: "Not shown yet.",
    own: "In a clerk’s own words",
    times: (count: string) => (count === "1" ? "once" : `${count} times`),
    of: (channel: string, count: string) => `${channel}: ${count}`,
    list: ", ",
    anyway: (count: string) => `; ${count} still registered`,
    registered: {
      title: "Registrations by channel",
      days: (from: string, until: string) => `From ${from} to ${until}`,
      none: "No requests were registered in these thirty days.",
      channel: "Channel",
      count: "Registered",
      anyway: "Of these, after being told where to turn",
      all: "Total",
    },
  },
);
