/** What can be wrong with a form. */

import { registrationFormNames } from "../../../shared/contracts/public/requests.ts";
import { type Draft, withHeader } from "../draft.ts";
import { chosen } from "../places.ts";
import { type Spoil, spoil, withForm } from "./spoil.ts";

/** The registration as a form: flat, its places in fields of their own. */
function asForm(draft: Draft): Draft {
  const { identity: _, onBehalfOf: __, ...rest } = draft.body as Readonly<Record<string, unknown>>;
  const placed = Object.entries(registrationFormNames).flatMap(([field, place]) => {
    const value = place.slice(1).split("/").reduce(within, draft.body);
    return value === undefined ? [] : [[field, String(value)]];
  });
  const fields = { ...(rest as Record<string, string>), ...Object.fromEntries(placed) };
  return {
    ...withHeader(draft, "content-type", "application/x-www-form-urlencoded"),
    raw: new URLSearchParams(fields).toString(),
  };
}

const within = (value: unknown, name: string): unknown =>
  (value as Readonly<Record<string, unknown>> | undefined)?.[name];

export const ofForm: readonly Spoil[] = [
  spoil("as a form", withForm, "taken", asForm),
  spoil("as a form with a field too many", withForm, [422], (draft, { pick }) => {
    const form = asForm(draft);
    return { ...form, raw: `${form.raw}&${chosen(["admin", "__proto__", "a.b"], pick)}=1` };
  }),
  spoil("as a form with a field given twice", withForm, [400], (draft) => {
    const form = asForm(draft);
    const [first] = String(form.raw).split("&");
    return { ...form, raw: `${form.raw}&${first}` };
  }),
  spoil("as a form of another site", withForm, [403], (draft) =>
    withHeader(asForm(draft), "sec-fetch-site", "cross-site"),
  ),
];
