/**
 * Breaks that remove defences of deadlines: warnings are forgotten, recipients are not checked, nothing happens when a deadline
 * passes.
 */

import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import type { CaseState } from "../../../functions/referral/case/case-state.ts";
import {
  type ClockState,
  clockIn,
  isPaused,
  isRunning,
  keyOf,
} from "../../../functions/referral/case/clocks.ts";
import { noParties } from "../../../shared/domain/cases/conflict-of-interest.ts";
import { type DueRow, dueLists } from "../../../shared/due/due-list.ts";
import type { View } from "../../../shared/journal/views.ts";
import type { Wiring } from "../core/wiring.ts";
import { seenAs } from "./seen-as.ts";

const blindTo = (see: (state: CaseState) => CaseState) => (): Partial<Wiring> => ({
  referral: (deps) => ({ ...deps, cases: seenAs(deps.cases, see) }),
});

const onClocks =
  (see: (clock: ClockState) => ClockState) =>
  (state: CaseState): CaseState => ({ ...state, clocks: state.clocks.map(see) });

export const unwarned = blindTo(onClocks((clock) => ({ ...clock, warned: [] })));

/** With this break, a deadline is still escalated in time, but the users notified at each level are forgotten. */
export const unescalated = blindTo(onClocks((clock) => ({ ...clock, escalated: [] })));

/** With this break, the time allowed for pauses counts as used up, so no deadline is paused. */
export const neverPaused = blindTo(onClocks((clock) => ({ ...clock, capReached: true })));

/** With this break, the deadline for accepting a case never passes. */
export const acceptedNever = blindTo(
  onClocks((clock) => (clock.clock === "accept" ? { ...clock, due: "2099-12-31T00:00:00.000Z" } : clock)),
);

export const extendedAgain = (): Partial<Wiring> => ({
  step: (deps) => ({
    ...deps,
    cases: seenAs(
      deps.cases,
      onClocks(({ extended: _, ...clock }) => clock),
    ),
  }),
});

/** Makes the answer's deadline look paused, so that noting a contact with the applicant restarts the deadline from now. */
const standing = onClocks((clock) =>
  clock.clock === "answer" && isRunning(clock) && !isPaused(clock)
    ? { ...clock, pauses: [...clock.pauses, { from: clock.from, why: "applicant-asked" }] }
    : clock,
);

export const commentsMove = (): Partial<Wiring> => ({
  step: (deps, _, action) =>
    action === "note-contact" ? { ...deps, cases: seenAs(deps.cases, standing) } : deps,
});

/** Makes a break that rewrites the facts of one command's decision. */
const deciding =
  (name: string, rewrite: (facts: readonly CaseFact[], state: CaseState) => readonly CaseFact[]) =>
  (): Partial<Wiring> => ({
    referral: (deps) => ({
      ...deps,
      cases: {
        ...deps.cases,
        decide: (id, command, decide, known) => {
          const rewritten: typeof decide = (current) => {
            const decision = decide(current);
            return "facts" in decision ? { facts: rewrite(decision.facts, current.state) } : decision;
          };
          return deps.cases.decide(id, command, command.name === name ? rewritten : decide, known);
        },
      },
    }),
  });

const aDayMore = (iso: string): string => new Date(Date.parse(iso) + 86_400_000).toISOString();

/** With this break, an order in an emergency need not say by which hour it must be carried out, as in a complaint (S3). */
export const hourUnasked = (): Partial<Wiring> => ({
  step: (deps, _by, action) =>
    action === "order-remedy" || action === "ask-explanation"
      ? { ...deps, cases: seenAs(deps.cases, asComplaint) }
      : deps,
});

const asComplaint = ({ request, ...state }: CaseState): CaseState => ({
  ...state,
  ...(request && { request: { ...request, kind: "complaint" } }),
});

export const looksMove = deciding("see-case", (facts, { clocks }) => {
  const answer = clocks.find((clock) => clock.clock === "answer" && isRunning(clock));
  if (facts.length === 0 || answer === undefined) return facts;
  const { due, warns } = answer;
  return [
    ...facts,
    { type: "clock-moved", clock: "answer", because: "calendar", what: [], due: aDayMore(due), warns },
  ];
});

/** With this break, a moved deadline is recorded as a new one, so the date first promised is lost. */
export const promiseForgotten = deciding("recount", (facts, { clocks }) =>
  facts.flatMap((fact): readonly CaseFact[] => {
    const clock = fact.type === "clock-moved" ? clockIn(clocks, fact) : undefined;
    if (fact.type !== "clock-moved" || clock === undefined) return [fact];
    const { from, span, place } = clock;
    const { due, warns } = fact;
    return [
      { type: "clock-stopped", ...keyOf(fact), how: "done" },
      { type: "clock-started", ...keyOf(fact), from, span, place, due, warns },
    ];
  }),
);

/**
 * With this break, the decision about a passed deadline does not use the case's present state, but the state in which the case
 * was put into the list of due deadlines.
 */
export const staleRowDecides = (): Partial<Wiring> => ({
  clock: (deps) => {
    const built = new Map<string, number>();
    const cases = seenAs(deps.cases, async (state, id) => {
      const version = built.get(id);
      return version === undefined ? state : (await deps.cases.loadAt(id, version)).state;
    });
    const list: typeof deps.views.list = async (name, options) => {
      const page = await deps.views.list(name, options);
      if (dueLists.includes(name))
        for (const { version, data } of page.items) built.set((data as DueRow).aggregate, version);
      return page;
    };
    return { ...deps, cases, views: { ...deps.views, list } };
  },
});

/** With this break, an answered case stays in the due list, and the sweep does not check whether its deadline still runs. */
export const answeredUnseen = (): Partial<Wiring> => {
  const places = new Map<string, Pick<View, "list" | "order">>();
  const stay = (view: View): View => {
    if (!view.id.startsWith("due#")) return view;
    const { list, order } = view;
    if (list !== undefined && order !== undefined) places.set(view.id, { list, order });
    return { ...view, ...places.get(view.id) };
  };
  const running = onClocks((clock) => {
    const { stopped: _, ...on } = clock;
    return clock.clock === "answer" ? on : clock;
  });
  return {
    views: (views) => ({ ...views, put: (view) => views.put(stay(view)) }),
    clock: (deps) => ({ ...deps, cases: seenAs(deps.cases, running) }),
  };
};

/**
 * With this break, delays are also escalated to users in conflict of interest. The break changes only the decision
 * about passed deadlines, not the decisions about commands and events.
 */
export const anybodyHears = (): Partial<Wiring> => ({
  referral: (deps) => ({
    ...deps,
    cases: {
      ...deps.cases,
      decide: (id, command, decide, known) => {
        const blind = seenAs(deps.cases, ({ firstStage: _, ...state }) => ({ ...state, parties: noParties }));
        return command.name === "act-on-due"
          ? blind.decide(id, command, decide)
          : deps.cases.decide(id, command, decide, known);
      },
    },
  }),
});

export const neverSwept = (): Partial<Wiring> => ({
  minute: ({ "act-on-due": _, ...tasks }) => tasks,
});

/**
 * With this break, no deadline is computed again after the calendar changed: neither for all open cases at once, nor before a
 * step on a case, nor after a change of a case.
 */
export const neverRecounted = (): Partial<Wiring> => ({
  minute: ({ recount: _, ...tasks }) => tasks,
  referral: (deps) => ({
    ...deps,
    cases: {
      ...deps.cases,
      decide: (id, command, decide, known) =>
        deps.cases.decide(id, command, command.name === "recount" ? () => ({ facts: [] }) : decide, known),
    },
  }),
});
