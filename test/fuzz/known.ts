/** What the fuzzer knows about a request, including the applicant's one-time codes and clerks' passes. */

import type { Place } from "./hall.ts";
import { isTaken } from "./judge.ts";
import { json, type WireAnswer } from "./wire.ts";
import { withPass } from "./with-pass.ts";

export interface Owed {
  readonly owner: { readonly unit: string } | { readonly person: string };
  readonly standing: string;
  /** Whether the commitment is public now (I6). */
  readonly public: boolean;
}

/** The meeting of a request, as staff see it. */
export interface KnownMeeting {
  readonly id: string;
  readonly version: number;
  readonly stage: string;
  readonly host: string;
  readonly place?: Place;
  readonly deputy?: string;
  readonly offered: readonly Place[];
  readonly vulnerable: boolean;
  /** Whether the meeting has minutes; `corrections` is the number of their corrections. */
  readonly written: boolean;
  readonly corrections: number;
}

export interface Known {
  readonly code: string;
  readonly mobile: string;
  readonly identity: unknown;
  /** Sign-in codes for all requests of the person: the number sent, the last challenge, and the code in its SMS. */
  mine: { readonly sent: number; readonly challenge?: string; readonly oneTimeCode?: string };
  /** The version of the case after the last step by a person. */
  version: number;
  stage: string;
  unit: string;
  expert: string | undefined;
  points: number;
  /** The numbers of the promised calls that are open (R19). */
  calls: readonly number[];
  callsPromised: number;
  /** Whether the first question to an outside body, if there is one, is open (R7). */
  outside?: boolean | undefined;
  /** Whether that question got a new link; it gets a limited number of them. */
  renewed?: boolean | undefined;
  /** The number of letters that the case has (C19). */
  letters: number;
  /** The number of prepared uploads (C12); an eleventh open one is refused. */
  places: number;
  /** Whether the request is under a legal hold (P2). */
  held?: boolean;
  /** Whether the deadline was extended (D5). */
  extended: boolean;
  /** The tracking codes of the requests that are linked with this request (R14). */
  links: readonly string[];
  /** The keys of the request's kind and subject (D4). */
  matter: { readonly kind: string; readonly subject: string };
  /** The accused, as unit keys and user names (R2). */
  parties: { readonly units: readonly string[]; readonly people: readonly string[] };
  /** The unit or person that owes the first commitment, and the state of this commitment (R11). */
  owed?: Owed | undefined;
  /** Whether the applicant's identity is hidden from the units, unless `consented` (C15). */
  hidden?: boolean;
  consented?: boolean;
  /** The people whom inspection asked to explain, oldest first, and whether they did (R2). */
  explanations: readonly { readonly of: string; readonly given: boolean }[];
  /** Whether the emergency may be closed without the applicant's rating (S3). */
  mayClose?: boolean;
  /** All units that held the case, in order. */
  units: readonly string[];
  /** The number of one-time codes that were requested. */
  codesSent: number;
  session?: string | undefined;
  /** The mobile of the representative whose group this applicant joins (C10). */
  represents?: string;
  challenge?: string | undefined;
  oneTimeCode?: string | undefined;
  /** The notices that a clerk must tell by telephone; `told` says whether this was done (C18). */
  notices?: readonly string[] | undefined;
  told?: boolean;
  /** The pass that a clerk got by identifying the applicant; it gives access for ten minutes. */
  pass?: string | undefined;
  meeting?: KnownMeeting | undefined;
  /** Whether the meeting continues although the request was withdrawn, because the meeting had begun. */
  meetsOn?: boolean;
}

/** Notes how an operation changed the request's one-time codes and clerks' passes. */
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
  // A new code has a new challenge, so the old code is no longer valid.
  known.oneTimeCode = undefined;
  if (isTaken(answer)) known.challenge = json<{ challenge: string }>(answer).challenge;
}

/** Notes an attempt at a one-time code. After each attempt the fuzzer requests a new code. */
function noteGivenBack(known: Known, answer: WireAnswer): void {
  known.oneTimeCode = undefined;
  if (isTaken(answer)) known.session = json<{ session: string }>(answer).session;
}
