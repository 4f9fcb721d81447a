/**
 * The common part of the stand-ins of SMS providers and messengers: how they behave now, the messages they accepted, and the
 * reading of requests.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Mood, Taken } from "./mood.ts";

/** A mobile number. No provider accepts another number. */
const mobile = /^09\d{9}$/;
export const isMobile = (to: string): boolean => mobile.test(to);

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A response, or a function that makes the response to a request. */
type Said = Answer | ((request: IncomingMessage) => Answer);

const saidTo = (request: IncomingMessage, said: Said): Answer =>
  typeof said === "function" ? said(request) : said;

/** A provider's own responses for each behaviour, and its parser of requests. */
export interface Manner {
  /** Reads a message from a request; returns a response when the provider does not accept the message. */
  read(request: IncomingMessage, body: string): Omit<Taken, "id" | "arrival"> | Answer;
  taken(message: Taken): Answer;
  readonly throttling: Said;
  readonly failing: Said;
  readonly barred: Said;
  /** Returns the response to a call that does not send a message; undefined when the provider has no such call. */
  asked(request: IncomingMessage, body: string, all: readonly Taken[]): Answer | undefined;
}

export class VendorServer {
  readonly server: Server;
  readonly taken: Taken[] = [];
  mood: Mood = "well";
  readonly #manner: Manner;

  readonly #onTaken: ((message: Taken) => void) | undefined;

  /** @param onTaken called with each accepted message that arrives on the recipient's telephone */
  constructor(manner: Manner, onTaken?: (message: Taken) => void) {
    this.#manner = manner;
    this.#onTaken = onTaken;
    this.server = createServer((request, response) => void this.#serve(request, response));
  }

  /** Forgets the accepted messages, and behaves well again. */
  reset(): void {
    this.taken.length = 0;
    this.mood = "well";
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const chunk of request) body += chunk;
    const answer = this.#answer(request, body);
    if (answer === "silence") return;
    if (answer === "drop") return void request.socket.destroy();
    const text = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body);
    response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
  }

  #answer(request: IncomingMessage, body: string): Answer | "silence" | "drop" {
    const manner = this.#manner;
    if (this.mood === "behind-a-proxy") return { status: 502, body: "<html>Bad Gateway</html>" };
    const said = (answer: Said) => saidTo(request, answer);
    if (this.mood === "throttling") return said(manner.throttling);
    if (this.mood === "failing") return said(manner.failing);
    if (this.mood === "barred") return said(manner.barred);
    const asked = manner.asked(request, body, this.taken);
    if (asked) return asked;
    const read = manner.read(request, body);
    if ("status" in read) return read;
    const message = this.#take(read);
    if (this.mood === "failing-late") return said(manner.failing);
    if (this.mood === "silent") return "silence";
    return this.mood === "dropping" ? "drop" : manner.taken(message);
  }

  #take(read: Omit<Taken, "id" | "arrival">): Taken {
    const before = this.taken.find(({ local }) => local !== undefined && local === read.local);
    if (before) return before;
    const rings = this.#onTaken ? "delivered" : "on-its-way";
    const arrival = this.mood === "not-delivering" ? "not-delivered" : rings;
    const message: Taken = { ...read, id: 1_000 + this.taken.length, arrival };
    this.taken.push(message);
    if (arrival !== "not-delivered") this.#onTaken?.(message);
    return message;
  }
}
