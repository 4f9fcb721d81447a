/**
 * The lists in which a request appears, such as its applicant's (C14, R15) and the represented person's (C11). They hold
 * statuses, and no text.
 */

import { defined } from "../../../shared/defined.ts";
import { isUnconcerned, type Parties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { shardOf, shards } from "../../../shared/due/due-list.ts";
import type { BuildViews, View } from "../../../shared/journal/views.ts";
import { type Status, statusOf } from "../http/status.ts";
import { endsOn, isAnswered, matterOf, partiesOf } from "../request/request-queries.ts";
import type { Hold, Registered, RequestState } from "../request/request-state.ts";
import { actorsOf, toTell, triesOf } from "../request/undelivered-news.ts";
import type { Ended } from "../rules/rules-retention.ts";

/**
 * The list of every request of a person. It serves clerks who see the person's document and applicants signed in by an
 * identity provider. Filtered by one mobile (`ownRequests`), it serves applicants signed in by a one-time code.
 */
export const personList = (person: string): string => `person#${person}`;

/** C19: the list of the requests registered for the same letter. */
export const letterList = (mark: string): string => `letter#${mark}`;

/**
 * A line of a list. `complainedOf`: the accused, which decide whether a clerk may see the line (R2); absent
 * without accused.
 */
export interface Listed extends Status {
  readonly complainedOf?: Parties;
  /** The mobile given at registration, as a keyed hash; absent without a mobile. */
  readonly contact?: string;
}

/** Lists are read in ascending order, so the newest request gets the smallest number. */
const farAhead = 9_999_999_999_999;
const newestFirst = (at: string): string => String(farAhead - Date.parse(at)).padStart(13, "0");

export const buildRequestViews: BuildViews<RequestState> = (id, version, state) => {
  const { registration } = state;
  if (!registration) return [];
  const { representing, at } = registration;
  const order = `${newestFirst(at)}#${id}`;
  const parties = partiesOf(id, state);
  const data = { ...statusOf(id, state), ...(!isUnconcerned({ parties }) && { complainedOf: parties }) };
  // An erased person's request is in no list, neither by identity nor by mobile.
  const row = (name: string, list: string, as: Partial<Listed> = {}, erased = false): View<Listed> => ({
    ...{ id: `request#${id}#${name}`, version },
    ...(state.erased || erased ? { data } : { list, order, data: { ...data, ...as } }),
  });
  const ofPerson = (name: string, of: Pick<Registered, "person" | "contact">, as = {}, erased = false) =>
    row(name, personList(of.person), { ...defined({ contact: of.contact }), ...as }, erased);
  const ofRepresented = (of: Pick<Registered, "person" | "contact">) =>
    ofPerson("represented-person", of, { forYou: true }, state.representedErased);
  const ofLetter = registration.letter ? [row("letter", letterList(registration.letter.mark))] : [];
  return [
    ofPerson("person", registration),
    ...(representing ? [ofRepresented(representing)] : []),
    ...ofLetter,
    ...callViews(id, version, state, parties),
    ...holdViews(id, version, state),
    ...endedViews(id, version, state),
  ];
};

/** P2: the list of a kind's ended requests, by the day on which each ended; erased requests are not in the list. */
export const endedList = (kind: string): string => `ended/${kind}`;

export interface ListedEnd extends Ended {
  readonly request: string;
}

/** Builds one row for an answered or withdrawn request. The row of a reopened or erased request is part of no list. */
function endedViews(request: string, version: number, state: RequestState): readonly View[] {
  const { registration, told, withdrawn, erased } = state;
  if (!registration || !(isAnswered(state) || withdrawn)) return [];
  const id = `request#${request}#ended`;
  const ended = endsOn(state);
  if (erased || ended === undefined) return [{ id, version, data: { request } }];
  const { kind } = matterOf(registration, told);
  const data: ListedEnd = { request, kind, channel: registration.channel, ended };
  return [{ id, version, list: endedList(kind), order: `${ended}#${request}`, data }];
}

/** The list of requests under legal hold (P2). */
export const holdList = "holds";

export interface ListedHold extends Hold {
  readonly request: string;
  readonly at: string;
  readonly parties: Parties;
}

/**
 * Builds one row for a request that is or was on hold. After the hold is lifted, a row with only the request's code
 * overwrites the row and is part of no list.
 */
function holdViews(request: string, version: number, state: RequestState): readonly View[] {
  const { hold, liftedAt } = state;
  const id = `request#${request}#hold`;
  if (!hold) return liftedAt === undefined ? [] : [{ id, version, data: { request } }];
  const data: ListedHold = { request, ...hold, parties: partiesOf(request, state) };
  return [{ id, version, list: holdList, order: `${hold.at}#${request}`, data }];
}

/** A line of the call list (C18): the request and the notices to tell; without text and name. */
export interface ListedCall {
  readonly code: string;
  /** When the oldest of these notices was recorded as undelivered. */
  readonly since: string;
  readonly notices: readonly {
    readonly template: string;
    readonly at: string;
    readonly day?: string;
    /** The members of staff whose own acts the notice is about; a colleague must tell the applicant. */
    readonly by?: readonly string[];
  }[];
  readonly tries: number;
  readonly lastTry?: string;
  readonly complainedOf?: Parties;
}

/** The call list, divided into several lists, so that very many simultaneous notices do not overload one partition. */
export const callLists: readonly string[] = Array.from({ length: shards }, (_, shard) => `call/${shard}`);

const listedNotice = ({ template, at, day }: RequestState["untold"][number], by: readonly string[]) => ({
  ...{ template, at },
  ...defined({ day }),
  ...(by.length > 0 && { by }),
});

/**
 * Builds one row for a request that is or was on the call list. Once all notices are told, a row with only the
 * request's code overwrites the row and is part of no list. The list is ordered by the last call without success, or by
 * the oldest notice when there was no such call.
 */
function callViews(code: string, version: number, state: RequestState, parties: Parties): readonly View[] {
  if (state.untold.length === 0) return [];
  const id = `request#${code}#call`;
  const notices = toTell(code, state);
  const [first] = notices;
  if (!first) return [{ id, version, data: { code } }];
  const tries = triesOf(state, first.at);
  const lastTry = tries.at(-1)?.at;
  const data: ListedCall = {
    ...{ code, since: first.at, tries: tries.length },
    notices: notices.map((one) => listedNotice(one, actorsOf(state, one))),
    ...defined({ lastTry }),
    ...(!isUnconcerned({ parties }) && { complainedOf: parties }),
  };
  const order = `${lastTry ?? first.at}#${code}`;
  return [{ id, version, list: `call/${shardOf(code)}`, order, data }];
}
