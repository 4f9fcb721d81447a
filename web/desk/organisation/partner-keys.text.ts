import { words } from "../../design/words.ts";

/** The keys of partner systems, handed to whoever runs them. */
export const partnerKeysWords = words(
  {
    title: "کلید سامانه‌ها",
    about:
      "کلید را فقط به گرداننده همان سامانه و از راهی امن بدهید. هر که آن را دارد می‌تواند به نام آن سامانه درخواست ثبت کند.",
    show: (name: string) => `نمایش کلید «${name}»`,
    numbered: (name: string, number: string) => `کلید شماره ${number} «${name}»`,
    key: "کلید امضا",
    address: "نشانی فرستادن پیام‌ها",
    copy: "رونوشت کلید",
    copied: "کلید رونوشت شد.",
    close: "بستن",
  },
  {
    title: "Keys of the systems",
    about:
      "Give a key only to whoever runs that system, in a safe way. Whoever has it can register requests in that system’s name.",
    show: (name: string) => `Show the key of “${name}”`,
    numbered: (name: string, number: string) => `Key ${number} of “${name}”`,
    key: "Signing key (Standard Webhooks)",
    address: "Address that messages are sent to",
    copy: "Copy the key",
    copied: "The key was copied.",
    close: "Close",
  },
);
