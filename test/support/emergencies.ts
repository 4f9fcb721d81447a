/** The small test organisation, with administrative emergencies (S3) and a second inspector. */

import type { Snapshot } from "../../shared/directory/snapshot.ts";
import { organisation } from "./organisation.ts";

const both = (fa: string, en: string) => ({ fa, en });

export const emergency: Snapshot["kinds"][number] = {
  key: "service-failure",
  name: both("فوریت اداری", "Administrative emergency"),
  sentence: both("همین حالا هنگام مراجعه مشکلی دارم", "I have a problem right now"),
  onWeb: false,
  fourEyes: false,
  asksWho: true,
  mayHide: true,
  byInspection: true,
  subjects: ["absent-employee", "disrespect"],
};

export const withEmergencies: Snapshot = {
  ...organisation,
  kinds: [...organisation.kinds, emergency],
  subjects: [
    ...organisation.subjects,
    { key: "absent-employee", name: both("کارمند نبود و جانشین هم نداشت", "Absent, and nobody stood in") },
    { key: "disrespect", name: both("بی‌احترامی یا تبعیض دیدم", "Disrespect or discrimination") },
  ],
  outcomes: [
    ...organisation.outcomes,
    { key: "remedied", name: both("مشکل برطرف شد", "Put right"), refusal: false, remedied: true },
  ],
  routing: [
    {
      key: "emergencies",
      why: both("فوریت اداری فقط با واحد بازرسی است", "Emergencies are inspection's alone"),
      when: { kind: ["service-failure"] },
      unit: "inspection",
    },
    ...organisation.routing,
  ],
  staff: [
    ...organisation.staff,
    {
      username: "j.inspection",
      name: both("ژاله بازرس", "J. Bazres"),
      unit: "inspection",
      roles: ["expert", "inspector"],
    },
  ],
};
