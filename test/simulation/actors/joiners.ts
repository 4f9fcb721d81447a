/** Simulates people who join a group's request by its code, are notified of the outcome, and sometimes leave (C10). */

import type { IntakeDeps } from "../../../functions/intake/adapters/deps.ts";
import { addInformation } from "../../../functions/intake/applicant/add-information.ts";
import type { Ask, Noted } from "../../../functions/intake/applicant/applicant-command.ts";
import { askToJoin } from "../../../functions/intake/applicant/join-group/ask-to-join.ts";
import { joinGroup } from "../../../functions/intake/applicant/join-group/join-group.ts";
import { leaveGroup } from "../../../functions/intake/applicant/leave-group.ts";
import type { Me } from "../../../functions/intake/applicant/my-requests/my-code.ts";
import { readMyRequest } from "../../../functions/intake/applicant/read-request/read-request.ts";
import { trackRequest } from "../../../functions/intake/applicant/track-request/track-request.ts";
import { withdrawRequest } from "../../../functions/intake/applicant/withdraw-request.ts";
import type { Cast } from "./cast.ts";
import type { Citizen } from "./citizen.ts";
import type { Answer } from "./client.ts";
import { notedAnswer } from "./follow-up.ts";
import { lostRequest } from "./lost.ts";
import { canary, oneTimeCodeIn } from "./people.ts";

interface Joiner {
  readonly code: string;
  readonly who: string;
  readonly key: string;
  readonly mobile: string;
  readonly fullName: string;
}

/**
 * Simulates one or two people to whom the representative gave the request's code and who join the group. In some runs they try
 * to join a request that is not a group's.
 */
export async function joined(cast: Cast, self: Citizen, code: string): Promise<void> {
  const random = cast.world.run.random.fork(`joiners-${self.key}`);
  const isGroup = cast.registered.get(code)?.onBehalfOf?.type === "group";
  if (!random.chance(isGroup ? 0.9 : 0.1)) return;
  const first = 70 + 2 * Number(self.asked.applicant.mobile.at(-1));
  const who = Array.from({ length: random.pick([1, 2]) }, (_, n) => ({
    ...{ code, who: `joiner ${n} of ${self.who}`, key: `${self.key}-joiner-${n}` },
    ...{ mobile: `+9891277700${first + n}`, fullName: `نادر ${canary}پور ${n}` },
  }));
  await Promise.all(who.map((joiner) => joins(cast, joiner, isGroup)));
}

async function joins(cast: Cast, self: Joiner, isGroup: boolean): Promise<void> {
  const { run } = cast.world;
  const random = run.random.fork(self.key);
  await run.scheduler.sleep(random.between(1_000, 900_000));
  const since = codesSentTo(cast, self);
  cast.joiners.set(self.mobile, { mobile: self.mobile, contactBy: "sms" });
  const challenge = await asks(cast, self);
  if (challenge === undefined) return;
  if (random.chance(isGroup ? 0.2 : 1))
    await gives(cast, self, { challenge, oneTimeCode: "000000" }, "wrong");
  const oneTimeCode = await smsOf(cast, self, since);
  if (!isGroup && oneTimeCode !== undefined)
    run.violate("no code is sent where there is no group (C10)", self.code);
  if (oneTimeCode === undefined) return;
  const me = await gives(cast, self, { challenge, oneTimeCode }, "right");
  if (!me) return;
  await looks(cast, self, me);
  await run.scheduler.sleep(random.between(1_000, 3_000_000));
  await tries(cast, self, me);
  if (random.chance(0.3)) await leaves(cast, self, me);
}

async function asks(cast: Cast, { code, mobile, who, key }: Joiner): Promise<string | undefined> {
  const sent = await cast.client.command({
    ...{ name: "ask-to-join", who, key: `${key}/ask`, bodiless: true },
    send: () =>
      cast.world.intake.joinApi.invoke((deps) =>
        askToJoin(deps, { code, mobile }, { address: who, language: "fa", key: `${key}-ask` }),
      ),
    read: answerOf,
  });
  return "challenge" in sent ? sent.challenge : undefined;
}

