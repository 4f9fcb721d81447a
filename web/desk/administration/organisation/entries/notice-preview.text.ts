import { words } from "../../../../design/words.ts";

/** The texts of the preview of a notice that an administrator edits (N1). */
export const previewWords = words(
  {
    title: "پیش‌نمایش با بلندترین مقدارها",
    subject: "موضوع",
    nothing: "هنوز متنی نیست",
    inMail: "همین متن در برنامه ایمیل",
    room: (used: string, most: string) => `${used} از ${most} نویسه`,
    parts: (parts: string) => `${parts} بخش`,
    places: "جای خالی‌هایی که پر می‌شود:",
    good: "این متن فرستاده می‌شود.",
    usual: "برگشت به متن معمول",
    isUsual: "همین متن معمول است.",
  },
  {
    title: "Preview with the longest values",
    subject: "Subject",
    nothing: "No text yet",
    inMail: "The same in a mail program",
    room: (used: string, most: string) => `${used} of ${most} characters`,
    parts: (parts: string) => `${parts} ${parts === "1" ? "part" : "parts"}`,
    places: "Placeholders:",
    good: "This text can be sent.",
    usual: "Restore the default text",
    isUsual: "This is the default text.",
  },
);
