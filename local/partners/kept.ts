/** What a partner's program keeps, in a file of its own: what people registered there, and what came back of it. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Something that somebody registered there, on its way to Peygir until it is answered. */
export interface Sent {
  /** Its own code. */
  readonly code: string;
  /** The `webhook-id`, the same each time it is delivered. */
  readonly message: string;
  readonly body: string;
  /** Of the form that was sent: who sends it twice registered once. */
  readonly form: string;
  /** The beginning of what the person said, for the list. */
  readonly said: string;
  readonly state: "waiting" | "registered" | "refused";
  readonly trackingCode?: string;
  /** Of what was refused. */
  readonly why?: string;
}

/** `data` of a `request.result`, as `docs/use/partners.md` tells of it. */
export interface ResultData {
  readonly externalCode: string;
  readonly request: string;
  readonly number: number;
  readonly what: "answered" | "final" | "withdrawn";
  readonly outcome?: string;
  readonly fields?: readonly { readonly field: string; readonly name?: string; readonly value: string }[];
  readonly withoutWords?: "erased" | "replaced";
}

/** A result that came, once under its `webhook-id`, however often. */
export interface Heard {
  readonly id: string;
  readonly at: string;
  readonly times: number;
  readonly data: ResultData;
}

export interface KeptState {
  /** What it signs with. */
  readonly key?: string;
  /** How many codes were given so far. */
  readonly codes: number;
  readonly webhook?: { readonly id: string; readonly url: string; readonly secret: string };
  /** Whoever posts to it is told that it is away. */
  readonly away: boolean;
  readonly sent: readonly Sent[];
  readonly heard: readonly Heard[];
}

export interface Kept {
  now(): KeptState;
  change(change: (state: KeptState) => KeptState): void;
}

const nothing: KeptState = { codes: 0, away: false, sent: [], heard: [] };

/** @param dataDir the stack's own: what a partner knows goes with what the stack knows. */
export function openKept(dataDir: string, partner: string): Kept {
  const folder = join(dataDir, "partners");
  const file = join(folder, `${partner}.json`);
  mkdirSync(folder, { recursive: true });
  let state: KeptState = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : nothing;
  return {
    now: () => state,
    change: (change) => {
      const next = change(state);
      // A program that dies in the middle leaves the file as it was.
      writeFileSync(`${file}.new`, JSON.stringify(next, undefined, 2), { mode: 0o600 });
      renameSync(`${file}.new`, file);
      state = next;
    },
  };
}

/** It is kept before it is answered for, and once. */
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

/** The result of a request that counts: the one with the greatest number, in whichever order they came. */
export const resultOf = ({ heard }: KeptState, code: string): Heard | undefined =>
  heard
    .filter(({ data }) => data.externalCode === code)
    .reduce<Heard | undefined>(
      (last, one) => (last && last.data.number > one.data.number ? last : one),
      undefined,
    );
