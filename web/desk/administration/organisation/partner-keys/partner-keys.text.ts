import { words } from "../../../../design/words.ts";

/** The texts of creating, changing and ending the keys of partner systems. */
export const partnerKeysWords = words(
  {
    title: "کلید سامانه‌ها",
    none: "هنوز کلیدی ساخته نشده است؛ پیامی از این سامانه پذیرفته نمی‌شود.",
    about:
      "کلید را فقط به راهبر همان سامانه و از راهی امن بدهید. هر کس آن را داشته باشد می‌تواند به نام آن سامانه درخواست ثبت کند. این کلید دوباره نشان داده نمی‌شود.",
    make: (name: string) => `ساختن کلید «${name}»`,
    makeAsk:
      "کلید تازه یک بار نشان داده می‌شود. کلید کنونی تا روزی که می‌گویید، یا تا وقتی که به آن پایان دهید، کنار آن پذیرفته می‌شود.",
    overlap: "کلید کنونی تا چند روز دیگر پذیرفته شود؟",
    overlapHint: "از ۰ تا ۹۰ روز. ۰: همین حالا پایان می‌یابد. خالی: تا وقتی که به آن پایان دهید.",
    noDays: "عددی از ۰ تا ۹۰ بنویسید یا خالی بگذارید.",
    end: (number: string) => `پایان دادن به کلید شماره ${number}`,
    endAsk: "از همین لحظه پیامی که با این کلید امضا شده باشد پذیرفته نمی‌شود.",
    ended: "به کلید پایان داده شد.",
    numbered: (number: string) => `کلید شماره ${number}`,
    inForce: "معتبر",
    over: "پایان یافته",
    madeAt: "ساخته شد:",
    endedAt: "پایان یافت:",
    endsAt: "پایان می‌یابد:",
    madeBefore: "پیش از آنکه کلیدها در میز ساخته شوند",
    key: "کلید امضا",
    address: "نشانی فرستادن پیام‌ها",
    copy: "کپی کلید",
    copied: "کلید کپی شد.",
    close: "بستن",
  },
  {
    title: "Partner system keys",
    none: "No key yet; messages from this system are refused.",
    about:
      "Give the key only to the operator of that system, over a secure channel. It lets a program register requests in that system’s name. It is not shown again.",
    make: (name: string) => `Make a key for “${name}”`,
    makeAsk:
      "The new key is shown once. The current key stays valid until the day you set, or until you end it.",
    overlap: "For how many days does the current key stay valid?",
    overlapHint: "0 to 90. 0 ends it now; leave empty to end it yourself.",
    noDays: "Write a number from 0 to 90, or leave it empty.",
    end: (number: string) => `End key ${number}`,
    endAsk: "From now on messages signed with this key are refused.",
    ended: "The key was ended.",
    numbered: (number: string) => `Key ${number}`,
    inForce: "In force",
    over: "Ended",
    madeAt: "Made:",
    endedAt: "Ended:",
    endsAt: "Ends:",
    madeBefore: "Made before keys were managed at the desk",
    key: "Signing key (Standard Webhooks)",
    address: "Address to send messages to",
    copy: "Copy the key",
    copied: "The key was copied.",
    close: "Close",
  },
);
