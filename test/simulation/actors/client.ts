/** Simulates a browser or program, which sends a command and repeats it with the same idempotency key until it gets an answer. */

import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import { Outage } from "../../../shared/outage.ts";
import { Crashed } from "../core/process.ts";
import type { Run } from "../core/run.ts";
import type { Fault } from "../core/weather.ts";

export const clientFaults = {
  /** A double click: the command is sent twice at the same moment, with the same key. */
  twice: { name: "client-double-submit", likely: 0.15 },
  /** The client already has an answer and sends the command again. */
  again: { name: "client-sends-again", likely: 0.15 },
  /** While the command is running, the client sends another body under the same key. */
  otherNow: { name: "client-other-body-at-once", likely: 0.06 },
  /** After the command was answered, the client sends another body under the same key. */
  otherLater: { name: "client-other-body-later", likely: 0.06 },
} as const satisfies Record<string, Fault>;

/**
 * The part of a reply that the check compares: for an accepted command, the values that every retry must repeat; for a
 * refused command, the refusal's code.
 */
export type Answer =
  | {
      readonly accepted: true;
      readonly value: unknown;
      /** The command changed nothing, so there is no row and the reply is not stored for a retry. */
      readonly wasSo?: boolean;
    }
  | { readonly accepted: false; readonly code: string };

export interface Ask<Reply> {
  readonly name: string;
  readonly who: string;
  readonly key: string;
  /** Sends the command with its own body, or with another body under the same idempotency key. */
  send(body: "own" | "other"): Promise<Reply>;
  read(reply: Reply): Answer;
  /** The command has no body, so no other body can be sent under its key. */
  readonly bodiless?: true;
  /** The code of the refusal that a retry may get instead of the first reply. */
  readonly lapsesTo?: string;
  readonly onLapse?: () => void;
}

export interface Client {
  /** Sends the command until it is answered, and returns the reply to the command's own body. */
  command<Reply>(ask: Ask<Reply>): Promise<Reply>;
  /** Forgets all replies. Called when a journal lost rows, since an accepted command may then be unknown. */
  forget(): void;
  /** Reads, and repeats the read until it is answered. */
  read<Reply>(name: string, who: string, send: () => Promise<Reply>): Promise<Reply>;
}

interface Accepted {
  readonly body: "own" | "other";
  readonly value: string;
}

export function clientOf(run: Run): Client {
  let ledger = new Map<string, Accepted>();
  const strikes = (fault: Fault, { who }: { readonly who: string }) => run.weather.strikes(fault, who);

  const sendOnce = async <Reply>(ask: Ask<Reply>, body: "own" | "other"): Promise<Reply> => {
    const asked = ledger;
    const known = ledger.get(ask.key);
    const reply = await persist(run, ask, () => ask.send(body));
    // A reply from before a journal lost rows is not compared with later replies.
    if (asked === ledger) hold(run, ledger, { ask, body, known }, ask.read(reply));
    return reply;
  };

  return {
    forget: () => {
      ledger = new Map();
    },
    read: (name, who, send) => persist(run, { name, who }, send),
    command: async (ask) => {
      run.tally.count("command", ask.name);
      const sent = [sendOnce(ask, "own")];
      if (strikes(clientFaults.twice, ask)) sent.push(sendOnce(ask, "own"));
      if (!ask.bodiless && strikes(clientFaults.otherNow, ask)) sent.push(sendOnce(ask, "other"));
      const [reply] = await Promise.all(sent);
      if (strikes(clientFaults.again, ask)) await sendOnce(ask, "own");
      if (!ask.bodiless && strikes(clientFaults.otherLater, ask)) await sendOnce(ask, "other");
      return reply as Awaited<(typeof sent)[number]>;
    },
  };
}

/** The number of attempts after which a client gives up; these attempts last longer than any outage of the simulation. */
const mostTries = 200;

async function persist<Reply>(
  run: Run,
  { name, who }: { readonly name: string; readonly who: string },
  send: () => Promise<Reply>,
): Promise<Reply> {
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof Crashed) && !(error instanceof Outage)) {
        run.violate("no command fails with an unknown error", `${name} by ${who}: ${String(error)}`);
        throw error;
      }
      run.story.tell(who, `${name}: ${error.message}; again soon`);
      await run.scheduler.sleep(run.random.between(200, 20_000));
    }
  }
  throw new Error(`${name} by ${who} was never answered`);
}

interface Sent<Reply> {
  readonly ask: Ask<Reply>;
  readonly body: "own" | "other";
  /** The accepted reply that the client already had to this key when it sent the command again. */
  readonly known: Accepted | undefined;
}

/**
 * Checks the reply (P4): the same key and body must get the same reply, and another body under the same key must get the
 * refusal `key-reused`.
 */
function hold<Reply>(
  run: Run,
  ledger: Map<string, Accepted>,
  { ask, body, known }: Sent<Reply>,
  answer: Answer,
): void {
  const said = answer.accepted ? "accepted" : answer.code;
  run.story.tell(ask.who, `${ask.name} ${ask.key}${body === "other" ? " (other body)" : ""}: ${said}`);
  if (!answer.accepted) holdRefusal(run, { ask, body, known }, answer.code);
  else holdAcceptance(run, ledger, { ask, body }, answer);
}

function holdRefusal<Reply>(run: Run, { ask, body, known }: Sent<Reply>, code: string): void {
  run.tally.count("refusal", code);
  if (known === undefined) return;
  const due = known.body === body ? "accepted" : "key-reused";
  if (code === ask.lapsesTo) ask.onLapse?.();
  else if (code !== due)
    run.violate("the same key gives the same reply", `${ask.name} ${ask.key}: ${code}, not ${due}`);
}

function holdAcceptance<Reply>(
  run: Run,
  ledger: Map<string, Accepted>,
  { ask, body }: Pick<Sent<Reply>, "ask" | "body">,
  answer: Answer & { readonly accepted: true },
): void {
  const earlier = ledger.get(ask.key);
  const value = canonicalJson(answer.value);
  if (earlier === undefined) {
    run.tally.count("command", `${ask.name} accepted`);
    if (!answer.wasSo) ledger.set(ask.key, { body, value });
  } else if (earlier.body !== body)
    run.violate("another body under the same key is refused", `${ask.name} ${ask.key}`);
  else if (earlier.value !== value)
    run.violate(
      "the same key gives the same reply",
      `${ask.name} ${ask.key}: ${value}, before: ${earlier.value}`,
    );
}
