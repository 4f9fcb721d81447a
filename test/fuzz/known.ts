/** A request as the fuzzer knows it, with its applicant's codes and passes. */

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
  /** Whether minutes are written, and how often they were corrected. */
  readonly written: boolean;
  readonly corrections: number;
}

export interface Known {
  readonly code: string;
  readonly mobile: string;
  readonly identity: unknown;
  /** Codes for all requests of the person: how many were asked for, the last challenge, and its SMS. */
  mine: { readonly sent: number; readonly challenge?: string; readonly oneTimeCode?: string };
  /** The case's version after the last row by a person. */
  version: number;
  stage: string;
  unit: string;
  expert: string | undefined;
  points: number;
  /** Numbers of the promised calls that are open (R19). */
  calls: readonly number[];
  callsPromised: number;
  /** How many of the answers are letters (C19). */
  letters: number;
  /** Places made for files (C12); at ten open ones the next is refused. */
  places: number;
  /** Under a legal hold (P2). */
  held?: boolean;
  /** The deadline was extended (D5). */
  extended: boolean;
  /** Codes of the requests it is linked with (R14). */
  links: readonly string[];
  /** Keys of the kind and the subject (D4). */
  matter: { readonly kind: string; readonly subject: string };
  /** The accused: unit keys and user names (R2). */
  parties: { readonly units: readonly string[]; readonly people: readonly string[] };
  /** The first commitment: the unit that owes it, and its state (R11). */
  owed?: Owed | undefined;
  /** C15: hidden from the units, unless the applicant consented. */
  hidden?: boolean;
  consented?: boolean;
  /** People asked to explain, oldest first, and whether they did (R2). */
  explanations: readonly { readonly of: string; readonly given: boolean }[];
  /** S3: the next step may close the emergency without its applicant's opinion. */
  mayClose?: boolean;
  /** Every unit that held it, in order. */
  units: readonly string[];
  /** How many one-time codes were asked for. */
  codesSent: number;
  session?: string | undefined;
  /** C10: the mobile of the representative whose group this applicant joins. */
  represents?: string;
  challenge?: string | undefined;
  oneTimeCode?: string | undefined;
  /** C18: the notices of an opened call, and whether they were told. */
  notices?: readonly string[] | undefined;
  told?: boolean;
  /** The pass that a clerk got by identifying the applicant. */
  pass?: string | undefined;
  meeting?: KnownMeeting | undefined;
  /** The meeting had begun when the request was withdrawn, and continues. */
  meetsOn?: boolean;
}

/** Notes how an operation changed one-time codes and passes. */
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
  // A newer code belongs to a new challenge.
  known.oneTimeCode = undefined;
  if (isTaken(answer)) known.challenge = json<{ challenge: string }>(answer).challenge;
}

/** An attempt uses the code up, right or wrong: the next one asks for a new code. */
function noteGivenBack(known: Known, answer: WireAnswer): void {
  known.oneTimeCode = undefined;
  if (isTaken(answer)) known.session = json<{ session: string }>(answer).session;
}
