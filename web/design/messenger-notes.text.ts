import type { Messenger } from "../../shared/contracts/fields/messenger.ts";
import { messengerName } from "./messenger.text.ts";
import { type Language, words } from "./words.ts";

const notes = words(
  {
    stays: () => "اگر چیزی انتخاب نکنید، همان می‌ماند که هنگام ثبت درخواست انتخاب کردید.",
    code: (name: string) =>
      `اگر ${name} را انتخاب کرده‌اید، رمز آنجا می‌آید. اگر آن را ندیدید، رمز تازه بگیرید؛ رمز تازه با پیامک می‌آید.`,
    privacy: (name: string) =>
      `اگر خودتان ${name} را انتخاب کنید، شماره همراه شما و متن پیام‌ها، یعنی کد رهگیری، تاریخ‌ها و رمز یک‌بارمصرف، به آن داده می‌شود. هر وقت بخواهید، در صفحه خبرهای درخواست به پیامک برمی‌گردید.`,
  },
  {
    stays: () => "Without a choice here, the one you made when you registered stays.",
    code: (name: string) =>
      `If you chose ${name}, the code comes there. If you do not see it, get a new code, which comes by SMS.`,
    privacy: (name: string) =>
      `If you choose ${name} yourself, it gets your mobile number and the texts of messages: tracking code, dates and one-time code. On the page for news of a request you can return to SMS at any time.`,
  },
);

/**
 * A note about a messenger (N9): beside the choice of notices, on the page of the one-time code, or on the privacy
 * page.
 */
export const messengerNote = (
  note: "stays" | "code" | "privacy",
  language: Language,
  messenger: Messenger,
): string => notes[language][note](messengerName(language, messenger));
