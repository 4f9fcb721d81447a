import { defined } from "../../../shared/defined.ts";
import type { DocumentId } from "../../../shared/documents/documents.ts";
import type { ReadMeetings, SeenMeeting, SeenMeetings } from "../../../shared/meetings/for-intake.ts";
import type { MeetingDeps } from "../adapters/deps.ts";
import { mostMeetings } from "../meeting/meeting-id.ts";
import type { MeetingState } from "../meeting/meeting-state.ts";
import { meetingsOf, nextNumber } from "../meeting/which-meeting.ts";
import {
  decideCancelPlace,
  decideDeclineDeputy,
  decideWithdrawMeeting,
  isAhead,
} from "../rules/arranging.ts";
import { changesLeft, changeUntil, hinderedToChange } from "../rules/changing.ts";
import { fits, type MeetingDecision } from "../rules/machine.ts";
import { offeredPlaces } from "./offered-places.ts";
import { placesToChangeTo } from "./places-to-change-to.ts";

type Deps = Pick<MeetingDeps, "meetings" | "days" | "places" | "documents" | "views" | "now">;

/**
 * Returns the applicant's meetings as the applicant may see them (M14): the stage of each, and only those times of the
 * calendar that were offered to the applicant.
 */
export async function readMeetings(deps: Deps, { request, person }: ReadMeetings): Promise<SeenMeetings> {
  const { asked: all } = await meetingsOf(deps, request);
  const own = all.filter(({ state }) => state.asked?.person === person);
  const next = nextNumber(all);
  return {
    meetings: await Promise.all(own.map(({ id, state }) => seen(deps, Number(id.split(".")[1]), state))),
    mayAsk: next !== undefined && next <= mostMeetings,
  };
}

async function seen(deps: Deps, meeting: number, state: MeetingState): Promise<SeenMeeting> {
  const { stage, since, askedAt, host, asked, deputy, due, place, priority, attends } = state;
  if (stage === "unknown") throw new Error("A meeting without a request cannot be read");
  const at = deps.now().toISOString();
  return {
    ...{ meeting, stage, since, askedAt, host, needs: [...(asked?.needs ?? [])] },
    ...defined({ deputy }),
    ...(attends !== undefined && { inspectorAttends: true as const }),
    ...defined({ due }),
    ...(place && { place: { day: place.day, time: place.time } }),
    ...(await changeSeen(deps, state, at)),
    ...forCalendar(state, at),
    ...defined({ priority }),
    ...(await offerSeen(deps, state, at)),
    ...(await wordsSeen(deps, state)),
    mayI: mayI(state, at),
  };
}

/** Whether the applicant's calendar should add or remove this meeting; nothing for a past day. */
function forCalendar({ place, had }: MeetingState, at: string): Pick<SeenMeeting, "calendar"> {
  if (place && isAhead(place, at)) return { calendar: "add" };
  return had && isAhead(had, at) ? { calendar: "remove" } : {};
}

async function offerSeen(deps: Deps, state: MeetingState, at: string): Promise<Pick<SeenMeeting, "offer">> {
  if (!isOffered(state, at) || !state.offer) return {};
  const places = await offeredPlaces(deps, state, at);
  return {
    offer: {
      until: state.offer.until,
      places: places.map(({ day, time, free }) => ({ day, time, free })),
    },
  };
}

const isOffered = ({ stage, offer }: MeetingState, at: string): boolean =>
  stage === "offered" && offer !== undefined && offer.until > at;

/** The times that the applicant may change to, as long as a change is allowed (M8). */
async function changeSeen(deps: Deps, state: MeetingState, at: string): Promise<Pick<SeenMeeting, "change">> {
  const { place } = state;
  if (!place || hinderedToChange(state, at)) return {};
  const places = await placesToChangeTo(deps, state, new Date(at));
  return {
    change: {
      ...{ until: changeUntil(place), left: changesLeft(state) },
      places: places.map(({ day, time }) => ({ day, time })),
    },
  };
}

type Words = Pick<SeenMeeting, "words" | "answer" | "refused" | "minutes" | "sentOnBecause">;

/** The texts that the applicant may read; none once the applicant was erased. */
async function wordsSeen({ documents }: Deps, state: MeetingState): Promise<Words> {
  const text = async (id: DocumentId | undefined): Promise<string | undefined> => {
    const found = id === undefined ? undefined : await documents.get(id);
    return found === undefined || found === "erased" ? undefined : String(found.content);
  };
  const { asked, answer, refused, minutes, sentOn } = state;
  const isFinal = minutes?.confirmedAt !== undefined;
  const [own, inWriting, reason, why, statements, remark, ...orders] = await Promise.all([
    text(asked?.words),
    text(answer),
    text(refused?.reason),
    text(sentOn?.reason),
    text(isFinal ? minutes.statements : undefined),
    text(isFinal ? minutes.remark : undefined),
    ...(isFinal ? minutes.orders : []).map(({ what }) => text(what)),
  ]);
  const last = minutes?.earlier?.at(-1);
  const wrong = await text(last?.reason);
  return {
    ...defined({ words: own, sentOnBecause: why, answer: inWriting }),
    ...(refused && { refused: { because: refused.because, ...defined({ reason }) } }),
    ...(isFinal &&
      statements !== undefined && {
        minutes: {
          statements,
          orders: minutes.orders.map(({ day }, n) => ({ what: orders[n] ?? "", day })),
          ...defined({ remark }),
          ...(last && { corrected: { at: last.correctedAt, ...defined({ reason: wrong }) } }),
        },
      }),
  };
}

function mayI(state: MeetingState, at: string): SeenMeeting["mayI"] {
  const may = (decision: MeetingDecision): boolean => !("refused" in decision);
  return [
    ...(fits(state, "choose") && isOffered(state, at) ? (["choose"] as const) : []),
    ...(hinderedToChange(state, at) ? [] : (["change"] as const)),
    ...(may(decideCancelPlace(state, "applicant", at)) ? (["cancel"] as const) : []),
    ...(may(decideDeclineDeputy(state)) ? (["decline-deputy"] as const) : []),
    ...(may(decideWithdrawMeeting(state)) ? (["withdraw"] as const) : []),
  ];
}
