/** C9: finds a signed-in applicant's earlier requests that resemble the request in the form. */

import { registration, registrationFormNames } from "../../../../shared/contracts/public/requests.ts";
import { bodyOfForm, type Fields } from "../../../../shared/handler/http/body.ts";
import type { PageRequest } from "../../../../shared/handler/http/request.ts";
import { Outage } from "../../../../shared/outage.ts";
import type { MyRequest } from "../../../../web/citizen/props.ts";
import { likelyBefore } from "../../clerk/likely-duplicates/likely-of-mine.ts";
import type { Status } from "../../http/status.ts";
import { lineShown } from "../shown.ts";
import type { Filled } from "./register-answers.ts";
import type { RegisterDeps } from "./register-deps.ts";

/** Returns the similar requests; none for an applicant who registers for another person. */
export async function likelyIn(
  deps: RegisterDeps,
  { values, snapshot }: Filled,
  { session }: PageRequest,
): Promise<readonly MyRequest[]> {
  const parsed = registration.safeParse(bodyOfForm(values as Fields, registrationFormNames));
  if (!parsed.success || parsed.data.onBehalfOf?.type === "another") return [];
  const found = await likelyBefore(deps, session, parsed.data, parsed.data.description).catch(noneKnown);
  return found.map((one) => lineShown(one, snapshot));
}

/** A failed search for duplicates must not stop a registration. */
function noneKnown(error: unknown): readonly Status[] {
  if (error instanceof Outage) return [];
  throw error;
}
