/**
 * The operator's address of the local stack: the start page with its guided tours, and the pages of caught
 * messages, queues, stuck rows, functions' logs and the clock.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Stack } from "../../stack/stack.ts";
import { isFromHere } from "../page-requests.ts";
import { type Answer, openStartPages } from "../start-page/routes.ts";
import { logPage, operatorPage } from "./operator-page.ts";

type Shown = Omit<Stack, "stop">;

export function operatorPages(stack: Shown, functionNames: readonly string[]): RequestListener {
  const startPages = openStartPages(stack);
  return (request, response) => {
    answer(stack, functionNames, startPages, request).then(
      (result) => send(response, result),
      (error) => send(response, json(400, { error: String(error?.message ?? error) })),
    );
  };
}

async function answer(
  stack: Shown,
  functionNames: readonly string[],
  startPages: ReturnType<typeof openStartPages>,
  request: IncomingMessage,
): Promise<Answer> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  if (!isFromHere(request)) return json(403, { error: "Only from this machine's own pages" });
  if (request.method === "POST" && pathname === "/meeting-day")
    return startPages.openMeetingDay(new URLSearchParams(await textOf(request)));
  if (request.method === "POST" && pathname === "/clock") return moveClock(stack, request);
  if (request.method === "POST" && pathname === "/vendors") return setMood(stack, request);
  const [, first, second = ""] = pathname.split("/");
  switch (first) {
    case "operator":
      return { status: 200, type: "html", body: operatorPage(stack, functionNames) };
    case "mail":
      return mail(stack, second);
    case "logs":
      return { status: 200, type: "html", body: logPage(second, stack.log(second)) };
    case "api":
      return api(stack, second, pathname.split("/")[3] ?? "");
    default:
      return (await startPages.page(pathname)) ?? json(404, { error: "Nothing here" });
  }
}

/** The HTML of an e-mail, as a mail program shows it. */
function mail(stack: Shown, id: string): Answer {
  const html = stack.messages().find((message) => message.id === id)?.html;
  return html === undefined
    ? json(404, { error: "No such e-mail" })
    : { status: 200, type: "html", body: html };
}

function api(stack: Shown, what: string, name: string): Answer {
  const views: Record<string, () => unknown> = {
    addresses: () => stack.addresses,
    accounts: () => stack.accounts,
    calls: () => stack.calls.all(),
    clock: () => ({ now: stack.clock.now().toISOString(), offset: stack.clock.offset }),
    denied: () => stack.calls.denied(),
    logs: () => stack.log(name),
    messages: () => stack.messages(),
    schedules: () => stack.schedules(),
    vendors: () => stack.vendors.moods(),
    queues: () => (name ? stack.bodies(name) : stack.queues()),
  };
  const view = views[what];
  return view ? json(200, view()) : json(404, { error: `There are ${Object.keys(views).join(", ")}` });
}

/** Moves the clock ahead by the form's `milliseconds`, or to its time `until`. */
async function moveClock({ clock }: Shown, request: IncomingMessage): Promise<Answer> {
  const form = new URLSearchParams(await textOf(request));
  const until = form.get("until");
  const milliseconds = until
    ? Date.parse(tehranTime(until)) - clock.now().getTime()
    : Number(form.get("milliseconds"));
  clock.moveBy(milliseconds);
  return { status: 303, type: "json", body: "{}", location: "/operator" };
}

/**
 * Sets how an SMS provider's stand-in behaves from now on; the form has the provider's name and the
 * behaviour.
 */
async function setMood({ vendors }: Shown, request: IncomingMessage): Promise<Answer> {
  const form = new URLSearchParams(await textOf(request));
  vendors.set(form.get("name") ?? "", form.get("mood") ?? "");
  return { status: 303, type: "json", body: "{}", location: "/operator" };
}

/** A date field's `2026-12-01T08:30` is Tehran time; a time with its own zone is unchanged. */
const tehranTime = (text: string) => (/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}+03:30`);

const json = (status: number, body: unknown): Answer => ({
  status,
  type: "json",
  body: JSON.stringify(body, undefined, 2),
});

const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  json: "application/json; charset=utf-8",
};

function send(response: ServerResponse, { status, type, body, location }: Answer): void {
  response.writeHead(status, {
    "content-type": types[type] ?? type,
    "cache-control": "no-store",
    ...(location ? { location } : {}),
  });
  response.end(body);
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