const answerOf = <Reply extends object>(reply: Reply): Answer =>
  "refused" in reply
    ? { accepted: false, code: (reply.refused as { readonly code: string }).code }
    : { accepted: true, value: reply };

const codesSentTo = ({ world }: Cast, { mobile }: Joiner): readonly string[] =>
  world.stores.providers.sms
    .flatMap(({ delivered }) => delivered)
    .filter(({ to }) => to === mobile)
    .flatMap(({ text }) => oneTimeCodeIn(text) ?? []);

/**
 * Waits for a new SMS to the joiner and returns its code; undefined after some minutes.
 * @param since the earlier messages, which are ignored
 */
async function smsOf(cast: Cast, self: Joiner, since: readonly string[]): Promise<string | undefined> {
  for (const seconds of [10, 60, 240]) {
    await cast.world.run.scheduler.sleep(seconds * 1_000);
    const found = codesSentTo(cast, self).findLast((code) => !since.includes(code));
    if (found) return found;
  }
  return undefined;
}

interface Given {
  readonly challenge: string;
  readonly oneTimeCode: string;
}

async function gives(
  cast: Cast,
  { code, mobile, fullName, who, key: of }: Joiner,
  given: Given,
  name: string,
): Promise<Me | undefined> {
  const key = `${of}-${name}`;
  const joined = await cast.client.command({
    ...{ name: "join-group", who, key, bodiless: true, lapsesTo: "nothing-to-join" },
    send: () =>
      cast.world.intake.joinApi.invoke((deps) =>
        joinGroup(deps, { code, mobile, fullName, ...given }, { address: who, language: "fa", key }),
      ),
    read: answerOf,
  });
  return "person" in joined ? { person: joined.person, contact: joined.contact } : undefined;
}

/** Reads the request as a member of the group, and checks that no field of the representative is shown. */
async function looks(cast: Cast, { code, mobile, who }: Joiner, session: Me): Promise<void> {
  const { run, intake } = cast.world;
  const tracked = await cast.client.read("track-request", who, () =>
    intake.citizenApi.invoke((deps) => trackRequest(deps, { code, mobile }, who)),
  );
  const whole = await cast.client.read("read-my-request", who, () =>
    intake.citizenApi.invoke((deps) => readMyRequest(deps, code, session)),
  );
  const isLost = lostRequest(cast.world, code) || cast.world.intake.table.lost.some(({ id }) => id === code);
  // Retries may exceed the number of times that one code may be tracked; then the mobile must be confirmed first.
  const isThere = tracked.found || tracked.refusal.code === "confirm-mobile";
  if (!isLost && (!isThere || !whole)) run.violate("a joiner sees the request (C10)", `${code} ${who}`);
  if (whole && whole !== "erased" && (whole.description !== undefined || whole.mayI.length > 0))
    run.violate("a joiner reads no text of the representative, and takes no step (C10)", code);
  run.tally.count("effect", "a joiner saw the request");
}

const does = (
  cast: Cast,
  { code, who, key: of }: Joiner,
  session: Me,
  name: string,
  take: (deps: IntakeDeps, ask: Ask) => Promise<Noted>,
) => {
  const key = `${of}-${name}`;
  return cast.client.command({
    ...{ name, who, key: `${code}/${key}`, bodiless: true },
    send: () => cast.world.intake.joinApi.invoke((deps) => take(deps, { code, session, key })),
    read: notedAnswer,
  });
};

/** Tries the steps that only the representative may take. */
async function tries(cast: Cast, self: Joiner, session: Me): Promise<void> {
  const added = await does(cast, self, session, "add-information", (deps, ask) =>
    addInformation(deps, ask, `${canary}: من هم.`),
  );
  const withdrawn = await does(cast, self, session, "withdraw-request", withdrawRequest);
  if ("at" in added || "at" in withdrawn)
    cast.world.run.violate("only the representative takes steps (C10)", self.code);
}

const leaves = (cast: Cast, self: Joiner, session: Me) =>
  does(cast, self, session, "leave-group", leaveGroup);
