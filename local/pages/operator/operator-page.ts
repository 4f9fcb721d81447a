/** The operator's page of the local stack: plain, Persian and English, without a script. */

import type { ScheduleState } from "../../eventbridge/schedules.ts";
import type { QueueDepth } from "../../sqs/queues.ts";
import type { Stack } from "../../stack/stack.ts";
import type { CaughtMessage } from "../../stack/state.ts";
import { type Mood, moods } from "../../vendors/mood.ts";
import type { Received } from "../../webhooks/receiver.ts";
import { escapeHtml, page } from "../html.ts";

type Shown = Pick<
  Stack,
  "addresses" | "bodies" | "clock" | "log" | "messages" | "queues" | "schedules" | "vendors" | "webhooks"
>;

const hour = 3_600_000;
const moment = new Intl.DateTimeFormat("fa-IR", {
  dateStyle: "long",
  timeStyle: "medium",
  timeZone: "Asia/Tehran",
});
const shownMessages = 50;

export function operatorPage(stack: Shown, functionNames: readonly string[]): string {
  const { addresses } = stack;
  return page(
    "پیگیر: صفحه راهبر سامانه",
    `<h1>صفحه راهبر سامانه <small>Operator</small></h1>
    <nav><a href="${addresses.pages}">صفحه‌های مردم</a><a href="${addresses.pages}/desk">میز کارکنان</a><a href="/operator">تازه کردن</a><a href="/">آغاز و گردش‌ها <small>Tours</small></a></nav>
    ${clockSection(stack.clock.now())}
    <h2>پیامک‌ها و ایمیل‌ها <small>Caught messages</small></h2>${messagesSection(stack.messages())}
    <h2>کدام سرویس‌دهنده پیامک را می‌رساند <small>Who carries SMS</small></h2>${vendorsSection(stack.vendors.moods())}
    <h2>وب‌هوک‌ها <small>Webhooks heard at <bdi dir="ltr">${addresses.webhooks}</bdi></small></h2>${webhooksSection(stack.webhooks())}
    <h2>صف‌ها <small>Queues</small></h2>${queuesSection(stack)}
    <h2>کارهای زمان‌بندی‌شده <small>By the clock</small></h2>${schedulesSection(stack.schedules())}
    <h2>گزارش تابع‌ها <small>Function logs</small></h2>
    <ul dir="ltr">${functionNames.map((name) => `<li><a href="/logs/${name}">${name}</a> <small>${stack.log(name).length}</small></li>`).join("")}</ul>`,
  );
}

export function logPage(name: string, lines: readonly string[]): string {
  const title = escapeHtml(name);
  const newestFirst = [...lines].reverse().map(escapeHtml).join("\n");
  return page(
    name,
    `<nav><a href="/operator">بازگشت</a></nav><h1 dir="ltr">${title}</h1><pre>${newestFirst || "خالی"}</pre>`,
  );
}

function clockSection(now: Date): string {
  const ahead = (label: string, milliseconds: number) =>
    `<form method="post" action="/clock"><button name="milliseconds" value="${milliseconds}">${label}</button></form> `;
  return `<h2>ساعت <small>Clock</small></h2><p>${moment.format(now)} <small dir="ltr">${now.toISOString()}</small></p>
    <p>${ahead("یک ساعت جلو", hour)}${ahead("یک روز جلو", 24 * hour)}${ahead("یک هفته جلو", 7 * 24 * hour)}</p>
    <form method="post" action="/clock"><label>تا (به وقت تهران): <input type="datetime-local" name="until" required></label>
    <button>جلو ببر</button></form><p><small>ساعت فقط جلو می‌رود. The clock only moves ahead.</small></p>`;
}

function messagesSection(messages: readonly CaughtMessage[]): string {
  if (messages.length === 0) return "<p>هنوز پیامی فرستاده نشده است. <small>None yet.</small></p>";
  return messages.slice(0, shownMessages).map(messageArticle).join("");
}

