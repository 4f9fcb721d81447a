import type { DeskAction } from "../../../../shared/contracts/policy.ts";
import type { Desk } from "./desk.tsx";

export interface Section {
  /** Keys of the shell's texts. */
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
  /** Who may open it. */
  readonly action: DeskAction;
  /** Who reaches it from another section instead. */
  readonly unless?: DeskAction;
  /** Hidden from heads of units without clerks. */
  readonly looksAfter?: "clerks";
  /** The paths that belong to it. */
  readonly holds: RegExp;
}

type Colleague = Desk["colleagues"][number];

const isAtDesk = ({ roles }: Colleague): boolean =>
  roles.some((role) => role === "clerk" || role === "phone-operator");

/** Whether the user oversees clerks: heads those of their units, inspection and auditors all of them. */
export function looksAfterClerks({ me, colleagues }: Pick<Desk, "me" | "colleagues">): boolean {
  const heads = me.headOf.map(({ key }) => key);
  return (
    me.roles.some((role) => role === "inspector" || role === "auditor") ||
    colleagues.some((one) => one.username !== me.username && heads.includes(one.unit) && isAtDesk(one))
  );
}

/** The sections of the desk, in the order of the bar. */
export const sections: readonly Section[] = [
  { key: "inbox", to: "/", action: "work-at-desk", holds: /^\/($|cases\/|exports)/ },
  { key: "calls", to: "/calls", action: "work-at-desk", holds: /^\/calls/ },
  // Callers of the call list find undelivered messages beside it.
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
  // Clerks who enter paper forms find receipt pads beside them.
  {
    ...{ key: "pads", to: "/pads", action: "print-pad", unless: "register-for-applicant" },
    holds: /^\/pads/,
  },
  // Webhooks and proposals are reached from the organisation's data, releases from conflict of interest from the proposals.
  // conflict of interest, from what is proposed.
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

/** First on a phone, for users who have them: daily work and waiting people. */
const firstOnPhone: readonly Section["key"][] = ["inbox", "applicants", "meetings", "owed"];

/** Number of tabs beside the menu. */
const tabs = 4;

/** Splits the sections for a phone into tabs and a menu; a single menu entry becomes a tab. */
export function onPhone(all: readonly Section[]): Readonly<Record<"tabs" | "others", readonly Section[]>> {
  const first = all.filter(({ key }) => firstOnPhone.includes(key));
  const inOrder = [...first, ...all.filter((one) => !first.includes(one))];
  const room = all.length === tabs + 1 ? tabs + 1 : tabs;
  return { tabs: inOrder.slice(0, room), others: inOrder.slice(room) };
}
