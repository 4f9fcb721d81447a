/**
 * Breaks that remove defences of meetings: officials' public days and their time slots, conflict of interest, offers,
 * reminders, escalation levels, orders (M1–M16).
 */

import type { MeetingDeps } from "../../../functions/meeting/adapters/deps.ts";
import { isDayId, isPlaceId } from "../../../functions/meeting/journals/place-id.ts";
import { isMeetingId } from "../../../functions/meeting/meeting/meeting-id.ts";
import { initial, type MeetingState } from "../../../functions/meeting/meeting/meeting-state.ts";
import { runningList } from "../../../functions/meeting/projections/build-views.ts";
import { conflictOfPerson, noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { tehranDay } from "../../../shared/domain/time/tehran-time.ts";
import { dueLists } from "../../../shared/due/due-list.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

const blindTo = (see: (state: MeetingState) => MeetingState) => (): Partial<Wiring> => ({
  meeting: (deps) => ({ ...deps, meetings: seenAs(deps.meetings, see) }),
});

/** With this break, a time slot holds any number of meetings. */
export const placeForAll = (): Partial<Wiring> => ({
  meeting: (deps) => ({
    ...deps,
    days: {
      ...deps.days,
      load: async (id) => {
        const { state, ...loaded } = await deps.days.load(id);
        const { published } = state;
        return {
          ...loaded,
          state: published ? { ...state, published: { ...published, capacity: 99 } } : state,
        };
      },
    },
  }),
});

/**
 * Hides all accused people from the decision about a step. If `whenInConflict` is true, only when the user has a conflict of
 * interest in the case; otherwise only when the user has none.
 */
const forThose =
  (whenInConflict: boolean) =>
  (deps: MeetingDeps, { username }: { readonly username: string }): MeetingDeps => {
    const see = async (state: MeetingState) => {
      const { snapshot } = await deps.directory.current();
      const found = conflictOfPerson(snapshot, tehranDay(deps.now()), state, username);
      return (found !== undefined) === whenInConflict ? { ...state, parties: noParties } : state;
    };
    return { ...deps, meetings: seenAs(deps.meetings, see) };
  };

export const anybodyArranges = (): Partial<Wiring> => ({ hall: forThose(true) });
export const anybodySits = (): Partial<Wiring> => ({ hall: forThose(false) });

/** With this break, no offer of time slots expires. */
export const offersStand = blindTo((state) =>
  state.stage === "offered" && state.offer
    ? { ...state, offer: { ...state.offer, until: "2099-12-31T00:00:00.000Z" } }
    : state,
);

/** With this break, cancelling a public day appends the day's row only, and no row of its time slots and meetings. */
export const dayGoesAlone = (): Partial<Wiring> => ({
  store: (store) => ({
    ...store,
    append: (rows) => {
      const day = rows.find(
        ({ id, command }) => isDayId(id) && ["cancel-day", "close-day"].includes(command),
      );
      return store.append(day ? [day] : rows);
    },
  }),
});

/** With this break, changing a meeting's time does not free its earlier time slot. */
export const changeKeepsBoth = (): Partial<Wiring> => ({
  store: (store) => ({
    ...store,
    append: (rows) =>
      store.append(
        rows.filter(
          ({ id, command, facts }) =>
            command !== "change-place" ||
            !isPlaceId(id) ||
            !facts.some((fact) => (fact as { readonly type: string }).type === "freed"),
        ),
      ),
  }),
});

/** With this break, no applicant has priority in the waiting list, not even an applicant who lost their time. */
export const nobodyFirst = (): Partial<Wiring> => ({
  views: (views) => ({
    ...views,
    put: (view) =>
      views.put(
        view.list?.startsWith("waiting#") && view.order?.startsWith("0#")
          ? { ...view, order: `1${view.order.slice(1)}` }
          : view,
      ),
  }),
});

/** With this break, each repeated delivery of confirmed minutes adds the minutes' orders to the case once more. */
export const ordersTwice = (): Partial<Wiring> => {
  let deliveries = 0;
  return {
    event: (event) => {
      if (event.type !== "meeting.minutes-confirmed.v1") return event;
      deliveries += 1;
      return { ...event, id: `${event.id}${deliveries}` };
    },
  };
};

/**
 * With this break, the sweep forgets that an applicant was reminded. Each row of the due list is read once more in the
 * next minute, as from a late list.
 */
export const remindedAgain = (): Partial<Wiring> => {
  const unreminded = (state: MeetingState): MeetingState =>
    state.stage === "booked" ? { ...state, remindAt: state.since } : state;
  const earlier = new Map<string, readonly View[]>();
  return {
    meeting: (deps) => ({
      ...deps,
      views: {
        list: async (list, options) => {
          const page = await deps.views.list(list, options);
          if (!dueLists.includes(list)) return page;
          const late = earlier.get(list) ?? [];
          earlier.set(list, page.items);
          return { ...page, items: [...late, ...page.items] };
        },
      },
      meetings: {
        ...deps.meetings,
        decide: (id, command, decide, known) =>
          command.name === "act-on-due"
            ? seenAs(deps.meetings, unreminded).decide(id, command, decide)
            : deps.meetings.decide(id, command, decide, known),
      },
    }),
  };
};

/** With this break, the users to whom a late meeting was escalated are forgotten. */
export const levelsForgotten = blindTo(({ escalatedTo: _, ...state }) => state);

/** With this break, the warnings already given about a meeting are forgotten. */
export const warnedAgain = blindTo(({ running, ...state }) => ({
  ...state,
  ...(running && { running: { ...running, warned: [] } }),
}));

/** With this break, a changed calendar cancels no official's public day. */
export const daysStayOpen = (): Partial<Wiring> => ({
  meeting: (deps) => ({
    ...deps,
    views: {
      list: (list, options) =>
        list.startsWith("days-in#") ? Promise.resolve({ items: [] }) : deps.views.list(list, options),
    },
  }),
});

/**
 * With this break, a changed calendar moves no deadline of a meeting: neither when the calendar is published nor with the
 * meeting's next fact.
 */
export const meetingClocksStay = (): Partial<Wiring> => ({
  afterMeeting: (look) => (loaded) => (isMeetingId(loaded.id) ? Promise.resolve() : look(loaded)),
  meeting: (deps) => ({
    ...deps,
    views: {
      list: (list, options) =>
        list === runningList ? Promise.resolve({ items: [] }) : deps.views.list(list, options),
    },
  }),
});

/** No break but a delay: officials' public days are published under a directory that was read minutes before. */
export const publishedBehind = (): Partial<Wiring> => ({
  publishes: (deps, { scheduler }) => {
    const read = async () => {
      const found = await deps.directory.current();
      await scheduler.sleep(longBefore);
      return found;
    };
    let once: ReturnType<typeof read> | undefined;
    return {
      ...deps,
      directory: {
        current: () => {
          once ??= read();
          return once;
        },
      },
    };
  },
});

/** In milliseconds; long enough that the directory changes meanwhile, and seldom long enough to pass midnight. */
const longBefore = 300_000;

/** With this break, an official's public day that enters the lists is not checked against the newest calendar. */
export const daysNeverAskedAgain = (): Partial<Wiring> => ({
  ...publishedBehind(),
  afterMeeting: () => async () => {},
});

/** No break but a delay: a meeting is requested before intake learned whom the case accuses. */
export const intakeHearsLate = (): Partial<Wiring> => ({
  visit: ({ requests, ...deps }) => ({
    ...deps,
    requests: {
      ...requests,
      load: async (id) => {
        const { state, ...loaded } = await requests.load(id);
        return { ...loaded, state: { ...state, parties: [] } };
      },
    },
  }),
});

/** With this break, a meeting forgets the accused that its case announced before the meeting was requested. */
export const heardBeforeForgotten = (): Partial<Wiring> => ({
  ...intakeHearsLate(),
  ...blindTo((state) => (state.stage === "unknown" ? initial : state))(),
});

/** With this break, a meeting ignores the accused that its case announces, as if the announcement were outdated. */
export const partiesUnheard = blindTo((state) => ({ ...state, partiesAt: Number.MAX_SAFE_INTEGER }));
