/**
 * Checks notices: each event that needs one makes one notice, a notice is sent at most once, and an unknown outcome is
 * recorded as unknown (N1, N2, law 2).
 */

import type { Issued } from "../../../functions/identity/challenge/journal.ts";
import { codeOf } from "../../../functions/identity/challenge/one-time-code.ts";
import { personId } from "../../../functions/identity/person/vault.ts";
import { isWishesId, type WishesFact } from "../../../functions/notification/journals/journal-wishes.ts";
import {
  channelFor,
  composeMessage,
  templateFor,
} from "../../../functions/notification/notice/compose-message.ts";
import {
  type NoticeFact,
  type NoticeState,
  noticeAggregate,
} from "../../../functions/notification/notice/journal.ts";
import { askedAfterMinutes } from "../../../functions/notification/rules/next-due.ts";
import type { NewsWish } from "../../../shared/contracts/fields/news.ts";
import { serviceSecretIn } from "../../../shared/documents/keys.ts";
import { openJournal } from "../../../shared/journal/open-journal.ts";
import { keysFor } from "../../../shared/secrets/rings.ts";
import type { Cast } from "../actors/cast.ts";
import { lostOf } from "../actors/lost.ts";
import { release } from "../core/frames.ts";
import { simulated } from "../services/organisation.ts";
import type { Invariant } from "./invariant.ts";
import { cameAgainIn, type Due, dueIn, lostIn } from "./news.ts";

const noticesOf = ({ world }: Cast) =>
  openJournal(noticeAggregate, world.notification.table.store, { release });

export const eachNoticeOnce: Invariant = {
  law: "each registration, answer, one-time code and news of a meeting is one notice, and each notice has an end",
  broken: async (cast) => {
    const due = new Set(dueIn(cast).map(({ id }) => id));
    const lost = new Set(lostIn(cast).map(({ id }) => id));
    const { rows } = cast.world.notification.table;
    const there = new Set(rows.map(({ id }) => id).filter((id) => noticeAggregate.owns?.(id)));
    const states = await Promise.all(
      [...there].map(async (id) => ({ id, ...(await noticesOf(cast).load(id)).state })),
    );
    return [
      ...[...due].filter((id) => !there.has(id)).map((id) => `nobody was told of ${id}`),
      ...[...there].filter((id) => !due.has(id) && !lost.has(id)).map((id) => `a notice without news: ${id}`),
      ...states
        .filter(({ id, stage }) => stage !== "settled" && !(lost.has(id) && isSetAside(cast, id)))
        .map(({ id, stage }) => `${id} stays ${stage}`),
    ];
  },
};

/** Returns whether the notice's message was put aside by an operator, so that it will not be sent. */
const isSetAside = ({ world }: Cast, id: string): boolean =>
  world.setAside.some(({ body }) => body.includes(`"${id}"`));

export const sentAtMostOnce: Invariant = {
  law: "a notice reaches its recipient at most once, and its outcome says what is known (law 2)",
  broken: async (cast) => {
    const begunFor = await asBegun(cast);
    const texts = await Promise.all(
      [...dueIn(cast), ...lostIn(cast)].map(begunFor).map(async (due) => ({
        ...due,
        ...(await reaching(cast, due)),
      })),
    );
    const current = new Set(dueIn(cast).map(({ id }) => id));
    const { sms, email } = cast.world.stores.providers;
    const delivered = [...sms, ...email].flatMap((each) => each.delivered);
    const groups = [...Map.groupBy(texts, ({ to, text }) => `${to}: ${text}`)];
    const perText = groups.map(async ([name, dues]) => {
      const times = delivered.filter(({ to, text }) => `${to}: ${text}` === name).length;
      const states = await Promise.all(dues.map(async ({ id }) => (await noticesOf(cast).load(id)).state));
      const begun = begunAndLost(cast, dues);
      const news = dues.filter(({ id }) => current.has(id)).length;
      if (times > Math.max(1, news))
        cast.world.run.tally.count(
          "effect",
          begun > 0 ? "told again, its rows were lost" : "told again, its news came under another id",
        );
      return wrongCounts(name, times, states, begun);
    });
    const known = new Set(groups.map(([name]) => name));
    const strange = delivered.map(({ to, text }) => `${to}: ${text}`).filter((name) => !known.has(name));
    return [
      ...(await Promise.all(perText)).flat(),
      ...strange.map((name) => `sent without a notice: ${name}`),
    ];
  },
};

/**
 * Returns a function that gives the content with which a notice was started. After a restore the same notice id may belong to
 * two different contents.
 */
async function asBegun(cast: Cast): Promise<(due: Due) => Due> {
  const found = new Map<string, Due>();
  for (const before of cameAgainIn(cast)) {
    const { notice } = (await noticesOf(cast).load(before.id)).state;
    const { template, day, hour, person = notice?.person } = before;
    const isOfIt =
      notice?.template === template && notice.day === day && notice.time === hour && notice.person === person;
    if (isOfIt) found.set(before.id, before);
  }
  // A digest of clerks' acts names the request of the act whose event arrived first.
  for (const due of [...dueIn(cast), ...lostIn(cast)].filter(({ template }) => template === "desk-acts")) {
    const { notice } = (await noticesOf(cast).load(due.id)).state;
    if (notice) found.set(due.id, { ...due, request: notice.request, language: notice.language });
  }
  return (due) => found.get(due.id) ?? due;
}

