/**
 * Puts some requests on legal hold after the run, and erases every person who may be erased, during outages and while holds
 * are set and lifted. Afterwards checks the laws of erasure (P2).
 */

import { listMyRequests } from "../../../functions/intake/applicant/my-requests/list-requests.ts";
import { readMyRequest } from "../../../functions/intake/applicant/read-request/read-request.ts";
import type { RequestState } from "../../../functions/intake/request/request-state.ts";
import { eraseApplicant } from "../../../functions/intake/retention/erase-applicant.ts";
import { liftHold } from "../../../functions/intake/retention/lift-hold.ts";
import { placeHold } from "../../../functions/intake/retention/place-hold.ts";
import type { Outcome } from "../../../shared/journal/journal.ts";
import type { ErasePerson, PersonErasedReply } from "../../../shared/vault/for-erasure.ts";
import type { Cast } from "./cast.ts";
import { lostRequest } from "./lost.ts";
import { looksInUntilNothingWaits } from "./operator.ts";
import { throughErasure } from "./pin-holder.ts";

const by = "v.sadeghi";

/** Resolves when every erasure was requested and all its messages have arrived. */
export async function eraseWhoMayBe(cast: Cast): Promise<void> {
  const { run } = cast.world;
  const codes = [...cast.registered.keys()].filter((code) => !lostRequest(cast.world, code));
  const random = run.random.fork("holds");
  const [kept, passing] = [codes.filter(() => random.chance(0.2)), codes.filter(() => random.chance(0.2))];
  const asked = Promise.all([
    ...codes.map((request) => erase(cast, request)),
    ...passing.map((request) => holds(cast, request).then(() => lifts(cast, request))),
    ...kept.filter((code) => !passing.includes(code)).map((request) => holds(cast, request)),
  ]).catch((error: Error) => run.violate("every actor gets its replies", error.stack ?? error.message));
  await run.scheduler.run();
  await asked;
  // A view builder that failed during the outages has not deleted erased requests from the lists until an operator redrives it.
  await looksInUntilNothingWaits(cast.world);
  for (const code of codes) await eachStandsWell(cast, code);
}

async function erase(cast: Cast, request: string): Promise<void> {
  const goOn = await throughErasure(cast, request);
  const reply = await ask(cast, request);
  if (!("refused" in reply)) await goOn();
}

function ask(cast: Cast, request: string): Promise<PersonErasedReply> {
  const key = `erase-${request}`;
  const because = (body: "own" | "other"): ErasePerson["because"] => (body === "own" ? "asked" : "ordered");
  return cast.client.command<PersonErasedReply>({
    name: "erase-applicant",
    who: by,
    key: `${request}/${by}/${key}`,
    send: (body) =>
      cast.world.intake.erasureApi.invoke((deps) =>
        eraseApplicant(deps, { request, because: because(body), by, key }),
      ),
    read: (reply) =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
}

export function holds(cast: Cast, request: string): Promise<unknown> {
  const key = `hold-${request}`;
  return cast.client.command({
    name: "place-hold",
    who: by,
    key: `${request}/${by}/${key}`,
    send: (body) =>
      cast.world.intake.erasureApi.invoke((deps) =>
        placeHold(deps, { request, by, key }, { because: body === "own" ? "court" : "audit" }),
      ),
    read: readOutcome,
  });
}

function lifts(cast: Cast, request: string): Promise<unknown> {
  const key = `lift-${request}`;
  return cast.client.command({
    name: "lift-hold",
    who: by,
    key: `${request}/${by}/${key}`,
    bodiless: true,
    send: () => cast.world.intake.erasureApi.invoke((deps) => liftHold(deps, { request, by, key })),
    read: readOutcome,
  });
}

const readOutcome = (outcome: Outcome<RequestState>) =>
  outcome.accepted
    ? ({ accepted: true, value: outcome.loaded.state } as const)
    : ({ accepted: false, code: outcome.refusal.code } as const);

/**
 * Checks that no page, list or file of an erased request can be opened, and that a request that was not erased or is on
 * legal hold can still be read.
 */
async function eachStandsWell(cast: Cast, code: string): Promise<void> {
  const { run, intake } = cast.world;
  const { state } = await intake.atRest.requests.load(code);
  const read = await readMyRequest(intake.atRest, code, { request: code });
  if (state.hold && read === "erased") run.violate("nobody is erased under a legal hold", code);
  if (state.erased) await nothingIsLeft(cast, code, state, read);
  if (!state.erased && read === "erased") run.violate("an erased request says since when", code);
  await begunOutsideHolds(cast, code);
}

async function nothingIsLeft(
  { world }: Cast,
  code: string,
  state: RequestState,
  read: Awaited<ReturnType<typeof readMyRequest>>,
): Promise<void> {
  const { run, intake, stores } = world;
  if (read !== "erased") run.violate("nothing of an erased person opens", code);
  const person = state.registration?.person ?? "";
  const { items } = await listMyRequests({ ...intake.atRest, views: stores.mine }, { person });
  if (items.some((one) => one.code === code)) run.violate("no list leads to an erased person", code);
  const kept = [...intake.files.store.kept.keys(), ...intake.files.quarantine.kept.keys()];
  if (kept.some((key) => key.split("/")[1] === code))
    run.violate("no file of an erased person is left", code);
}

/**
 * Checks that no erasure started during a legal hold, and that nothing was erased before its erasure started. The check reads
 * only stored rows and does not use the product's rule.
 */
async function begunOutsideHolds({ world: { run, intake } }: Cast, code: string): Promise<void> {
  const open = new Set<string>();
  const rows = await intake.atRest.requests.store.all(code);
  for (const { type } of rows.flatMap(({ facts }) => facts)) {
    const { opens, closes } = { ...marks[type] };
    if (opens) open.add(opens);
    if (closes) open.delete(closes);
    if (open.size > 1) run.violate("nobody is erased under a legal hold", `${code}: ${type}`);
    if (type === "erased" && !open.has("erasing")) run.violate("an erasure begins before it is done", code);
  }
}

const marks: Readonly<Record<string, { readonly opens?: string; readonly closes?: string }>> = {
  "hold-placed": { opens: "hold" },
  "hold-lifted": { closes: "hold" },
  "erasure-begun": { opens: "erasing" },
  "erasure-stopped": { closes: "erasing" },
};
