/** When all is over: whoever may be erased is, in what weather there is, and what is left of them is looked at (P2). */

import { eraseApplicant } from "../../../functions/intake/erase-applicant/erase-applicant.ts";
import { listMyRequests } from "../../../functions/intake/my-requests/list-requests.ts";
import { readMyRequest } from "../../../functions/intake/read-request/read-request.ts";
import type { ErasePerson, PersonErasedReply } from "../../../shared/vault/for-erasure.ts";
import type { Cast } from "./cast.ts";
import { lostRequest } from "./lost.ts";

const by = "v.sadeghi";

/** Rests when everybody was asked for and everything told of it has arrived. */
export async function eraseWhoMayBe(cast: Cast): Promise<void> {
  const { run } = cast.world;
  const codes = [...cast.registered.keys()].filter((code) => !lostRequest(cast.world, code));
  const asked = Promise.all(codes.map((request) => erase(cast, request))).catch((error: Error) =>
    run.violate("everybody is answered", error.stack ?? error.message),
  );
  await run.scheduler.run();
  const erased = ((await asked) ?? []).flatMap((reply) => ("refused" in reply ? [] : [...reply.requests]));
  for (const code of new Set(erased)) await nothingIsLeft(cast, code);
}

function erase(cast: Cast, request: string): Promise<PersonErasedReply> {
  const key = `erase-${request}`;
  const because = (body: "own" | "other"): ErasePerson["because"] => (body === "own" ? "asked" : "ordered");
  return cast.client.command({
    name: "erase-applicant",
    who: by,
    key: `${request}/${by}/${key}`,
    send: (body) =>
      cast.world.intake.staffApi.invoke(({ erasing }) =>
        eraseApplicant(erasing, { request, because: because(body), by, key }),
      ),
    read: (reply) =>
      "refused" in reply ? { accepted: false, code: reply.refused.code } : { accepted: true, value: reply },
  });
}

/** Nothing opens, nothing lists it, and each answer is an answer. */
async function nothingIsLeft({ world }: Cast, code: string): Promise<void> {
  const { run, intake, stores } = world;
  const { atRest } = intake;
  const { state } = await atRest.requests.load(code);
  if (!state.erased) run.violate("what is erased says since when", code);
  const read = await readMyRequest(atRest, code, { request: code });
  if (read !== "erased") run.violate("nothing of an erased person opens", code);
  const person = state.registration?.person ?? "";
  const { items } = await listMyRequests({ ...atRest, views: stores.mine }, { person });
  if (items.some((one) => one.code === code)) run.violate("no list leads to an erased person", code);
}
