/**
 * The data of a demo partner's program, in a file of its own: the registrations made there, and the results
 * received.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A request that a person registered at the partner; `waiting` until Peygir replies. */
export interface Sent {
  /** The partner's own code of the request. */
  readonly code: string;
  /** The `webhook-id` of the message, the same at each delivery. */
  readonly message: string;
  readonly body: string;
  /** The id of the filled-in form. A form that a browser sends twice has one id, and so is registered once. */
  readonly form: string;
  /** The start of the person's text, for the list of registrations. */
  readonly said: string;
  readonly state: "waiting" | "registered" | "refused";
  readonly trackingCode?: string;
  /** Why Peygir refused the request; absent when Peygir did not refuse. */
  readonly why?: string;
}

/** The `data` of a `request.result`, as in `docs/use/partners.md`. */
export interface ResultData {
  readonly externalCode: string;
  readonly request: string;
  readonly number: number;
  readonly what: "answered" | "final" | "withdrawn";
  readonly outcome?: string;
  readonly fields?: readonly { readonly field: string; readonly name?: string; readonly value: string }[];
  readonly withoutWords?: "erased" | "replaced";
}

/** A received result, stored once for each `webhook-id`. */
export interface Heard {
  readonly id: string;
  readonly at: string;
  readonly times: number;
  readonly data: ResultData;
}

export interface KeptState {
  /** The key with which the partner signs its messages. */
  readonly key?: string;
  /** The number of codes that the partner has given so far. */
  readonly codes: number;
  readonly webhook?: { readonly id: string; readonly url: string; readonly secret: string };
  /** Whether the program pretends to be unavailable and refuses webhooks. */
  readonly away: boolean;
  readonly sent: readonly Sent[];
  readonly heard: readonly Heard[];
}

export interface Kept {
  now(): KeptState;
  change(change: (state: KeptState) => KeptState): void;
}

const nothing: KeptState = { codes: 0, away: false, sent: [], heard: [] };

/**
 * Opens the data of a partner.
 * @param dataDir the stack's data folder, so that deleting the folder deletes the data of the stack and of the partner
 * together
 */
export function openKept(dataDir: string, partner: string): Kept {
  const folder = join(dataDir, "partners");
  const file = join(folder, `${partner}.json`);
  mkdirSync(folder, { recursive: true });
  let state: KeptState = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : nothing;
  return {
    now: () => state,
    change: (change) => {
      const next = change(state);
      // A crash during the write leaves the old file unchanged.
      writeFileSync(`${file}.new`, JSON.stringify(next, undefined, 2), { mode: 0o600 });
      renameSync(`${file}.new`, file);
      state = next;
    },
  };
}

/** Stores a received result once, before the receiver replies. */
export function hear(kept: Kept, heard: Omit<Heard, "times">): void {
  kept.change((state) => {
    const before = state.heard.find(({ id }) => id === heard.id);
    const others = state.heard.filter((one) => one !== before);
    return {
      ...state,
      heard: before
        ? [...others, { ...before, times: before.times + 1 }]
        : [...others, { ...heard, times: 1 }],
    };
  });
}

/** Returns the valid result of a request: the one with the greatest number, whatever the order of arrival. */
export const resultOf = ({ heard }: KeptState, code: string): Heard | undefined =>
  heard
    .filter(({ data }) => data.externalCode === code)
    .reduce<Heard | undefined>(
      (last, one) => (last && last.data.number > one.data.number ? last : one),
      undefined,
    );
