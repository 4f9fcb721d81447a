/**
 * Lists the caught SMS, e-mails and messages of messengers as on a phone. During a tour, the user finds one-time codes
 * here.
 */

import type { CaughtMessage } from "../../stack/state.ts";
import { escapeHtml } from "../html.ts";
import { framed } from "./frame.ts";
import type { Language } from "./language.ts";
import { pageWords } from "./page.text.ts";

interface MessagesPage {
  readonly language: Language;
  readonly messages: readonly CaughtMessage[];
  readonly assets: string | undefined;
}

const shown = 50;
const moment = {
  fa: new Intl.DateTimeFormat("fa-IR", { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Tehran" }),
  en: new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "Asia/Tehran" }),
};

export function messagesPage({ language, messages, assets }: MessagesPage): string {
  const text = pageWords[language];
  const here = language === "fa" ? "/messages" : "/en/messages";
  const list = messages.slice(0, shown).map(({ kind, to, at, subject, text: words }) => {
    const when = moment[language].format(new Date(at));
    const title = subject ? `<p><strong>${escapeHtml(subject)}</strong></p>` : "";
    const about = text[kind](`<bdi dir="ltr">${escapeHtml(to)}</bdi>`, when);
    return `<article class="panel"><small>${about}</small>${title}<p class="words" dir="auto">${escapeHtml(words)}</p></article>`;
  });
  return framed({
    title: text.messages,
    language,
    assets,
    other: language === "fa" ? "/en/messages" : "/messages",
    body: `<h1>${text.messages}</h1><p class="muted">${text.messagesAbout}</p>
      <p><a class="button" href="${here}">${text.reload}</a></p>${list.join("") || `<p>${text.noMessages}</p>`}`,
  });
}
