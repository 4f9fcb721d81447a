import { words } from "../../../../design/words.ts";

/** The texts of the list of an official's free meeting times. */
export const placesWords = words(
  {
    label: "نوبت‌های خالی",
    earlier: "دو هفته قبل",
    later: "دو هفته بعد",
    span: (first: string, last: string) => `از ${first} تا ${last}`,
    none: "در این دو هفته نوبت خالی نیست.",
    toDays: "روزهای ملاقات مردمی",
    room: (count: string) => `${count} جا`,
    chosen: (all: string) => `انتخاب شما: ${all}`,
    noneChosen: "هنوز نوبتی انتخاب نشده است.",
    and: "؛ ",
  },
  {
    label: "Free places",
    earlier: "Previous two weeks",
    later: "Next two weeks",
    span: (first: string, last: string) => `${first} to ${last}`,
    none: "No free places in these two weeks.",
    toDays: "Public meeting days",
    room: (count: string) => `room for ${count}`,
    chosen: (all: string) => `You chose: ${all}`,
    noneChosen: "No place chosen yet.",
    and: "; ",
  },
);
