/** Starts an empty local stack with the demo organisation, and runs a drill against its public address. */

import { loadFolder } from "../../../functions/directory/adapters/load-folder.ts";
import { signIn } from "../../../local/issuers/staff/sign-in.ts";
import type { QueueDepth } from "../../../local/sqs/queues.ts";
import { demoOrganisation, templateFolder } from "../../../local/stack/settings.ts";
import type { Stack } from "../../../local/stack/stack.ts";
import { startStack } from "../../../local/stack/start-stack.ts";
import { synthesize } from "../../../local/template/synthesize.ts";
import type { Snapshot } from "../../../shared/directory/snapshot.ts";
import { staffWith } from "../../support/staff.ts";
import { newVisitor } from "../../support/visitor.ts";
import { Counts, type Report, smsFigures } from "../report.ts";
import { drillByHttp } from "./drill-by-http.ts";
import { templateNames } from "./messages.ts";
import type { HttpOptions, Inside, Place, QueueNow } from "./place.ts";
import { sessionsOf } from "./sessions.ts";

export async function onStack(options: HttpOptions): Promise<Report> {
  options.progress("the local stack starts");
  await synthesize();
  const complaints: string[] = [];
  const stack = await startStack({
    ...{ template: templateFolder, organisation: demoOrganisation },
    complain: (line) => complaints.push(line.slice(0, 300)),
  });
  try {
    return await drillByHttp(placeOf(stack, complaints), options);
  } finally {
    await stack.stop();
  }
}

const placeOf = (stack: Stack, complaints: readonly string[]): Place => ({
  way: "stack",
  visitor: () => newVisitor(stack.addresses.pages),
  usernames: stack.accounts.map(({ username }) => username),
  staff: sessionsOf(async (username) =>
    staffWith(stack, (await signIn(stack.addresses.pages, username)).access),
  ),
  inside: insideOf(stack, complaints),
});

function insideOf(stack: Stack, complaints: readonly string[]): Inside {
  const { templates } = loadFolder(demoOrganisation).snapshot as Snapshot;
  const nameOf = templateNames(templates);
  const queues = () => stack.queues().map((depth) => ({ ...depth, ...queueNow(stack, depth) }));
  return {
    complaints,
    settled: () => stack.settled(),
    queues: () =>
      Object.fromEntries(queues().map(({ name, waiting, oldest }) => [name, { waiting, oldest }])),
    queueFigures: (worst) =>
      Object.fromEntries(
        queues()
          .filter(({ isLastResort, waiting }) => !isLastResort || waiting > 0)
          .map(({ name, isLastResort, waiting }) => [
            name,
            {
              largest: worst.get(name)?.waiting ?? 0,
              longest: Number((worst.get(name)?.oldest ?? 0).toFixed(1)),
              deadLetters: isLastResort ? waiting : 0,
            },
          ]),
      ),
    notices: () => {
      const counts = new Counts();
      for (const { kind, text } of stack.messages()) counts.add(`${nameOf(text)} ${kind}`);
      return counts.all();
    },
    sms: () => smsFigures(stack.messages().flatMap(({ kind, text }) => (kind === "sms" ? [text] : []))),
  };
}

const queueNow = (stack: Stack, { name, ready, inFlight, delayed }: QueueDepth): QueueNow => ({
  waiting: ready + inFlight + delayed,
  oldest: Math.max(0, ...stack.bodies(name).map((body) => ageOf(body, stack.clock.now()))),
});

/** Returns the seconds since the event of a message happened; 0 for a message that has no event. */
function ageOf(body: string, now: Date): number {
  const { detail } = JSON.parse(body) as { readonly detail?: { readonly time?: string } };
  return detail?.time === undefined ? 0 : (now.getTime() - Date.parse(detail.time)) / 1_000;
}
