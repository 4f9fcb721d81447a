import type { DeskAction } from "../../../../shared/contracts/policy.ts";
import type { Desk } from "./desk.tsx";

export interface Section {
  /** The key of the section's name in the shell's texts. */
  readonly key:
    | "inbox"
    | "calls"
    | "untold"
    | "undelivered"
    | "owed"
    | "meetings"
    | "figures"
    | "applicants"
    | "clerkActs"
    | "paper"
    | "emergency"
    | "partners"
    | "pads"
    | "organisation"
    | "proposals"
    | "blocks"
    | "erasure";
  readonly to: string;
  /** The action that a user must be allowed in order to see the section. */
  readonly action: DeskAction;
  /** Users allowed this action do not see the section, because they reach its screen from another section. */
  readonly unless?: DeskAction;
  /** Set when only users who oversee clerks see the section. */
  readonly looksAfter?: "clerks";
  /** Matches the paths of the section's screens. */
  readonly holds: RegExp;
}

type Colleague = Desk["colleagues"][number];

const isAtDesk = ({ roles }: Colleague): boolean =>
  roles.some((role) => role === "clerk" || role === "phone-operator");

/**
 * Whether the user oversees clerks. A head oversees the clerks of their units; inspectors and auditors oversee all
 * clerks.
 */
export function looksAfterClerks({ me, colleagues }: Pick<Desk, "me" | "colleagues">): boolean {
  const heads = me.headOf.map(({ key }) => key);
  return (
    me.roles.some((role) => role === "inspector" || role === "auditor") ||
    colleagues.some((one) => one.username !== me.username && heads.includes(one.unit) && isAtDesk(one))
  );
}

/** The sections of the desk, in the order of the top bar. */
export const sections: readonly Section[] = [
  { key: "inbox", to: "/", action: "work-at-desk", holds: /^\/($|cases\/|exports)/ },
  { key: "calls", to: "/calls", action: "work-at-desk", holds: /^\/calls/ },
  // Users of the call list reach undelivered messages from the call list.
  {
    ...{ key: "untold", to: "/call-list", action: "tell-applicant" },
    holds: /^\/(call-list|undelivered)/,
  },
  {
    ...{ key: "undelivered", to: "/undelivered", action: "work-at-desk", unless: "tell-applicant" },
    holds: /^\/undelivered/,
  },
  { key: "owed", to: "/owed", action: "work-at-desk", holds: /^\/owed/ },
  { key: "meetings", to: "/meetings", action: "see-meetings", holds: /^\/meetings/ },
  { key: "figures", to: "/figures", action: "see-figures", holds: /^\/figures/ },
  { key: "applicants", to: "/applicants", action: "identify-applicant", holds: /^\/applicants/ },
  {
    ...{ key: "clerkActs", to: "/clerk-acts", action: "see-clerk-acts", looksAfter: "clerks" },
    holds: /^\/clerk-acts/,
  },
  { key: "emergency", to: "/emergency", action: "register-for-applicant", holds: /^\/emergency/ },
  { key: "paper", to: "/paper", action: "register-for-applicant", holds: /^\/paper/ },
  { key: "partners", to: "/partners", action: "register-for-applicant", holds: /^\/partners/ },
  // The screen for paper forms links to this screen, so clerks who enter paper forms do not need this section.
  {
    ...{ key: "pads", to: "/pads", action: "print-pad", unless: "register-for-applicant" },
    holds: /^\/pads/,
  },
  // Webhooks and proposals are reached from the organisation's data. The list of ended conflicts of interest is reached
  // from the proposals.
  {
    ...{ key: "organisation", to: "/organisation", action: "see-directory" },
    holds: /^\/(organisation|webhooks|proposals|narrowings)/,
  },
  {
    ...{ key: "proposals", to: "/proposals", action: "see-directory-proposals", unless: "see-directory" },
    holds: /^\/(proposals|narrowings)/,
  },
  { key: "blocks", to: "/blocks", action: "see-blocks", holds: /^\/blocks/ },
  { key: "erasure", to: "/erasure", action: "hold-records", holds: /^\/erasure/ },
];

/** The sections that come first among the tabs on a phone, if the user has them. */
const firstOnPhone: readonly Section["key"][] = ["inbox", "applicants", "meetings", "owed"];

/** The number of tabs beside the menu. */
const tabs = 4;

/** Splits the sections, for a phone, into tabs and a menu. A section that would be alone in the menu becomes a tab. */
export function onPhone(all: readonly Section[]): Readonly<Record<"tabs" | "others", readonly Section[]>> {
  const first = all.filter(({ key }) => firstOnPhone.includes(key));
  const inOrder = [...first, ...all.filter((one) => !first.includes(one))];
  const room = all.length === tabs + 1 ? tabs + 1 : tabs;
  return { tabs: inOrder.slice(0, room), others: inOrder.slice(room) };
}