function messageArticle({ id, kind, at, from, to, subject, text, html }: CaughtMessage): string {
  const title = subject ? `<p><strong>${escapeHtml(subject)}</strong></p>` : "";
  const word = { sms: "پیامک", email: "ایمیل", messenger: "پیام‌رسان" }[kind];
  const asHtml = html ? `<p><a href="/mail/${id}">همان ایمیل با قالب <small>As HTML</small></a></p>` : "";
  return `<article><small>${word} به <bdi dir="ltr">${escapeHtml(to)}</bdi> از <bdi dir="ltr">${escapeHtml(from)}</bdi>، ${moment.format(new Date(at))}</small>${title}<p dir="auto">${escapeHtml(text)}</p>${asHtml}</article>`;
}

const moodWords: Readonly<Record<Mood, string>> = {
  well: "می‌رساند · works",
  throttling: "می‌گوید تعداد زیاد است و نمی‌پذیرد · throttles",
  failing: "از کار افتاده است · is down",
  "failing-late": "می‌پذیرد و پیش از پاسخ از کار می‌افتد · takes it and fails",
  silent: "می‌پذیرد و پاسخ نمی‌دهد · takes it and never answers",
  dropping: "می‌پذیرد و ارتباط را قطع می‌کند · takes it and hangs up",
  barred: "حساب ما را بسته است · has barred us",
  "behind-a-proxy": "به‌جای آن چیز دیگری پاسخ می‌دهد · something else answers",
  "not-delivering": "می‌پذیرد و نمی‌رساند · takes it and does not deliver",
};

/** The providers in the order in which they are tried. The stand-in of Amazon's SNS can only work or throttle. */
function vendorsSection(of: Readonly<Record<string, Mood>>): string {
  const option = (mood: Mood, now: Mood) =>
    `<option value="${mood}"${mood === now ? " selected" : ""}>${moodWords[mood]}</option>`;
  const choices = (name: string): readonly Mood[] => (name === "sns" ? ["well", "throttling"] : moods);
  const rows = Object.entries(of).map(
    ([name, now]) =>
      `<li><form method="post" action="/vendors"><input type="hidden" name="name" value="${name}">
      <label><bdi dir="ltr">${name}</bdi> <select name="mood">${choices(name)
        .map((mood) => option(mood, now))
        .join("")}</select></label>
      <button>همین باشد</button></form></li>`,
  );
  return `<ol>${rows.join("")}</ol><p><small>هر پیامک را نخستین سرویس‌دهنده‌ای می‌برد که بپذیرد. The first that takes an SMS carries it.</small></p>`;
}

function webhooksSection(received: readonly Received[]): string {
  if (received.length === 0) return "<p>هنوز چیزی نرسیده است. <small>None yet.</small></p>";
  return [...received].reverse().slice(0, shownMessages).map(webhookArticle).join("");
}

const webhookArticle = ({ path, headers, body }: Received): string =>
  `<article dir="ltr"><small>${escapeHtml(path)} ${escapeHtml(headers["webhook-id"] ?? "")}</small><pre>${escapeHtml(body)}</pre></article>`;

function queuesSection({ queues, bodies }: Shown): string {
  const rows = queues().map(queueRow).join("");
  const contents = queues()
    .filter(({ isLastResort }) => isLastResort)
    .flatMap(({ name }) =>
      bodies(name).map((body) => `<p class="bad" dir="ltr">${name}</p><pre>${escapeHtml(body)}</pre>`),
    );
  return `<table dir="ltr"><thead><tr><th>queue</th><th>waiting</th><th>in flight</th><th>delayed</th></tr></thead><tbody>${rows}</tbody></table>
    ${contents.join("")}`;
}

function queueRow({ name, ready, inFlight, delayed, isLastResort }: QueueDepth): string {
  const bad = isLastResort && ready > 0 ? ' class="bad"' : "";
  return `<tr${bad}><td>${name}</td><td>${ready}</td><td>${inFlight}</td><td>${delayed}</td></tr>`;
}

function schedulesSection(schedules: readonly ScheduleState[]): string {
  const rows = schedules.map(
    ({ functionName, firedAt = "", nextAt, failed }) =>
      `<tr${failed ? ' class="bad"' : ""}><td><a href="/logs/${functionName}">${functionName}</a></td><td>${firedAt}</td><td>${nextAt}</td></tr>`,
  );
  return `<table dir="ltr"><thead><tr><th>function</th><th>last</th><th>next</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}
