/**
 * Simulates a report without identity (C3), which staff accept and work on. No reply ever contains the report's id, and the
 * id opens nothing.
 */

import { openWithPin } from "../../../functions/intake/applicant/open-with-pin/open-with-pin.ts";
import { registerReport } from "../../../functions/intake/applicant/register-report.ts";
import type { NewRequest } from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { trackRequest } from "../../../functions/intake/applicant/track-request/track-request.ts";
import type { StepAction } from "../../../functions/referral/rules/machine.ts";
import type { Report } from "../../../shared/contracts/public/reports.ts";
import { report as asked } from "../../support/reports.ts";
import type { Random } from "../core/random.ts";
import { simulated } from "../services/organisation.ts";
import type { Cast } from "./cast.ts";
import type { Answer } from "./client.ts";
import { canary } from "./people.ts";
import { open, take } from "./staff.ts";
import type { Page } from "./steps.ts";

const who = "nobody";
/** The mobile in the session of an applicant who has nothing to do with the report. */
const someMobile = "+989127770095";

const crew = simulated.staff.map(({ username }) => username);

/** The steps tried at each stage, among them steps that need an applicant, which are refused. */
const wanted: Readonly<Partial<Record<Page["stage"], readonly StepAction[]>>> = {
  waiting: ["accept-case", "accept-case", "refer-case"],
  "in-hand": ["draft-answer", "draft-answer", "correct-case", "ask-applicant", "extend-deadline"],
  "for-approval": ["approve-answer"],
};
/** Steps sent from a page that does not yet show that the case is a report without identity. */
const notOffered: readonly StepAction[] = [
  "ask-applicant",
  "extend-deadline",
  "promise-call",
  "issue-letter",
];

function reportOf(random: Random): Report {
  const named = random.chance(0.4) ? { complainedOfUnit: random.pick(["price-control", "legal"]) } : {};
  const description = `${canary} می‌گوید: در انبار روغن هست. ${random.below(1_000_000)}`;
  return { ...asked, ...named, subject: random.pick(["price", "other"]), description };
}

/** Returns the report in the shape of a registration, to compare it with the pages of staff. */
const asRegistered = (said: Report): NewRequest => ({
  ...said,
  applicant: { fullName: "بدون نام", identityType: "none", mobile: someMobile, contactBy: "sms" },
  channel: "web",
  language: "fa",
});

export async function report(cast: Cast): Promise<void> {
  const { random, scheduler: time, tally } = cast.world.run;
  const own = random.fork("unnamed");
  await time.sleep(own.between(0, 120_000));
  const code = await send(cast, reportOf(own));
  if (code === undefined) return;
  await opensNothing(cast, code);
  for (let round = 0; round < own.between(5, 9); round += 1) {
    await time.sleep(own.between(10_000, 90_000));
    if ((await workOn(cast, code, own.fork(`round-${round}`), `report-${round}`)) === "ended")
      tally.count("effect", "a report without identity was answered");
  }
  await opensNothing(cast, code);
}

async function send(cast: Cast, said: Report): Promise<string | undefined> {
  const other = { ...said, description: `${said.description} (دیگر)` };
  const result = await cast.client.command({
    name: "register-report",
    who,
    key: "report",
    send: async (body) => {
      const sent = body === "own" ? said : other;
      const reply = await cast.world.intake.citizenApi.invoke((deps) =>
        registerReport(deps, sent, "fa", "report"),
      );
      if (reply.accepted) cast.registered.set(reply.request, asRegistered(sent));
      for (const wake of cast.awaiting.splice(0)) wake();
      return reply;
    },
    read: (reply): Answer =>
      reply.accepted ? { accepted: true, value: reply } : { accepted: false, code: reply.refusal.code },
  });
  return result.accepted ? result.request : undefined;
}

/** Checks that a person who guesses the report's id cannot open the report by it, neither with a mobile nor with a PIN. */
async function opensNothing({ client, world: { run, intake } }: Cast, code: string): Promise<void> {
  const tracked = await client.read("track-request", who, () =>
    intake.citizenApi.invoke((deps) => trackRequest(deps, { code, mobile: someMobile }, who)),
  );
  const opened = await client.read("open-with-pin", who, () =>
    intake.citizenApi.invoke((deps) => openWithPin(deps, { code, pin: "000000" }, who)),
  );
  const open = tracked.found || "opens" in opened;
  if (open) run.violate("the id of a report without identity opens nothing (C3)", code);
  else run.tally.count("effect", "a report without identity opened nothing");
}

/** An employee who may see the report takes the next step. Returns the report's stage. */
async function workOn(
  cast: Cast,
  code: string,
  random: Random,
  key: string,
): Promise<Page["stage"] | undefined> {
  const first = random.below(crew.length);
  for (const username of [...crew.slice(first), ...crew.slice(0, first)]) {
    const page = await open(cast, username, code);
    if (page?.stage === "ended") return "ended";
    const may = [...(page?.mayI ?? []), ...(page && random.chance(0.1) ? notOffered : [])];
    const now = page && (wanted[page.stage] ?? []).filter((action) => may.includes(action));
    if (page && now && now.length > 0) {
      await take(cast, page, { username, key }, random.pick(now));
      return page.stage;
    }
  }
  return undefined;
}
