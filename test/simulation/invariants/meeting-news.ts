/**
 * Checks that offers end in time, and what meetings cause elsewhere: entries of the public timeline and orders to cases (M6,
 * M12, M14).
 */

import { isSamePlace, placeId } from "../../../functions/meeting/journals/place-id.ts";
import type { MeetingFact } from "../../../functions/meeting/meeting/meeting-facts.ts";
import { requestOfMeeting } from "../../../functions/meeting/meeting/meeting-id.ts";
import type { Order } from "../../../functions/meeting/meeting/minutes.ts";
import { nextDue } from "../../../functions/meeting/rules/due.ts";
import type { CaseFact } from "../../../functions/referral/case/case-facts.ts";
import type { meetingNews } from "../../../shared/contracts/words/meeting-words.ts";
import { canonicalJson } from "../../../shared/journal/fingerprint.ts";
import type { Cast } from "../actors/cast.ts";
import type { Invariant } from "./invariant.ts";
import { factsOf, isMeetingFollowed, meetingSteps, metIn, toldStep } from "./meetings.ts";

type News = (typeof meetingNews)[number];

export const noStaleMeetingSteps: Invariant = {
  law: "no step on a meeting is accepted from an old page (R16)",
  broken: (cast) =>
    meetingSteps(cast)
      .filter(({ row, before }) => {
        const looked = cast.lookedAt.get(`${row.id}/${row.key}`);
        return looked !== undefined && looked !== before.personVersion;
      })
      .map(toldStep),
};

/** When an offer was made, either the applicant chooses in time, or the offer ends when its time is over. */
export const offersEndOnce: Invariant = {
  law: "an applicant chooses from an offer in time, or it ends, and none stands longer (M6)",
  broken: ({ world }) => {
    const now = new Date(world.run.scheduler.now()).toISOString();
    return metIn(world).flatMap(({ id, steps }) => {
      let until = "";
      const wrong = steps.flatMap(({ row, facts }) => {
        const problems = facts.flatMap((fact) => wrongEnd(fact, row.at, until));
        until = facts.reduce(offeredUntil, until);
        return problems.map((problem) => `${id} v${row.version}: ${problem}`);
      });
      return until !== "" && until < now ? [...wrong, `${id}: offered until ${until}, now ${now}`] : wrong;
    });
  },
};

/**
 * Returns what is wrong if the fact ends an offer of times too early, or if the applicant chose a time after the offer's end.
 * @param until when the open offer ends, in ISO format; empty without an offer
 */
function wrongEnd(fact: MeetingFact, at: string, until: string): readonly string[] {
  const isChosen = fact.type === "booked" && fact.by === "applicant" && !fact.instead;
  if (isChosen && at >= until) return ["chosen too late"];
  const isNoEnd = fact.type === "offer-expired" && (until === "" || at < until);
  return isNoEnd ? ["an offer ended early, or none was open"] : [];
}

/** Facts that end an offer. */
const endsOffer: readonly MeetingFact["type"][] = [
  ...(["booked", "walked-in", "offer-expired", "refused", "withdrawn"] as const),
];

function offeredUntil(before: string, fact: MeetingFact): string {
  if (fact.type === "offered" || fact.type === "offer-told") return fact.until;
  return endsOffer.includes(fact.type) ? "" : before;
}

/**
 * Returns the escalation levels of one deadline, read from the facts: a list for each official who had to decide. When a
 * meeting is passed on to another official, the levels start from the first again (M2).
 */
const levelsIn = (facts: readonly MeetingFact[], clock: "decision" | "minutes") =>
  facts.reduce<readonly (readonly { readonly level: number; readonly unit: string }[])[]>(
    ([last = [], ...earlier], fact) => {
      if (fact.type === "sent-on") return [[], last, ...earlier];
      if (fact.type !== "escalated" || fact.clock !== clock) return [last, ...earlier];
      return [[...last, fact], ...earlier];
    },
    [],
  );

export const escalatedOnce: Invariant = {
  law: "a late decision and late minutes escalate level by level, each once and each to a higher superior (M2, M12, D8)",
  broken: ({ world }) =>
    metIn(world).flatMap((met) =>
      (["decision", "minutes"] as const).flatMap((clock) =>
        levelsIn(factsOf(met), clock)
          .filter(
            (levels) =>
              levels.some(({ level }, at) => level !== at + 1) ||
              new Set(levels.map(({ unit }) => unit)).size < levels.length,
          )
          .map((levels) => `${met.id} ${clock}: ${levels.map(({ level, unit }) => `${level} ${unit}`)}`),
      ),
    ),
};

export const nothingLeftDue: Invariant = {
  law: "a meeting's due clock is decided by the next minute (D9)",
  broken: ({ world }) => {
    const now = new Date(world.run.scheduler.now()).toISOString();
    return metIn(world).flatMap(({ id, state }) =>
      nextDue(state)
        .filter((due) => due < now)
        .map((due) => `${id}: due since ${due}, now ${now}`),
    );
  },
};