/** Returns how many of these notices were started by rows that notification then lost. */
function begunAndLost({ world }: Cast, dues: readonly Due[]): number {
  const ids = new Set(dues.map(({ id }) => id));
  return lostOf(world, "notification").filter(
    ({ id, facts }) => ids.has(id) && facts.some(({ type }) => type === "sending"),
  ).length;
}

/**
 * Returns the faults in the number of deliveries. A notice with the outcome `sent` must have been delivered, unless the
 * provider denied the delivery or gave no status at the last inquiry. A notice with the outcome `unknown` may have been
 * delivered; no other notice may. A notice whose row was lost may have been delivered once more.
 */
function wrongCounts(
  name: string,
  times: number,
  states: readonly NoticeState[],
  begunAndLost: number,
): readonly string[] {
  const count = (outcome: NoticeState["outcome"]) =>
    states.filter((state) => state.outcome === outcome && state.arrival !== "not-delivered").length;
  const [sent, unknown] = [count("sent"), count("unknown")];
  const unheard = states.filter(isUnheard).length;
  if (times > states.length + begunAndLost) return [`sent ${times} times: ${name}`];
  if (times < sent - unheard) return [`said to be sent ${sent} times, delivered ${times}: ${name}`];
  return times > sent + unknown + begunAndLost ? [`delivered, and its outcome denies it: ${name}`] : [];
}

/**
 * Returns the recipient and the text of a notice. A delivered message is recognised by them, since the provider gives the
 * message an id of its own.
 */
async function reaching(cast: Cast, due: Due) {
  const { to, text } = await messageOf(cast, due);
  return { to, text };
}

function issuedIn({ world }: Cast, challenge: string): Issued {
  const rows = [...world.identity.table.rows, ...lostOf(world, "identity")];
  const issued = rows
    .filter(({ id }) => id === challenge)
    .flatMap(({ facts }) => facts)
    .find(({ type }) => type === "issued");
  return issued as unknown as Issued;
}

async function messageOf(
  cast: Cast,
  { id, request, template, challenge, language: asking, day, hour, host, person }: Due,
) {
  const { world, registered, byCall, joiners } = cast;
  const secret = await serviceSecretIn(world.stores.tables.keys, "identity").get();
  const { bytes: codeKey } = await keysFor(world.stores.tables.keys, "codes").current();
  const asked = registered.get(request);
  const joiner = [...joiners.values()].find(
    ({ mobile }) => person === personId(secret, { identityType: "none", mobile }),
  );
  if (!asked || (byCall.has(request) && !challenge && !joiner)) return { to: "nobody", text: request };
  const applicant = joiner ?? asked.applicant;
  const address = challenge
    ? {
        ...applicant,
        contactBy: "sms" as const,
        oneTimeCode: codeOf(codeKey, challenge, issuedIn(cast, challenge)),
      }
    : applicant;
  const wished = challenge ? undefined : wishedFor(cast, id, address);
  const language = wished?.language ?? asking ?? asked.language;
  const when = { ...(day !== undefined && { day }), ...(hour !== undefined && { time: hour }) };
  const notice = { request, person: "", template, language, ...when, ...(host && { host }) };
  return composeMessage(await templateFor(simulated, notice, channelFor(address, wished) ?? "sms"), notice, {
    address,
    id: request,
    snapshot: simulated,
  });
}

/**
 * Returns the preference by which the notice was sent: any preference that the person ever stated for one of their requests
 * (N5); undefined when no preference fits.
 */
function wishedFor(
  { world }: Cast,
  id: string,
  address: Parameters<typeof channelFor>[0],
): NewsWish | undefined {
  const { rows } = world.notification.table;
  const sent = rows
    .filter((row) => row.id === id)
    .flatMap(({ facts }) => facts as readonly NoticeFact[])
    .findLast((fact) => fact.type === "sending");
  if (sent?.type !== "sending") return undefined;
  return rows
    .filter((row) => isWishesId(row.id))
    .flatMap(({ facts }) => facts as readonly WishesFact[])
    .find(
      // A person who prefers e-mail and gave no address for this request gets an SMS.
      (wish) =>
        wish.person === sent.person &&
        wish.language === sent.language &&
        (channelFor(address, wish) ?? "sms") === sent.channel,
    );
}

/** Returns whether the provider accepted the notice and never gave a status. */
const isUnheard = ({ outcome, asks, arrival, asked }: NoticeState): boolean =>
  outcome === "sent" && asks === true && arrival === undefined && asked >= askedAfterMinutes.length;

export const neverTooLate: Invariant = {
  law: "news past its time to be told is recorded, not sent (N2)",
  broken: async (cast) => {
    const due = new Map(dueIn(cast).map((one) => [one.id, one]));
    const late: string[] = [];
    for (const { id, at, facts } of cast.world.notification.table.rows) {
      const sending = facts.find(({ type }) => type === "sending") as
        | (NoticeFact & { type: "sending" })
        | undefined;
      const of = due.get(id);
      if (!sending || !of) continue;
      const { tellWithinMinutes } = await templateFor(simulated, sending, sending.channel);
      const age = (Date.parse(at) - Date.parse(of.time)) / 60_000;
      if (age > tellWithinMinutes)
        late.push(`${id}: begun after ${age.toFixed(1)} minutes, of ${tellWithinMinutes}`);
    }
    return late;
  },
};
