import { words } from "../../design/words.ts";

export const messagesWords = words(
  {
    heading: "پیام‌های شما",
    isNew: "تازه",
    earlier: "پیام‌های پیشین",
  },
  {
    heading: "Your messages",
    isNew: "New",
    earlier: "Earlier messages",
  },
);
