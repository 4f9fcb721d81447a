/** Simulates an employee who enters results in the partner's system; sometimes a colleague enters the same result (C8). */

import { enterResult } from "../../../functions/referral/commands/enter-result.ts";
import { listResults } from "../../../functions/referral/queries/list-results.ts";
import { staffAt } from "../../../shared/handler/auth/staff.ts";
import { simulated } from "../services/organisation.ts";
import { type Cast, hasRow } from "./cast.ts";
import type { Answer } from "./client.ts";

const desk = simulated.staff.filter(({ roles }) => roles.includes("clerk"));

export async function enterResults(cast: Cast, key: string): Promise<void> {
  const { run, referral } = cast.world;
  const random = run.random.fork(key);
  const [{ username }, colleague] = [random.pick(desk), random.pick(desk)];
  const staff = staffAt(simulated, username, new Date(run.scheduler.now()));
  if (!staff) return;
  const page = await cast.client.read("list-results", username, () =>
    referral.staffApi.invoke((deps) => listResults(deps, staff, { partner: "samad" })),
  );
  if (page.items.length === 0) return;
  const { case: code, result } = random.pick(page.items);
  const entered = [enter(cast, { code, result, username, key: `${key}-one` })];
  if (random.chance(0.3))
    entered.push(enter(cast, { code, result, username: colleague.username, key: `${key}-two` }));
  await Promise.all(entered);
}

interface Entering {
  readonly code: string;
  readonly result: number;
  readonly username: string;
  readonly key: string;
}

const enter = (cast: Cast, { code, result, username, key }: Entering) => {
  const { client, world } = cast;
  return client.command({
    name: "enter-result",
    who: username,
    key: `${code}/${username}/${key}`,
    send: (body) =>
      world.referral.staffApi.invoke((deps) =>
        enterResult(deps, { case: code, username, key }, { result: body === "own" ? result : result + 1 }),
      ),
    read: (reply): Answer =>
      reply.accepted
        ? {
            ...{ accepted: true, value: reply.loaded.state.results },
            wasSo: !hasRow(cast, code, `${username}/${key}`),
          }
        : { accepted: false, code: reply.refusal.code },
  });
};
