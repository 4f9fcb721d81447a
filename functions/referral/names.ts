import type * as z from "zod/mini";
import type { named, person } from "../../shared/contracts/fields.ts";
import { kind, outcome, province, staffMember, subject, unit } from "../../shared/directory/lookups.ts";
import type { Snapshot, Text } from "../../shared/directory/snapshot.ts";

import type { InboxRow } from "./build-views.ts";

type Named = z.output<typeof named>;

/** The directory's names for the keys that journals keep. A key that a later directory dropped is its own name. */
export interface Names {
  unit(key: string): Named;
  kind(key: string): Named;
  subject(key: string): Named;
  province(key: string): Named;
  outcome(key: string): Named;
  staff(username: string): z.output<typeof person>;
}

/** A row of the inbox as the API and the pages show it. */
export const inboxItemOf = (row: InboxRow, names: Names) => {
  const { kind: kindKey, subject: subjectKey, province: provinceKey, unit: unitKey, expert, ...rest } = row;
  return {
    ...rest,
    kind: names.kind(kindKey),
    subject: names.subject(subjectKey),
    ...(provinceKey !== undefined && { province: names.province(provinceKey) }),
    unit: names.unit(unitKey),
    ...(expert !== undefined && { expert: names.staff(expert) }),
  };
};

const itself = (key: string): Text => ({ fa: key, en: key });

export function namesIn(snapshot: Snapshot): Names {
  const by =
    (find: (snapshot: Snapshot, key: string) => { readonly name: Text } | undefined) =>
    (key: string): Named => ({ key, name: find(snapshot, key)?.name ?? itself(key) });
  return {
    unit: by(unit),
    kind: by(kind),
    subject: by(subject),
    province: by(province),
    outcome: by(outcome),
    staff: (username) => ({ username, name: staffMember(snapshot, username)?.name ?? itself(username) }),
  };
}
