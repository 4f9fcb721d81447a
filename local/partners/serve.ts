/** Serves the page of a demo partner's program on loopback, and handles its forms. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { formOf, isFromHere } from "../pages/page-requests.ts";
import { type Field, fieldsOf, messageOf } from "./form.ts";
import type { Kept, Sent } from "./kept.ts";
import { partnerPage, type Shown } from "./partner-page.ts";
import type { Peygir, Problem } from "./peygir.ts";
import type { PartnerProgram } from "./who.ts";

export interface Program {
  readonly who: PartnerProgram;
  readonly kept: Kept;
  readonly peygir: Peygir;
}

export const serve = (program: Program): Server =>
  createServer((request, response) => {
    answer(program, request, response).catch((error: Error) => {
      console.error(`${program.who.name.en}: ${error.message}`);
      send(response, 500, "خطایی در برنامه رخ داد.", "text/plain");
    });
  });

async function answer(program: Program, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isFromHere(request)) return send(response, 403, "فقط از صفحه‌های همین دستگاه.", "text/plain");
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const form = await formOf(request);
  switch (`${request.method} ${pathname}`) {
    case "GET /":
      return show(program, response, { form: crypto.randomUUID(), written: {} });
    case "POST /register":
      return register(program, response, Object.fromEntries(form ?? []));
    case "POST /away": {
      const away = form?.get("away") === "yes";
      program.kept.change((state) => ({ ...state, away }));
      return back(response);
    }
    // Tests and other programs read the stored registrations and results here.
    case "GET /kept": {
      const { sent, heard, away } = program.kept.now();
      return send(response, 200, JSON.stringify({ away, sent, heard }), "application/json");
    }
    default:
      return send(response, 404, "اینجا چیزی نیست.", "text/plain");
  }
}

/**
 * Stores a registration, then delivers it. After a crash between the two steps, the next start delivers it.
 */
async function register(
  program: Program,
  response: ServerResponse,
  { form = crypto.randomUUID(), ...written }: Record<string, string>,
): Promise<void> {
  const { who, kept } = program;
  if (kept.now().sent.some((one) => one.form === form)) return back(response);
  const code = `${who.prefix}-${String(kept.now().codes + 1).padStart(6, "0")}`;
  const sent: Sent = {
    ...{ code, form, message: `msg_${crypto.randomUUID()}`, body: messageOf(who, code, written) },
    ...{ said: saidIn(written), state: "waiting" },
  };
  kept.change((state) => ({ ...state, codes: state.codes + 1, sent: [...state.sent, sent] }));
  const problem = await tell(program, sent);
  if (!problem) return back(response);
  // Peygir refused, so nothing is registered: the form is shown again with its values, for correction.
  kept.change((state) => ({ ...state, sent: state.sent.filter((one) => one.code !== code) }));
  return show(program, response, { form: crypto.randomUUID(), written, problem });
}

const saidIn = ({ description = "", reason = "" }: Record<string, string>): string =>
  (description || reason).slice(0, 120);

/** Delivers a registration. Returns Peygir's refusal; undefined when Peygir accepted or did not answer. */
async function tell({ peygir, kept }: Program, sent: Sent): Promise<Problem | undefined> {
  const reply = await peygir.deliver(sent.message, sent.body);
  if (reply === "later") return undefined;
  const { code } = sent;
  const said: Partial<Sent> =
    "refused" in reply
      ? { state: "refused", why: reply.refused.detail }
      : { state: "registered", trackingCode: reply.trackingCode };
  kept.change((state) => ({
    ...state,
    sent: state.sent.map((one) => (one.code === code ? { ...one, ...said } : one)),
  }));
  return "refused" in reply ? reply.refused : undefined;
}

/** Delivers again all registrations that Peygir has not answered. */
export async function tellWaiting(program: Program): Promise<void> {
  for (const sent of program.kept.now().sent) if (sent.state === "waiting") await tell(program, sent);
}

async function show(
  { who, kept, peygir }: Program,
  response: ServerResponse,
  shown: Pick<Shown, "form" | "written" | "problem">,
): Promise<void> {
  const fields = await peygir.choices().then(
    (choices): readonly Field[] => fieldsOf(who, choices),
    () => undefined,
  );
  const all = { who, state: kept.now(), ...(fields && { fields }), ...shown };
  send(response, shown.problem ? 422 : 200, partnerPage(all), "text/html");
}

function back(response: ServerResponse): void {
  response.writeHead(303, { location: "/" }).end();
}

function send(response: ServerResponse, status: number, body: string, type: string): void {
  response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" });
  response.end(body);
}
