/** What can be wrong with a form. */

import { type Draft, withHeader } from "../draft.ts";
import { chosen } from "../places.ts";
import { type Spoil, spoil, withForm } from "./spoil.ts";

/** The registration as a form: flat, its identity in two fields. */
function asForm(draft: Draft): Draft {
  const { identity, ...rest } = draft.body as { identity: { type: string; number?: string } };
  const fields = {
    ...(rest as Record<string, string>),
    identityType: identity.type,
    ...(identity.number !== undefined && { identityNumber: identity.number }),
  };
  return {
    ...withHeader(draft, "content-type", "application/x-www-form-urlencoded"),
    raw: new URLSearchParams(fields).toString(),
  };
}

export const ofForm: readonly Spoil[] = [
  spoil("as a form", withForm, "taken", asForm),
  spoil("as a form with a field too many", withForm, [422], (draft, { pick }) => {
    const form = asForm(draft);
    return { ...form, raw: `${form.raw}&${chosen(["admin", "__proto__", "a.b"], pick)}=1` };
  }),
  spoil("as a form with a field given twice", withForm, [400], (draft) => {
    const form = asForm(draft);
    return { ...form, raw: `${form.raw}&kind=complaint` };
  }),
  spoil("as a form of another site", withForm, [403], (draft) =>
    withHeader(asForm(draft), "sec-fetch-site", "cross-site"),
  ),
];
