/**
 * The addresses of the start page: the page, the list of messages, its style sheet and fonts, and the button
 * that moves the clock to a meeting.
 */

import type { Stack } from "../../stack/stack.ts";
import { escapeHtml } from "../html.ts";
import { framed } from "./frame.ts";
import type { Language } from "./language.ts";
import { openLook } from "./look.ts";
import { missingOn, thisMachine } from "./machine.ts";
import { type At, type MeetingTime, meetingToOpen } from "./meeting-day.ts";
import { official } from "./meeting-tour.ts";
import { messagesPage } from "./messages-page.ts";
import { pageWords } from "./page.text.ts";
import { signInLink, startPage } from "./start-page.ts";
import { tours } from "./tours.ts";

export interface Answer {
  readonly status: number;
  /** `html`, `json`, or a content type. */
  readonly type: string;
  readonly body: string | Buffer;
  readonly location?: string;
}

type Shown = Pick<Stack, "accounts" | "addresses" | "clock" | "messages" | "template">;

export function openStartPages(stack: Shown) {
  const { accounts, addresses, clock, template } = stack;
  const look = openLook(template);
  const { assets } = look;

  const start = async (language: Language) =>
    html(
      startPage({
        ...{ language, addresses, accounts, assets },
        tours: tours(clock.now()),
        missing: missingOn(await thisMachine(template)),
      }),
    );
  const pages: Readonly<Record<string, () => Promise<Answer> | Answer>> = {
    "/": () => start("fa"),
    "/en": () => start("en"),
    "/messages": () => html(messagesPage({ language: "fa", messages: stack.messages(), assets })),
    "/en/messages": () => html(messagesPage({ language: "en", messages: stack.messages(), assets })),
  };

  return {
    async page(path: string): Promise<Answer | undefined> {
      const file = path.startsWith("/assets/") ? look.file(path) : undefined;
      return file ? { status: 200, type: file.contentType, body: file.body } : pages[path]?.();
    },

    /**
     * Opens the next meeting at the desk. The form has `at`, `as` and `language`. For the step `door`, the clock is
     * moved ahead when the meeting is still to come.
     */
    async openMeetingDay(form: URLSearchParams): Promise<Answer> {
      const at: At = form.get("at") === "minutes" ? "minutes" : "door";
      const language = form.get("language") === "en" ? "en" : "fa";
      const meeting = await meetingToOpen(addresses.pages, clock.now(), at);
      if (!meeting) return html(noMeeting(language, at, assets), 404);
      if (at === "door") clock.moveBy(Math.max(0, momentOf(meeting) - clock.now().getTime()));
      const path = `/meetings/session?host=${official}&day=${meeting.day}`;
      return { ...html("", 303), location: signInLink(addresses, form.get("as") ?? "", path) };
    },
  };
}

const html = (body: string, status = 200): Answer => ({ status, type: "html", body });

const momentOf = ({ day, time }: MeetingTime): number => Date.parse(`${day}T${time}:00+03:30`);

function noMeeting(language: Language, at: At, assets: string | undefined): string {
  const text = pageWords[language].noMeeting;
  const home = language === "fa" ? "/" : "/en";
  return framed({
    ...{ language, assets, title: text.title, other: home },
    body: `<h1>${text.title}</h1><p>${escapeHtml(text[at])}</p><p><a class="button" href="${home}#meeting">${text.back}</a></p>`,
  });
}
