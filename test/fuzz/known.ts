/** A request as the fuzzer knows it, with the codes and passes of who registered it. */

import type { Place } from "./hall.ts";
import { isTaken } from "./judge.ts";
import { json, type WireAnswer } from "./wire.ts";
import { withPass } from "./with-pass.ts";

export interface Owed {
  readonly owner: { readonly unit: string } | { readonly person: string };
  readonly standing: string;
}

/** The first meeting of a request, as staff see it. */
export interface KnownMeeting {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly host: string;
  readonly place?: Place;
  readonly deputy?: string;
  readonly offered: readonly Place[];
  readonly vulnerable: boolean;
  /** There are minutes, and how often they were corrected. */
  readonly written: boolean;
  readonly corrections: number;
}

export interface Known {
  readonly code: string;
  readonly mobile: string;
  readonly identity: unknown;
  /** A code for all of the person's requests: how many were asked for, the last one's challenge, and what its SMS said. */
  mine: { readonly sent: number; readonly challenge?: string; readonly oneTimeCode?: string };
  /** Of the last row by a person. */
  version: number;
  stage: string;
  unit: string;
  expert: string | undefined;
  points: number;
  /** Numbers of the promised calls that are open (R19). */
  calls: readonly number[];
  callsPromised: number;
  /** C19: how many of its answers are letters. */
  letters: number;
  /** Places that were made for files (C12); of ten at once no further one is taken. */
  places: number;
  /** P2: on hold. */
  held?: boolean;
  /** D5: more time was taken for its answer. */
  extended: boolean;
  /** Codes of the requests it is linked with (R14). */
  links: readonly string[];
  /** What it is about: keys of a kind and a subject (D4). */
  matter: { readonly kind: string; readonly subject: string };
  /** Who is complained of: unit keys and user names (R2). */
  parties: { readonly units: readonly string[]; readonly people: readonly string[] };
  /** The first commitment: who owes it, and how it stands (R11). */
  owed?: Owed | undefined;
  /** C15: the units do not know who it is, or do by consent. */
  hidden?: boolean;
  consented?: boolean;
  /** Who was asked to explain, oldest first, and whether they did (R2). */
  explanations: readonly { readonly of: string; readonly given: boolean }[];
  /** S3: whoever acted last may close it without its applicant's opinion. */
  mayClose?: boolean;
  /** Every unit that held it, in order. */
  units: readonly string[];
  /** How many one-time codes were asked for. */
  codesSent: number;
  session?: string | undefined;
  /** C10: of who represents the group that this one joins. */
  represents?: string;
  challenge?: string | undefined;
  oneTimeCode?: string | undefined;
  /** C18: what an opened call is to tell, and that it was told. */
  notices?: readonly string[] | undefined;
  told?: boolean;
  /** What a clerk was given who has just identified them. */
  pass?: string | undefined;
  meeting?: KnownMeeting | undefined;
  /** Its meeting had begun when it was withdrawn, and goes on. */
  meetsOn?: boolean;
}

/** What asking for one-time codes and giving them back leaves behind. */
export function noteCodes(id: string, known: Known, answer: WireAnswer): void {
  if (withPass.includes(id)) known.pass = undefined;
  if (id === "send-my-code") {
    const sent = known.mine.sent + 1;
    known.mine = isTaken(answer)
      ? { sent, challenge: json<{ challenge: string }>(answer).challenge }
      : { sent };
  }
  if (id === "open-untold" && isTaken(answer))
    known.notices = json<{ notices: readonly { notice: string }[] }>(answer).notices.map(
      ({ notice }) => notice,
    );
  if (id === "tell-applicant" && isTaken(answer)) Object.assign(known, { notices: undefined, told: true });
  if (id === "confirm-my-code") known.mine = { sent: known.mine.sent };
  if (id === "leave-group" && isTaken(answer)) known.session = undefined;
  if (sends.includes(id)) noteSent(known, answer);
  if (givesBack.includes(id)) noteGivenBack(known, answer);
}

const sends: readonly string[] = ["send-one-time-code", "ask-to-join"];
const givesBack: readonly string[] = ["confirm-one-time-code", "join-group"];

function noteSent(known: Known, answer: WireAnswer): void {
  known.codesSent += 1;
  // A newer code is another challenge.
  known.oneTimeCode = undefined;
  if (isTaken(answer)) known.challenge = json<{ challenge: string }>(answer).challenge;
}

/** Right or wrong, it was tried: the next one asks for a new code. */
function noteGivenBack(known: Known, answer: WireAnswer): void {
  known.oneTimeCode = undefined;
  if (isTaken(answer)) known.session = json<{ session: string }>(answer).session;
}
