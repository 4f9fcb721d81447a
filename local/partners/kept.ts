/** The data of a partner's program, in a file of its own: people's registrations there, and their results. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A registration there, pending until Peygir replies. */
export interface Sent {
  /** Its own code. */
  readonly code: string;
  /** The `webhook-id`, the same at each delivery. */
  readonly message: string;
  readonly body: string;
  /** The id of the sent form: sending it twice registers once. */
  readonly form: string;
  /** The beginning of the person's text, for the list. */
  readonly said: string;
  readonly state: "waiting" | "registered" | "refused";
  readonly trackingCode?: string;
  /** For a refused one. */
  readonly why?: string;
}

/** `data` of a `request.result`, as in `docs/use/partners.md`. */
export interface ResultData {
  readonly externalCode: string;
  readonly request: string;
  readonly number: number;
  readonly what: "answered" | "final" | "withdrawn";
  readonly outcome?: string;
  readonly fields?: readonly { readonly field: string; readonly name?: string; readonly value: string }[];
  readonly withoutWords?: "erased" | "replaced";
}

/** A received result, once per `webhook-id`. */
export interface Heard {
  readonly id: string;
  readonly at: string;
  readonly times: number;
  readonly data: ResultData;
}

export interface KeptState {
  /** The signing key. */
  readonly key?: string;
  /** The number of codes given so far. */
  readonly codes: number;
  readonly webhook?: { readonly id: string; readonly url: string; readonly secret: string };
  /** Whether it answers posts as unavailable. */
  readonly away: boolean;
  readonly sent: readonly Sent[];
  readonly heard: readonly Heard[];
}

export interface Kept {
  now(): KeptState;
  change(change: (state: KeptState) => KeptState): void;
}

const nothing: KeptState = { codes: 0, away: false, sent: [], heard: [] };

/** @param dataDir the stack's own, so that both lose their data together */
export function openKept(dataDir: string, partner: string): Kept {
  const folder = join(dataDir, "partners");
  const file = join(folder, `${partner}.json`);
  mkdirSync(folder, { recursive: true });
  let state: KeptState = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : nothing;
  return {
    now: () => state,
    change: (change) => {
      const next = change(state);
      // A crash in the middle leaves the file as it was.
      writeFileSync(`${file}.new`, JSON.stringify(next, undefined, 2), { mode: 0o600 });
      renameSync(`${file}.new`, file);
      state = next;
    },
  };
}

/** Stores it once, before the reply. */
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

/** The valid result of a request: the one with the greatest number, in whatever order they came. */
export const resultOf = ({ heard }: KeptState, code: string): Heard | undefined =>
  heard
    .filter(({ data }) => data.externalCode === code)
    .reduce<Heard | undefined>(
      (last, one) => (last && last.data.number > one.data.number ? last : one),
      undefined,
    );
