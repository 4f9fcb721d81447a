import type { Messenger, MessengerChoice } from "../../shared/contracts/fields/messenger.ts";
import { type Language, words } from "./words.ts";

/** The texts of the choice between SMS and a messenger (N9), for the applicant's pages and the desk. */
const choiceWords = words(
  {
    names: { bale: "پیام‌رسان بله" },
    label: (name: string) => `پیامک یا ${name}؟`,
    sms: "پیامک",
    detail: (name: string) =>
      `خبرها و رمزها به همین شماره در ${name} می‌آید و شماره و متن پیام به آن داده می‌شود. اگر آنجا حساب نداشته باشید، پیامک می‌آید.`,
  },
  {
    names: { bale: "Bale (messenger)" },
    label: (name: string) => `SMS or ${name}?`,
    sms: "SMS",
    detail: (name: string) =>
      `News and codes come to the same number in ${name}, which gets the number and the text. If you have no account there, an SMS comes.`,
  },
);

/** The name of a messenger, as people know it. */
export const messengerName = (language: Language, messenger: Messenger): string =>
  choiceWords[language].names[messenger];

/** The texts of the choice between SMS and this messenger. */
export function messengerChoice(language: Language, messenger: Messenger) {
  const { label, sms, detail } = choiceWords[language];
  const name = messengerName(language, messenger);
  const both: readonly { readonly key: MessengerChoice; readonly label: string; readonly detail?: string }[] =
    [
      { key: "none", label: sms },
      { key: messenger, label: name, detail: detail(name) },
    ];
  return { name, sms, label: label(name), options: both };
}
