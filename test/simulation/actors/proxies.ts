/** Simulates represented people (C11), and proxies who show a clerk the document that authorises them. */

import type { IntakeDeps } from "../../../functions/intake/adapters/deps.ts";
import { addInformation } from "../../../functions/intake/applicant/add-information.ts";
import type { Noted } from "../../../functions/intake/applicant/applicant-command.ts";
import { listMyRequests } from "../../../functions/intake/applicant/my-requests/list-requests.ts";
import { findMe } from "../../../functions/intake/applicant/my-requests/my-code.ts";
import { readMyRequest } from "../../../functions/intake/applicant/read-request/read-request.ts";
import { takeBackConsent } from "../../../functions/intake/applicant/take-back-consent.ts";
import { withdrawRequest } from "../../../functions/intake/applicant/withdraw-request.ts";
import { actForApplicant } from "../../../functions/intake/clerk/act-for-applicant.ts";
import type { Opens } from "../../../shared/handler/auth/session.ts";
import type { Cast } from "./cast.ts";
import type { Citizen } from "./citizen.ts";
import { notedAnswer } from "./follow-up.ts";
import { clerk, identify } from "./identify.ts";
import { lostRequest } from "./lost.ts";
import { canary } from "./people.ts";

/**
 * The represented person signs in with their identity and mobile, finds the request in their list, and tries steps; most
 * steps are reserved to the proxy.
 */
export async function represented(cast: Cast, self: Citizen, code: string, key: string): Promise<void> {
  const { run, intake } = cast.world;
  const of = cast.registered.get(code)?.onBehalfOf;
  const random = run.random.fork(key);
  if (of?.type !== "another" || !random.chance(0.7)) return;
  const who = `represented by ${self.who}`;
  const { identity, mobile = "" } = of;
  const { person, contact } = await cast.client.read("find-person", who, () =>
    intake.citizenApi.invoke((deps) => findMe(deps, { identity, mobile })),
  );
  const own = { code, who, session: { person, contact } };
  const { items } = await cast.client.read("list-my-requests", who, () =>
    intake.citizenApi.invoke((deps) => listMyRequests(deps, own.session)),
  );
  if (items.some((one) => !one.forYou)) run.violate("a request by a proxy says so (C11)", code);
  const whole = await cast.client.read("read-my-request", who, () =>
    intake.citizenApi.invoke((deps) => readMyRequest(deps, code, own.session)),
  );
  if (!whole || whole === "erased") {
    if (!lostRequest(cast.world, code)) run.violate("a represented person reads the request (C11)", code);
    return;
  }
  run.tally.count("effect", "a represented person read the request");
  await tries(cast, own, key);
  if (random.chance(0.15)) await does(cast, own, `${key}-withdraws`, "withdraw-request", withdrawRequest);
  else if (whole.mayI.includes("take-back-consent"))
    await does(cast, own, `${key}-takes-back`, "take-back-consent", takeBackConsent);
}

interface Own {
  readonly code: string;
  readonly who: string;
  readonly session: Opens;
}

type Take = (deps: IntakeDeps, ask: Omit<Own, "who"> & { readonly key: string }) => Promise<Noted>;

const does = (cast: Cast, { who, ...ask }: Own, key: string, name: string, take: Take) =>
  cast.client.command({
    name,
    who,
    key: `${ask.code}/${key}`,
    bodiless: true,
    send: () => cast.world.intake.citizenApi.invoke((deps) => take(deps, { ...ask, key })),
    read: notedAnswer,
  });

/** The represented person tries the steps that only the proxy may take. */
async function tries(cast: Cast, own: Own, key: string): Promise<void> {
  const words = `${canary}: خودم می‌گویم.`;
  const noted = await does(cast, own, `${key}-adds`, "add-information", (deps, ask) =>
    addInformation(deps, ask, words),
  );
  if ("at" in noted)
    cast.world.run.violate("a represented person takes no step of the proxy (C11)", own.code);
}

/**
 * An applicant shows the clerk a document that allows them to act for another person. Some applicants represent nobody;
 * the clerk's call is then refused.
 */
export async function showsAuthority(cast: Cast, code: string, key: string): Promise<void> {
  const { run, intake } = cast.world;
  const pass = await identify(cast, code);
  if (pass === undefined) return;
  run.tally.count("effect", "an authority document was brought to the desk");
  await cast.client.command({
    name: "act-for-applicant",
    who: clerk,
    key: `${code}/${clerk}/${key}`,
    bodiless: true,
    lapsesTo: "not-found",
    send: () =>
      intake.staffApi.invoke((deps) =>
        actForApplicant(deps, { request: code, pass, act: { type: "show-authority" } }, { clerk, key }),
      ),
    read: notedAnswer,
  });
}
