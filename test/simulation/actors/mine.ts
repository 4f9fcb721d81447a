/** Simulates an applicant who signs in without a tracking code, lists all their requests and reads them (C13, C14). */

import { listMyRequests } from "../../../functions/intake/applicant/my-requests/list-requests.ts";
import {
  confirmMyCode,
  findMe,
  type Me,
  sendMyCode,
} from "../../../functions/intake/applicant/my-requests/my-code.ts";
import { readMyRequest } from "../../../functions/intake/applicant/read-request/read-request.ts";
import type { NewRequest } from "../../../functions/intake/applicant/register-request/registration-by-applicant.ts";
import { namedAs } from "../../../functions/intake/rules/rules-naming.ts";
import type { Opens } from "../../../shared/handler/auth/session.ts";
import type { Cast } from "./cast.ts";
import type { Citizen } from "./citizen.ts";
import type { Answer } from "./client.ts";
import { lostRequest } from "./lost.ts";

type Asks = Pick<Citizen, "who" | "asked" | "key">;

const answerOf = <Reply extends object>(reply: Reply): Answer =>
  "refused" in reply
    ? { accepted: false, code: (reply.refused as { readonly code: string }).code }
    : { accepted: true, value: reply };

const whoIs = ({ applicant }: NewRequest) => ({
  identity: { type: "national-code" as const, number: applicant.identityNumber ?? "" },
  mobile: applicant.mobile,
});

/**
 * Signs in with a one-time code and reads all requests.
 * @param smsOf waits for the newest code
 */
export async function signInWithCode(
  cast: Cast,
  self: Asks,
  smsOf: () => Promise<string | undefined>,
): Promise<void> {
  const { citizenApi } = cast.world.intake;
  const key = `${self.key}-mine`;
  const how = { address: self.who, language: self.asked.language, key };
  const sent = await cast.client.command({
    name: "send-my-code",
    who: self.who,
    key,
    bodiless: true,
    send: () =>
      citizenApi.invoke(async (deps) => sendMyCode(deps, await findMe(deps, whoIs(self.asked)), how)),
    read: answerOf,
  });
  if (!("challenge" in sent)) return;
  const oneTimeCode = await smsOf();
  if (oneTimeCode === undefined) return;
  const given = { challenge: sent.challenge, oneTimeCode, key: `${key}-confirm`, address: self.who };
  const confirmed = await cast.client.command({
    name: "confirm-my-code",
    who: self.who,
    key: given.key,
    bodiless: true,
    send: () =>
      citizenApi.invoke(async (deps) => {
        const me: Me = await findMe(deps, whoIs(self.asked));
        const reply = await confirmMyCode(deps, me, given);
        return "refused" in reply ? reply : me;
      }),
    read: answerOf,
  });
  if ("person" in confirmed) await lookThrough(cast, self, confirmed);
}

/** Makes the session that an applicant has after the identity provider's answer, and reads all requests. */
export async function signInWithProvider(cast: Cast, self: Asks): Promise<void> {
  const { citizenApi } = cast.world.intake;
  const key = `${self.key}-provider`;
  const identityNumber = self.asked.applicant.identityNumber ?? "";
  const about = { identityType: "national-code", identityNumber, provider: "id.example", key } as const;
  const found = await cast.client.command({
    name: "note-sign-in",
    who: self.who,
    key,
    bodiless: true,
    send: () => citizenApi.invoke((deps) => deps.identity.noteSignIn(about)),
    read: answerOf,
  });
  await lookThrough(cast, self, { person: found.person });
}

/**
 * Checks that the list has only the person's own requests and that each can be read. After a sign-in by one-time code, all
 * requests must also have the same mobile.
 */
async function lookThrough(cast: Cast, { who, asked }: Asks, session: Opens): Promise<void> {
  const { run, intake } = cast.world;
  const { items } = await cast.client.read("list-my-requests", who, () =>
    intake.citizenApi.invoke((deps) => listMyRequests(deps, session)),
  );
  run.tally.count("command", "list-my-requests accepted");
  for (const { code } of items) {
    const theirs = cast.registered.get(code);
    if (!theirs || !isOwn(theirs, asked, session))
      run.violate("an applicant's list holds only their own requests", code);
    const whole = await cast.client.read("read-my-request", who, () =>
      intake.citizenApi.invoke((deps) => readMyRequest(deps, code, session)),
    );
    const read = whole === "erased" ? undefined : whole;
    if (read?.description !== theirs?.description && !lostRequest(cast.world, code))
      run.violate("an applicant reads their own text in the list", code);
    if (read !== undefined && namedAs(read) === "applicant") await openCertificate(cast, who, code);
  }
}

/** Checks that a certificate names the applicant, or names nobody if the applicant's data was erased meanwhile (D10). */
async function openCertificate(cast: Cast, who: string, code: string): Promise<void> {
  const { run, intake } = cast.world;
  const { fullName } = await cast.client.read("open-certificate", who, () =>
    intake.citizenApi.invoke((deps) => deps.ownNames.nameApplicant({ request: code, as: "applicant" })),
  );
  if (fullName !== undefined && fullName !== cast.registered.get(code)?.applicant.fullName)
    run.violate("a certificate has the name of the applicant who opened it", code);
}

function isOwn({ applicant }: NewRequest, { applicant: own }: NewRequest, session: Opens): boolean {
  const anyMobile = "person" in session && session.contact === undefined;
  return applicant.identityNumber === own.identityNumber && (anyMobile || applicant.mobile === own.mobile);
}
