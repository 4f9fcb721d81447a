import { words } from "../../design/words.ts";

/** How often people were told what before registering. */
export const toldWords = words(
  {
    title: "در سی روز گذشته",
    none: "هنوز به کسی گفته نشده است.",
    own: "با توضیح کارشناس",
    times: (count: string) => `${count} بار`,
    channels: { web: "وب", desk: "میز خدمت", "phone-111": "تلفن ۱۱۱", "phone-128": "تلفن ۱۲۸" },
    of: (channel: string, count: string) => `${channel}: ${count}`,
    list: "، ",
  },
  {
    title: "In the last thirty days",
    none: "Nobody was told yet.",
    own: "In a clerk’s own words",
    times: (count: string) => (count === "1" ? "once" : `${count} times`),
    channels: { web: "web", desk: "service desk", "phone-111": "phone 111", "phone-128": "phone 128" },
    of: (channel: string, count: string) => `${channel}: ${count}`,
    list: ", ",
  },
);