export const remindedOnce: Invariant = {
  law: "an applicant is reminded of a time that they have, at most once (M13)",
  broken: ({ world }) =>
    metIn(world).flatMap(({ id, steps }) => {
      const facts = factsOf({ steps });
      return facts.flatMap((fact, at) => {
        if (fact.type !== "reminder-due") return [];
        const since = facts.slice(0, at).findLastIndex(({ type }) => endsTime.includes(type));
        const taken = facts[since];
        const hasIt = taken?.type === "booked" && isSamePlace(taken.place, fact.place);
        const again = facts.slice(since, at).some(({ type }) => type === "reminder-due");
        return hasIt && !again ? [] : [`${id}: reminded of ${placeId(fact.place)}`];
      });
    }),
};

/** Facts after which the applicant's earlier time, if there was one, is no longer valid. */
const endsTime = ["booked", "walked-in", "cancelled", "withdrawn", "absent", "deputy-declined"];

/** Returns the entry that the public timeline shows for a fact; undefined when it shows none. */
function shownOf(fact: MeetingFact): News | undefined {
  switch (fact.type) {
    case "parties-heard":
    case "priority-noted":
    case "written":
    case "remarked":
    case "reminder-due":
    case "clock-moved":
    case "warned":
    case "escalated":
    case "escalation-ended":
    case "order-kept":
      return undefined;
    case "walked-in":
      return "arrived";
    case "answered-in-writing":
      return "in-writing";
    case "booked":
      return fact.instead ? "moved" : "booked";
    case "cancelled":
      return fact.by === "organisation" ? "cancelled-by-organisation" : "cancelled";
    case "deputised":
      return "deputy";
    case "finished":
      return "held";
    case "absent":
      return fact.side === "organisation" ? "official-absent" : "absent";
    case "confirmed":
    case "minutes-corrected":
      return "minuted";
    case "offer-told":
      return undefined;
    default:
      return fact.type;
  }
}

export const meetingsShown: Invariant = {
  law: "the public timeline of a meeting is what its journal says, in its order, whatever arrived when (M14)",
  broken: async (cast) => {
    const each = metIn(cast.world)
      .filter(({ id }) => isMeetingFollowed(cast, id))
      .map(async ({ id, steps }) => {
        const [code, number] = [requestOfMeeting(id), Number(id.slice(13))];
        const due = steps.flatMap(({ row, facts }) =>
          facts.flatMap((fact) => shownOf(fact) ?? []).map((news) => `${row.version} ${news}`),
        );
        const { state } = await cast.world.intake.atRest.requests.load(code);
        const shown = state.meetings
          .filter(({ meeting }) => meeting === number)
          .map(({ sequence, news }) => `${sequence} ${news}`);
        return String(shown) === String(due) ? [] : [`${id} shows ${shown}; due: ${due}`];
      });
    return (await Promise.all(each)).flat();
  },
};

/** Returns whether an operator put aside the message by which the case would learn of the meeting's minutes. */
const isSetAside = ({ world }: Cast, id: string): boolean =>
  world.setAside.some(({ about }) => about.subject === id && tellsOrders.includes(about.type));
const tellsOrders = ["meeting.minutes-confirmed.v1", "meeting.minutes-corrected.v1"];

/** Returns the orders of the confirmed minutes, and the orders that corrections of the minutes added. */
function orderedIn(facts: readonly MeetingFact[]): readonly Order[] {
  const written = facts.findLast((fact) => fact.type === "written");
  const added = facts.flatMap((fact) => (fact.type === "minutes-corrected" ? fact.orders : []));
  return facts.some(({ type }) => type === "confirmed") && written ? [...written.orders, ...added] : added;
}

export const ordersOwedOnce: Invariant = {
  law: "each order of final minutes, corrected or not, is one commitment of the case (M11, M12)",
  broken: (cast) => {
    const owed = cast.world.referral.table.rows
      .flatMap(({ facts }) => facts as readonly CaseFact[])
      .filter((fact) => fact.type === "minuted");
    return metIn(cast.world)
      .filter(({ id }) => isMeetingFollowed(cast, id) && !isSetAside(cast, id))
      .flatMap(({ id, steps }) => {
        const orders = orderedIn(factsOf({ steps }));
        const due = orders.map(({ what, owner, day }) => canonicalJson([what, owner, day])).sort();
        const found = owed
          .filter(({ meeting }) => meeting === id)
          .map(({ words, owner, due: day }) => canonicalJson([words, owner, day]))
          .sort();
        return String(found) === String(due) ? [] : [`${id}: owed ${found}; ordered ${due}`];
      });
  },
};
