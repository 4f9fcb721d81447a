/** Administrative emergencies: the operation and the pages of its form (S3). */

import { type Emergency, registerEmergency } from "../../shared/contracts/emergencies.ts";
import { subject } from "../../shared/directory/lookups.ts";
import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { json, refuse } from "../../shared/handler/reply.ts";
import { page, type Route, route } from "../../shared/handler/route.ts";
import { foadWords } from "../../web/citizen/foad.text.ts";
import { mayRegister } from "./limits.ts";
import * as form from "./pages/foad-form.ts";
import { toReceipt } from "./pages/to-receipt.ts";
import { type NewRequest, registerRequest } from "./register-request/register-request.ts";
import { registeredReplied } from "./replies.ts";
import { emergencyKind } from "./rules.ts";

export const foadRoutes = (deps: form.FoadDeps): readonly Route[] => [
  page("GET /foad", (request) => form.start(deps, request)),
  page("POST /foad", (request) => form.goOn(deps, request)),
  route(
    registerEmergency,
    async ({ body, address, language, idempotencyKey, log }) => {
      const { snapshot } = await deps.directory.current();
      const asked = newRequest(body, language, snapshot);
      if (!(await mayRegister(deps, address, { mobile: body.mobile, identity: { type: "none" } })))
        return refuse("too-many");
      const result = await registerRequest(deps, asked, idempotencyKey);
      if (!result.registered) return { refused: result.refusal };
      log.add({ correlation: result.code });
      return json(201, registeredReplied(result, snapshot));
    },
    {
      taken: ({ body }) => toReceipt(deps, body.trackingCode, "sms"),
      refused: (problem, request) => form.refused(deps, problem, request),
    },
  ),
];

/** C13: without an identity number and, where they wrote none, without a name: the mobile alone says who they are. */
function newRequest(
  { reason, unit, person, room, description, fullName, mobile, knownTo = "inspection" }: Emergency,
  language: "fa" | "en",
  snapshot: Snapshot,
): NewRequest {
  const text = foadWords[language];
  const said = [description, room === undefined ? undefined : `${text.where.room}: ${room}`];
  const words = said.filter((one) => one !== undefined).join("\n");
  return {
    kind: emergencyKind(snapshot)?.key ?? "",
    subject: reason,
    // Whoever writes nothing has said which of the reasons it is.
    description: words === "" ? (subject(snapshot, reason)?.name[language] ?? reason) : words,
    ...(unit !== undefined && { complainedOfUnit: unit }),
    ...(person !== undefined && { complainedOfPerson: person }),
    knownTo,
    applicant: { fullName: fullName ?? text.noName, identityType: "none", mobile, contactBy: "sms" },
    channel: "foad-web",
    language,
  };
}
