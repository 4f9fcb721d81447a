/** Registers the drill's requests by HTTP: on the web page by page, or by an operator through the staff API. */

import { problemType } from "../../../shared/contracts/refusals/problem-type.ts";
import type { Given } from "../../support/citizens.ts";
import { codeOn, fillIn } from "../../support/filled-form.ts";
import { submit } from "../../support/forms.ts";
import type { StaffMember } from "../../support/staff.ts";
import type { Visitor } from "../../support/visitor.ts";
import type { Arrival } from "../scenario.ts";

export type Registered = { readonly code: string } | { readonly refused: string };

/** Fills in the registration form as a browser without JavaScript does, and sends it. */
export async function registerOnPages(visitor: Visitor, arrival: Arrival): Promise<Registered> {
  const check = await fillIn(visitor, givenBy(arrival));
  if (check.status !== 200) return { refused: String(check.status) };
  const receipt = await submit(visitor, check, "/register");
  const code = receipt.url.pathname === "/receipt" ? codeOn(receipt) : undefined;
  return code === undefined ? { refused: String(receipt.status) } : { code };
}

function givenBy({ kind, subject, province, description, person }: Arrival): Given {
  const { fullName, nationalCode: number, mobile } = person;
  const identity = { type: "national-code" as const, number };
  return { kind, subject, province, description, fullName, identity, mobile, contactBy: "sms" };
}

/** An operator reads the caller's text back and registers the request (C6). */
export async function registerByPhone(operator: StaffMember, arrival: Arrival): Promise<Registered> {
  const { kind, subject, province, description, person } = arrival;
  const { fullName, nationalCode: number, mobile } = person;
  const answer = await operator.send("/applicants/registration", {
    method: "POST",
    headers: { "idempotency-key": crypto.randomUUID() },
    json: {
      ...{ channel: "phone-111", kind, subject, province, description, readBack: true },
      applicant: {
        type: "given",
        seen: "caller",
        fullName,
        identity: { type: "national-code", number },
        mobile,
      },
    },
  });
  if (answer.status !== 201) return { refused: `${answer.status} ${codeOf(answer.text)}`.trim() };
  return { code: answer.json<{ readonly trackingCode: string }>().trackingCode };
}

const codeInProblem = new RegExp(`${problemType("")}([a-z-]+)`);

/** Returns the code of the refusal in an answer; an empty text for an answer without one. */
export const codeOf = (text: string): string => codeInProblem.exec(text)?.[1] ?? "";
